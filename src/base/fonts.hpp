#pragma once

struct ImFont;

namespace tongban {

/// The two faces of text. Any size may be pushed (ImGui::PushFont(fonts.regular, 16)); keep to a few sizes, because
/// each (face, size) keeps its own glyph table.
/// A size is the CSS font-size: one em, the width of a Chinese character. ImGui takes it as the line's height too, so
/// line height is the layout's work: text of size s in a line of height l stands at y + (l - s) / 2, and is then
/// exactly where a DOM field with that font-size and line-height draws it. Digits all have the same width.
struct Fonts {
    ImFont* regular = nullptr;  ///< weight 400
    ImFont* strong = nullptr;   ///< weight 700
};

}  // namespace tongban
