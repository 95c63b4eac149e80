#pragma once

#include <string_view>

namespace tongban {

/// The program made of shaders/<name>.vert.glsl and .frag.glsl. Both were compiled by the tests, so a refusal by the browser
/// is told to the console and draws nothing.
[[nodiscard]] unsigned link_program(std::string_view name);

}  // namespace tongban
