#pragma once

#include "base/fonts.hpp"

struct ImFontAtlas;

namespace tongban {

/// Puts the two faces into the atlas of a new ImGui context, before its first frame. No font file is read: in the page
/// the browser draws each glyph when it is first needed; natively glyphs have fixed widths (1 em for Chinese, else 0.55)
/// and no pixels.
Fonts load_fonts(ImFontAtlas& atlas);

}  // namespace tongban
