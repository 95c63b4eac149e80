#include "platform/browser/graphics.hpp"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cmath>

#include "platform/browser/card_shadow.hpp"
#include "platform/browser/cell_grid.hpp"
#include "platform/browser/imports.hpp"
#include "platform/browser/shader_program.hpp"

namespace tongban::graphics {
namespace {

bool context_alive = false;

/// Puts glyphs on whole device pixels, at every density: ImGui only knows logical ones, and at 125 % those fall between
/// pixels and blur. A glyph's corners are a whole number of device pixels apart, so each can be rounded alone.
void snap_glyphs(ImDrawData& data) {
    ImVec2 const scale = data.FramebufferScale;
    ImVec2 const plain = ImGui::GetIO().Fonts->TexUvWhitePixel;
    for (ImDrawList* list : data.CmdLists) {
        for (ImDrawVert& corner : list->VtxBuffer) {
            if (corner.uv.x == plain.x && corner.uv.y == plain.y) continue;
            corner.pos.x = std::round(corner.pos.x * scale.x) / scale.x;
            corner.pos.y = std::round(corner.pos.y * scale.y) / scale.y;
        }
    }
}

}  // namespace

void start() {
    host_start_graphics();
    // Textured lines would look like glyphs to snap_glyphs.
    ImGui::GetIO().Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
    ImGui_ImplOpenGL3_Init("#version 300 es");
    context_alive = true;
}

void begin_frame() {
    if (context_alive) ImGui_ImplOpenGL3_NewFrame();
}

void draw(ImDrawData& data, std::uint32_t paper) {
    if (!context_alive) return;
    snap_glyphs(data);
    auto const pixels = [](float length, float scale) { return static_cast<GLsizei>(std::lround(length * scale)); };
    glViewport(
        0, 0, pixels(data.DisplaySize.x, data.FramebufferScale.x), pixels(data.DisplaySize.y, data.FramebufferScale.y));
    clear(paper);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

void context_lost() { context_alive = false; }

void context_restored() {
    card_shadow::forget();
    cell_grid::forget();
    forget_strips();
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    context_alive = true;
}

}  // namespace tongban::graphics
