#include <cmath>

#include "ui/kept.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float chip_pad = 12, inner_gap = 5, dot = 8;
constexpr double tip_delay_seconds = 0.5;
constexpr float spinner_turns_per_second = 0.9F;

Ink chip_ink(Ui const& ui, ChipLook const& look) {
    auto const& palette = ui.theme().palette;
    auto const colour = look.disabled ? palette.ink_3 : look.selected ? palette.accent_ink : palette.ink_1;
    return body_ink(ui, colour);
}

float before_label(Ink ink, ChipLook const& look) {
    if (look.icon != Icon::none) return std::round(ink.size * 1.15F) + inner_gap;
    return (look.mark.rgba & 0xFF) != 0 ? dot + inner_gap : 0;
}

float after_label(Ui& ui, Ink ink, ChipLook const& look) {
    float width = 0;
    if (look.count >= 0) width += inner_gap + ui.canvas().text_width(count_text(look.count), note_ink(ui, {}));
    if (look.removable) width += inner_gap + std::round(ink.size * 0.9F);
    return width;
}

}  // namespace

Size chip_size(Ui& ui, ChipLook const& look) {
    auto const ink = chip_ink(ui, look);
    float const inside = before_label(ink, look) + ui.canvas().text_width(look.label, ink) + after_label(ui, ink, look);
    return {std::ceil(inside) + 2 * chip_pad + 1, ui.theme().metrics.chip};
}

void draw_chip(Ui& ui, Rect rect, ChipLook const& look, Ui::Feel const& feel) {
    auto const& palette = ui.theme().palette;
    auto& canvas = ui.canvas();
    float const radius = rect.height / 2;
    auto const ink = chip_ink(ui, look);
    canvas.fill(rect, look.selected ? palette.accent_tint : look.disabled ? palette.sunken : palette.card, radius);
    draw_feel(ui, rect, radius, feel);
    canvas.frame(rect, look.selected ? palette.accent : palette.rim, radius);
    float x = rect.x + chip_pad;
    float const before = before_label(ink, look);
    if (look.icon != Icon::none) draw_icon(canvas, look.icon, {x, rect.y, before - inner_gap, rect.height}, ink.colour);
    else if (before > 0) canvas.disc({x + dot / 2, rect.y + rect.height / 2}, dot / 2, look.mark);
    x += before;
    float const after = after_label(ui, ink, look);
    float const label = right_of(rect) - chip_pad - after - x;
    canvas.text_in({x, rect.y, label + 1, rect.height}, look.label, ink);
    x += label + inner_gap;
    if (look.count >= 0) {
        auto const small = note_ink(ui, look.selected ? palette.accent_ink : palette.ink_3);
        canvas.text_in({x, rect.y, after, rect.height}, count_text(look.count), small);
    }
    if (look.removable) {
        float const side = std::round(ink.size * 0.9F);
        draw_icon(canvas, Icon::close, {right_of(rect) - chip_pad - side, rect.y, side, rect.height}, palette.ink_3);
    }
}

void draw_spinner(Ui& ui, Rect box, Colour colour) {
    float const radius = std::min(box.width, box.height) / 2 - 1;
    auto const turns = static_cast<float>(std::fmod(ui.seconds() * static_cast<double>(spinner_turns_per_second), 1.0));
    float const start = ui.theme().reduced_motion ? 0 : turns;
    ui.canvas().arc(middle_of(box), radius, {start, start + 0.72F}, colour, 2);
    if (!ui.theme().reduced_motion) ui.wake();
}

void draw_tip(Ui& ui, WidgetId id, Rect rect, std::string_view words) {
    auto& kept = ui.kept();
    if (!ui.input().hovered(id) || ui.input().captured(id)) {
        if (kept.tip == id) kept.tip = 0;
        return;
    }
    if (kept.tip != id) kept.tip_since = ui.seconds();
    kept.tip = id;
    double const rested = ui.seconds() - kept.tip_since;
    if (rested < tip_delay_seconds) return ui.wake_after(tip_delay_seconds - rested);
    auto const& palette = ui.theme().palette;
    auto const ink = note_ink(ui, palette.on_toast);
    float const width = std::ceil(ui.canvas().text_width(words, ink)) + 16;
    auto const& surface = ui.surface();
    Rect tip{middle_of(rect).x - width / 2, bottom_of(rect) + 6, width, line_height(ink) + 6};
    tip.x = std::clamp(tip.x, 4.0F, std::max(4.0F, surface.width - width - 4));
    if (bottom_of(tip) > surface.height) tip.y = rect.y - tip.height - 6;
    ui.in_layer(Layer::toast, {.area = tip}, [&] {
        ui.canvas().fill(tip, palette.toast, radius_control);
        ui.canvas().text_in(shrunk(tip, Insets{8, 0, 6, 0}), words, ink);
    });
}

}  // namespace tongban::ui
