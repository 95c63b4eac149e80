#pragma once

#include <cstdint>

#include "base/outline.hpp"

struct ImDrawList;

namespace tongban {

/// A soft shadow of a rounded rectangle.
struct ShadowStyle {
    float radius = 10;  ///< of the rectangle's corners, logical pixels
    float blur = 12;    ///< as in CSS box-shadow: twice the gaussian's sigma
    float dx = 0, dy = 2;
    std::uint32_t colour = 0;  ///< 0xRRGGBBAA
};

/// What only the graphics card draws well. Without one (tests) the calls do nothing.
struct Painter {
    /// Adds the shadow that `rect` throws to the draw list, under whatever is added later. Honours the list's clip rect.
    void (*shadow)(ImDrawList* list, OutlineRect rect, ShadowStyle style) = [](ImDrawList*, OutlineRect, ShadowStyle) {
    };
};

}  // namespace tongban
