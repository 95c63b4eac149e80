#pragma once

#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/text.hpp"

/// Pieces that several widgets share. Not for screens.
namespace tongban::ui {

/// Text styles of the theme.
[[nodiscard]] Ink note_ink(Ui const& ui, Colour colour);
[[nodiscard]] Ink body_ink(Ui const& ui, Colour colour, Face face = Face::regular);
[[nodiscard]] Ink lead_ink(Ui const& ui, Colour colour, Face face = Face::regular);

[[nodiscard]] float line_height(Ink ink);
[[nodiscard]] float height_of(TextBlock const& block, Ink ink);

/// Broken text at the layout's cursor; returns where it stands. Says nothing to the outline.
Rect place_text(Ui& ui, std::string_view text, Ink ink, int lines_max = 0);
/// The same for a known rectangle.
void draw_text_block(Ui& ui, Rect rect, std::string_view text, Ink ink, int lines_max = 0);

/// Surfaces answer the pointer with a tint that lies over them.
void draw_feel(Ui& ui, Rect rect, float radius, Ui::Feel const& feel);

/// The words of a thing that shows only an icon, under a mouse that rests on it.
void draw_tip(Ui& ui, WidgetId id, Rect rect, std::string_view words);

/// A turning ring; keeps frames coming while it is drawn.
void draw_spinner(Ui& ui, Rect box, Colour colour);

/// What a chip looks like; filters, choices and days are made of it.
struct ChipLook {
    std::string_view label;
    bool selected = false;
    bool disabled = false;
    int count = -1;
    Icon icon = Icon::none;
    Colour mark = {};
    bool removable = false;
};
[[nodiscard]] Size chip_size(Ui& ui, ChipLook const& look);
void draw_chip(Ui& ui, Rect rect, ChipLook const& look, Ui::Feel const& feel);

/// What stands round a control: label above, help or error below.
struct LabelLook {
    std::string_view label;
    std::string_view help = {};
    std::string_view error = {};
    std::string_view counter = {};  ///< at the right end, below
    bool required = false;
    float width_max = 0;
};
/// `control` places itself between the two. The next thing stands further away than usual: forms need air.
void labelled(Ui& ui, LabelLook const& look, Body control);

/// The box of a field, without its text.
struct BoxLook {
    bool focused = false, invalid = false, disabled = false;
    bool search = false;  ///< round, with a soft border: its magnifier says what it is
    float hover = 0;
};
void draw_box(Ui& ui, Rect box, BoxLook const& look);

/// The id of one option: words that are stored must not meet the keys of the widget itself.
[[nodiscard]] WidgetId option_id(Ui& ui, std::string_view word);

/// When the keyboard was sent to a whole of several controls in this frame, it goes to this one of them.
void pass_focus_on(Ui& ui, WidgetId whole, WidgetId part);

/// A number as text.
[[nodiscard]] std::string count_text(std::int64_t n);

/// Fills a region at the layout's cursor, as high as it becomes, and takes its place. Returns the rectangle.
Rect nested(Ui& ui, Insets insets, float gap, Body body);

/// The layer for something that opens over what is being drawn now.
[[nodiscard]] Layer sheet_layer_over(Layer layer);
[[nodiscard]] Layer popover_layer_over(Layer layer);

}  // namespace tongban::ui
