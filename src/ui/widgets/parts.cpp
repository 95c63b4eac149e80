#include "ui/widgets/parts.hpp"

namespace tongban::ui {

Ink note_ink(Ui const& ui, Colour colour) { return {.size = ui.theme().type.note, .colour = colour}; }

Ink body_ink(Ui const& ui, Colour colour, Face face) {
    return {.size = ui.theme().type.body, .colour = colour, .face = face};
}

Ink lead_ink(Ui const& ui, Colour colour, Face face) {
    return {.size = ui.theme().type.lead, .colour = colour, .face = face};
}

float line_height(Ink ink) { return ink.size * ink.leading; }

float height_of(TextBlock const& block, Ink ink) { return static_cast<float>(block.lines.size()) * line_height(ink); }

Rect place_text(Ui& ui, std::string_view text, Ink ink, int lines_max) {
    auto const block = ui.canvas().lay_out(text, ui.layout().width(), ink, lines_max);
    bool const across = ui.layout().filling() == Filling::across;
    auto const rect = ui.layout().place({across ? block.width : 0, height_of(block, ink)});
    ui.canvas().text({rect.x, rect.y}, text, block, ink);
    return rect;
}

void draw_text_block(Ui& ui, Rect rect, std::string_view text, Ink ink, int lines_max) {
    auto const block = ui.canvas().lay_out(text, rect.width, ink, lines_max);
    ui.canvas().text({rect.x, rect.y}, text, block, ink);
}

void draw_feel(Ui& ui, Rect rect, float radius, Ui::Feel const& feel) {
    auto const& palette = ui.theme().palette;
    if (feel.hover > 0) ui.canvas().fill(rect, faded(palette.hover, feel.hover), radius);
    if (feel.hold > 0) ui.canvas().fill(rect, faded(palette.press, feel.hold), radius);
    if (feel.ring) ui.draw_ring(rect, radius);
}

std::string count_text(std::int64_t n) { return std::to_string(n); }

void pass_focus_on(Ui& ui, WidgetId whole, WidgetId part) {
    if (ui.input().asked() == whole) ui.ask_focus(part);
}

WidgetId option_id(Ui& ui, std::string_view word) {
    auto const scope = ui.scope("option");
    return ui.id(word);
}

Rect nested(Ui& ui, Insets insets, float gap, Body body) {
    auto area = ui.layout().rest();
    area.height = 0;
    ui.layout().push({.area = shrunk(area, insets), .gap = gap});
    body();
    auto const used = ui.layout().pop();
    return ui.layout().place({0, used.height + insets.top + insets.bottom});
}

Layer sheet_layer_over(Layer layer) { return layer < Layer::sheet ? Layer::sheet : Layer::sheet_2; }

Layer popover_layer_over(Layer layer) { return layer < Layer::popover ? Layer::popover : Layer::popover_2; }

}  // namespace tongban::ui
