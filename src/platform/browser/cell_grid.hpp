#pragma once

#include "base/painter.hpp"

/// The graphics program that draws Painter::cells (shaders/cell_grid.frag.glsl).
namespace tongban::cell_grid {

void add(ImDrawList* list, CellGrid const& grid);
/// The context is another one now: the program is made again when it is next needed.
void forget();

}  // namespace tongban::cell_grid
