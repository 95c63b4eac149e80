#pragma once

#include <cstdint>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"

/// Text and small marks. Everything visible is also in the outline.
namespace tongban::ui {

enum class Tone : std::uint8_t { plain, quiet, accent, warm, danger };
[[nodiscard]] Colour ink_of(Theme const& theme, Tone tone);
[[nodiscard]] Colour tint_of(Theme const& theme, Tone tone);

/// Level 1: the page's title, one per page. 2: a section. 3: a card.
void heading(Ui& ui, std::string_view text, int level);

struct TextSpec {
    Tone tone = Tone::plain;
    bool strong = false;
    bool small = false;  ///< note size
    bool large = false;  ///< lead size: the sentence at the top of a page
    int lines_max = 0;   ///< 0: as many as needed; cut with …
    bool centred = false;
};
void paragraph(Ui& ui, std::string_view text, TextSpec const& spec = {});
/// Small second text.
void note(Ui& ui, std::string_view text);

/// Label above (or left, when wide), value below. An empty value is shown as "未填".
void fact(Ui& ui, std::string_view label, std::string_view value, Tone tone = Tone::plain);
/// A large figure with its unit and what it counts: 12 位 · 今天该入户. Natural width: put several into a flow or columns.
void amount(Ui& ui, std::string_view figure, std::string_view unit, std::string_view label, Tone tone = Tone::plain);

/// A short word on a tinted pill.
void tag(Ui& ui, std::string_view text, Tone tone = Tone::quiet, Icon icon = Icon::none);

enum class Grade : std::uint8_t { none, red, yellow, blue, green };
/// Shape and word of the four-colour grade: 红 ● 黄 ▲ 蓝 ■ 绿 ◆ 未分级 ○. In privacy mode only the shape, in ink.
void grade_mark(Ui& ui, Grade grade);
/// Only the shape, in the middle of `box`. For rows and boards; the row says the word in its name.
void draw_grade(Ui& ui, Grade grade, Rect box);
[[nodiscard]] std::string_view grade_word(Ui const& ui, Grade grade);

/// Width of the text of this style, for widgets that measure themselves.
[[nodiscard]] float width_of(Ui& ui, std::string_view text, Ink ink);

}  // namespace tongban::ui
