#pragma once

#include "base/fonts.hpp"

struct ImFontAtlas;

namespace tongban {

/// Puts the two faces into the atlas of a new ImGui context, before its first frame. No font file is read: the browser
/// draws each glyph with the system's fonts when it is first needed (web/canvas_glyphs.js; decisions/0007).
Fonts load_canvas_fonts(ImFontAtlas& atlas);

}  // namespace tongban
