#pragma once

#include <string_view>

struct ImDrawCmd;
struct ImVec2;

namespace tongban {

/// The program made of shaders/<vertex>.vert.glsl and shaders/<fragment>.frag.glsl. Both were compiled by the tests, so a refusal
/// by the browser is told to the console and draws nothing.
[[nodiscard]] unsigned link_program(std::string_view vertex, std::string_view fragment);

/// One rectangle by a program with shaders/rectangle.vert.glsl, inside the clip of the list's command. Runs while the backend
/// draws: leaves its program and vertices as they were (the scissor is set anew for each command).
void draw_rectangle(ImDrawCmd const& command, unsigned program, void (*set_uniforms)(void const* data, ImVec2 surface));
/// The context is another one now.
void forget_rectangles();

}  // namespace tongban
