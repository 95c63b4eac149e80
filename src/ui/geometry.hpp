#pragma once

#include <algorithm>

#include "base/outline.hpp"

/// Lengths are logical pixels from the surface's top left corner.
namespace tongban::ui {

using Rect = OutlineRect;

struct Size {
    float width = 0, height = 0;
};

struct Point {
    float x = 0, y = 0;
};

struct Insets {
    float left = 0, top = 0, right = 0, bottom = 0;
};

[[nodiscard]] constexpr float right_of(Rect r) { return r.x + r.width; }
[[nodiscard]] constexpr float bottom_of(Rect r) { return r.y + r.height; }
[[nodiscard]] constexpr Point middle_of(Rect r) { return {r.x + r.width / 2, r.y + r.height / 2}; }
[[nodiscard]] constexpr bool is_empty(Rect r) { return r.width <= 0 || r.height <= 0; }

[[nodiscard]] constexpr bool contains(Rect r, Point p) {
    return p.x >= r.x && p.y >= r.y && p.x < right_of(r) && p.y < bottom_of(r);
}

/// The common part; empty (width or height 0) when there is none.
[[nodiscard]] constexpr Rect common_part(Rect a, Rect b) {
    float const x = std::max(a.x, b.x);
    float const y = std::max(a.y, b.y);
    return {
        x,
        y,
        std::max(0.0F, std::min(right_of(a), right_of(b)) - x),
        std::max(0.0F, std::min(bottom_of(a), bottom_of(b)) - y)};
}

[[nodiscard]] constexpr Rect shrunk(Rect r, Insets by) {
    return {
        r.x + by.left,
        r.y + by.top,
        std::max(0.0F, r.width - by.left - by.right),
        std::max(0.0F, r.height - by.top - by.bottom)};
}

[[nodiscard]] constexpr Rect shrunk(Rect r, float by) { return shrunk(r, Insets{by, by, by, by}); }

[[nodiscard]] constexpr Rect grown(Rect r, float by) {
    return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by};
}

[[nodiscard]] constexpr Rect moved(Rect r, float dx, float dy) { return {r.x + dx, r.y + dy, r.width, r.height}; }

/// A rectangle of this size in the middle of `outer`.
[[nodiscard]] constexpr Rect centred(Rect outer, Size size) {
    return {
        outer.x + (outer.width - size.width) / 2, outer.y + (outer.height - size.height) / 2, size.width, size.height};
}

}  // namespace tongban::ui
