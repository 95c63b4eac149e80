#include "platform/browser/cell_grid.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "platform/browser/shader_program.hpp"

namespace tongban::cell_grid {
namespace {

/// A grid that lies in the draw list until it is drawn.
struct Kept {
    CellGrid grid;
    std::array<CellRow, CellGrid::rows_most> rows;
};

GLuint program = 0;

void set_uniforms(void const* data, ImVec2 surface) {
    auto const& kept = *static_cast<Kept const*>(data);
    auto const& [x, y, width, height] = kept.grid.first;
    auto const place = [](char const* name) { return glGetUniformLocation(program, name); };
    auto const rows = static_cast<GLsizei>(kept.grid.rows.size());
    auto const high = static_cast<float>(rows) * height;
    std::array<float, 4 * CellGrid::kinds> colours{};
    for (std::size_t i = 0; i < colours.size(); ++i) {
        auto const shift = 24 - 8 * static_cast<int>(i % 4);
        colours[i] = channel(kept.grid.colours[i / 4], shift);
    }
    glUniform4f(place("reach"), x, y, static_cast<float>(kept.grid.columns) * width, high);
    glUniform2f(place("surface"), surface.x, surface.y);
    glUniform4f(place("first"), x, y, width, height);
    glUniform1f(place("mark"), kept.grid.mark / 2);
    glUniform4uiv(place("rows"), rows, kept.rows.front().packed.data());
    glUniform4fv(place("colours"), static_cast<GLsizei>(CellGrid::kinds), colours.data());
}

void paint(ImDrawList const*, ImDrawCmd const* command) {
    if (program == 0) program = link_program("rectangle", "cell_grid");
    draw_strip(*command, program, 4, set_uniforms);
}

}  // namespace

void add(ImDrawList* list, CellGrid const& grid) {
    if (grid.rows.empty() || grid.columns <= 0) return;
    Kept kept{grid, {}};
    kept.grid.rows = grid.rows.first(std::min(grid.rows.size(), CellGrid::rows_most));
    std::ranges::copy(kept.grid.rows, kept.rows.begin());
    list->AddCallback(paint, &kept, sizeof(kept));
}

void forget() { program = 0; }

}  // namespace tongban::cell_grid
