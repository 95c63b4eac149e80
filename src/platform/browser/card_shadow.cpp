#include "platform/browser/card_shadow.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "platform/browser/shader_program.hpp"

namespace tongban::card_shadow {
namespace {

/// Beyond this many sigmas the shadow is below one step of an 8-bit alpha.
constexpr float reach_sigmas = 3;

struct Shadow {
    OutlineRect rect;
    ShadowStyle style;
};

struct Program {
    GLuint name = 0;
    GLint reach = 0, hole = 0, surface = 0, caster = 0, softness = 0, colour = 0;
};

Program program;

Program& ready_program() {
    if (program.name != 0) return program;
    program.name = link_program("frame", "card_shadow");
    auto const place = [](char const* name) { return glGetUniformLocation(program.name, name); };
    program.reach = place("reach");
    program.hole = place("hole");
    program.surface = place("surface");
    program.caster = place("caster");
    program.softness = place("softness");
    program.colour = place("colour");
    return program;
}

void set_uniforms(void const* data, ImVec2 surface) {
    auto const& [rect, style] = *static_cast<Shadow const*>(data);
    float const sigma = std::max(style.blur / 2, 0.25F);
    float const x = rect.x + style.dx, y = rect.y + style.dy, reach = std::ceil(sigma * reach_sigmas);
    float const radius = std::min({style.radius, rect.width / 2, rect.height / 2});
    auto const part = [&](int shift) { return channel(style.colour, shift); };
    glUniform4f(program.reach, x - reach, y - reach, rect.width + 2 * reach, rect.height + 2 * reach);
    // The largest rectangle within the round corners: what stands on it hides its shadow.
    float const inset = std::min({std::ceil(radius * 0.3F) + 1, rect.width / 2, rect.height / 2});
    glUniform4f(program.hole, rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset);
    glUniform2f(program.surface, surface.x, surface.y);
    glUniform4f(program.caster, x + rect.width / 2, y + rect.height / 2, rect.width / 2, rect.height / 2);
    glUniform2f(program.softness, radius, sigma);
    glUniform4f(program.colour, part(24), part(16), part(8), part(0));
}

void paint(ImDrawList const*, ImDrawCmd const* command) {
    draw_strip(*command, ready_program().name, 10, set_uniforms);
}

}  // namespace

void add(ImDrawList* list, OutlineRect rect, ShadowStyle style) {
    if ((style.colour & 0xFF) == 0 || rect.width <= 0 || rect.height <= 0) return;
    Shadow shadow{rect, style};
    list->AddCallback(paint, &shadow, sizeof(shadow));
}

void forget() { program = {}; }

}  // namespace tongban::card_shadow
