#pragma once

#include "base/fonts.hpp"

struct ImFontAtlas;

namespace tongban {

/// Puts the two faces into the atlas of a new ImGui context, before its first frame. Glyphs have fixed widths (1 em for
/// Chinese, else 0.55 em) and no pixels.
Fonts load_plain_fonts(ImFontAtlas& atlas);

}  // namespace tongban
