#pragma once

#include <cstdint>

#include "base/painter.hpp"

/// Painter::block. Without a graphics card a browser blends every pixel of a card by hand (half of a frame's time, measured);
/// clearing the same rectangle costs it next to nothing.
namespace tongban::block {

void add(ImDrawList* list, OutlineRect rect, std::uint32_t rgba);

}  // namespace tongban::block
