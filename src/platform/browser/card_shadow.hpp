#pragma once

#include "base/painter.hpp"

/// The graphics program that draws Painter::shadow (shaders/card_shadow.*).
namespace tongban::card_shadow {

void add(ImDrawList* list, OutlineRect rect, ShadowStyle style);
/// The context is another one now: the program is made again when it is next needed.
void forget();

}  // namespace tongban::card_shadow
