#include <string>

#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float label_gap = 6, below_gap = 4, field_gap = 18;

void draw_label(Ui& ui, LabelLook const& look) {
    auto const& palette = ui.theme().palette;
    auto ink = body_ink(ui, palette.ink_2);
    ink.leading = leading_title;
    auto const rect = place_text(ui, look.label, ink);
    if (!look.required) return;
    float const width = ui.canvas().text_width(look.label, ink);
    if (width + ink.size > rect.width) return;
    ink.colour = palette.danger;
    ui.canvas().text({rect.x + width + 3, rect.y + 2}, "*", ink);
}

void draw_below(Ui& ui, LabelLook const& look) {
    auto const& palette = ui.theme().palette;
    bool const wrong = !look.error.empty();
    auto const words = wrong ? look.error : look.help;
    if (words.empty() && look.counter.empty()) return;
    auto const ink = note_ink(ui, wrong ? palette.danger : palette.ink_3);
    auto const counter_ink = note_ink(ui, palette.ink_3);
    float const counter = look.counter.empty() ? 0 : ui.canvas().text_width(look.counter, counter_ink) + space_2;
    float const icon = wrong ? ink.size + 4 : 0;
    ui.layout().gap_next(below_gap);
    float const width = ui.layout().width() - counter - icon;
    auto const block = ui.canvas().lay_out(words, width, ink);
    auto const rect = ui.layout().place({0, height_of(block, ink)});
    if (wrong) draw_icon(ui.canvas(), Icon::warning, {rect.x, rect.y, ink.size, line_height(ink)}, ink.colour);
    ui.canvas().text({rect.x + icon, rect.y}, words, block, ink);
    if (counter > 0) {
        Rect const right{right_of(rect) - counter, rect.y, counter, line_height(counter_ink)};
        ui.canvas().text_in(right, look.counter, counter_ink, 1);
    }
}

}  // namespace

void labelled(Ui& ui, LabelLook const& look, Body control) {
    float const spare = look.width_max > 0 ? std::max(0.0F, ui.layout().width() - look.width_max) : 0;
    nested(ui, {.right = spare}, label_gap, [&] {
        if (!look.label.empty()) draw_label(ui, look);
        control();
        draw_below(ui, look);
    });
    if (!look.label.empty()) ui.layout().gap_next(field_gap);
}

void draw_box(Ui& ui, Rect box, BoxLook const& look) {
    auto const& palette = ui.theme().palette;
    float const radius = look.search ? box.height / 2 : radius_control;
    ui.canvas().fill(box, look.disabled ? palette.sunken : palette.card, radius);
    auto const edge = look.disabled ? palette.line : look.search ? palette.rim : palette.edge;
    auto const calm = mixed(edge, palette.ink_2, look.hover);
    ui.canvas().frame(box, look.invalid ? palette.danger : look.focused ? palette.focus : calm, radius);
    if (look.focused) ui.draw_ring(box, radius);
}

}  // namespace tongban::ui
