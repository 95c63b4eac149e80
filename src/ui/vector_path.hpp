#pragma once

#include <string_view>

#include "ui/canvas.hpp"

namespace tongban::ui {

/// Where a drawing in its own grid lands on the surface.
struct Grid {
    Point origin;
    float scale = 1;
};

/// Draws a line drawing with round ends. The letters are SVG's, absolute only: M L H V C Z; and three of our own:
/// "O x y r" a circle, "D x y r" a filled disc, "R x y width height radius" a rounded rectangle.
void stroke_path(Canvas& canvas, std::string_view path, Grid grid, Colour colour, float width);

/// The same shapes filled. Only for O, D, R and closed convex outlines.
void fill_path(Canvas& canvas, std::string_view path, Grid grid, Colour colour);

}  // namespace tongban::ui
