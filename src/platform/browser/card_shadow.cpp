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
    GLuint no_vertices = 0;
    GLint reach = 0, surface = 0, caster = 0, softness = 0, colour = 0;
};

Program program;

Program& ready_program() {
    if (program.name != 0) return program;
    program.name = link_program("card_shadow");
    glGenVertexArrays(1, &program.no_vertices);
    auto const place = [](char const* name) { return glGetUniformLocation(program.name, name); };
    program.reach = place("reach");
    program.surface = place("surface");
    program.caster = place("caster");
    program.softness = place("softness");
    program.colour = place("colour");
    return program;
}

/// Only the part inside the draw list's clip rect is painted. False when nothing is left.
bool set_scissor(ImVec4 const& clip, ImDrawData const& data) {
    ImVec2 const scale = data.FramebufferScale;
    auto const left = std::max(0.0F, clip.x * scale.x), right = std::min(data.DisplaySize.x, clip.z) * scale.x;
    auto const top = std::max(0.0F, clip.y * scale.y), bottom = std::min(data.DisplaySize.y, clip.w) * scale.y;
    if (left >= right || top >= bottom) return false;
    auto const whole = [](float length) { return static_cast<GLint>(length); };
    glScissor(whole(left), whole(data.DisplaySize.y * scale.y - bottom), whole(right - left), whole(bottom - top));
    return true;
}

void set_uniforms(Shadow const& shadow, ImVec2 surface) {
    auto const& [rect, style] = shadow;
    float const sigma = std::max(style.blur / 2, 0.25F);
    float const x = rect.x + style.dx, y = rect.y + style.dy, reach = std::ceil(sigma * reach_sigmas);
    float const radius = std::min({style.radius, rect.width / 2, rect.height / 2});
    auto const part = [&](int shift) { return static_cast<float>((style.colour >> shift) & 0xFF) / 255; };
    glUniform4f(program.reach, x - reach, y - reach, rect.width + 2 * reach, rect.height + 2 * reach);
    glUniform2f(program.surface, surface.x, surface.y);
    glUniform4f(program.caster, x + rect.width / 2, y + rect.height / 2, rect.width / 2, rect.height / 2);
    glUniform2f(program.softness, radius, sigma);
    glUniform4f(program.colour, part(24), part(16), part(8), part(0));
}

/// Runs while the backend draws: leaves its program and vertices as they were (the scissor is set anew for each command).
void paint(ImDrawList const*, ImDrawCmd const* command) {
    ImDrawData const& data = *ImGui::GetDrawData();
    if (!set_scissor(command->ClipRect, data)) return;
    GLint program_before = 0, vertices_before = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &program_before);
    glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &vertices_before);
    glUseProgram(ready_program().name);
    glBindVertexArray(program.no_vertices);
    set_uniforms(*static_cast<Shadow const*>(command->UserCallbackData), data.DisplaySize);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glBindVertexArray(static_cast<GLuint>(vertices_before));
    glUseProgram(static_cast<GLuint>(program_before));
}

}  // namespace

void add(ImDrawList* list, OutlineRect rect, ShadowStyle style) {
    if ((style.colour & 0xFF) == 0 || rect.width <= 0 || rect.height <= 0) return;
    Shadow shadow{rect, style};
    list->AddCallback(paint, &shadow, sizeof(shadow));
}

void forget() { program = {}; }

}  // namespace tongban::card_shadow
