#pragma once

#include <cstdint>
#include <string_view>

struct ImDrawCmd;
struct ImDrawData;
struct ImVec2;
struct ImVec4;

namespace tongban {

/// The program made of shaders/<vertex>.vert.glsl and shaders/<fragment>.frag.glsl. Both were compiled by the tests, so a refusal
/// by the browser is told to the console and draws nothing.
[[nodiscard]] unsigned link_program(std::string_view vertex, std::string_view fragment);

/// One channel of 0xRRGGBBAA, whose bits begin at `shift`, as the shaders want it: 0 to 1.
[[nodiscard]] float channel(std::uint32_t rgba, int shift);

/// Only what lies inside `clip` (left, top, right, bottom in logical pixels) is painted from now on. False when nothing does.
[[nodiscard]] bool set_scissor(ImVec4 const& clip, ImDrawData const& data);
/// All that may be painted becomes this colour, opaque.
void clear(std::uint32_t rgba);

/// A strip of triangles by a program whose vertex shader needs no buffer (rectangle: 4 corners, frame: 10), inside the clip of the list's command. Runs while the backend
/// draws: leaves its program and vertices as they were (the scissor is set anew for each command).
void draw_strip(
    ImDrawCmd const& command, unsigned program, int corners, void (*set_uniforms)(void const* data, ImVec2 surface));
/// The context is another one now.
void forget_strips();

}  // namespace tongban
