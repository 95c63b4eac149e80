#include "ui/widgets/button.hpp"

#include <cmath>

#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float pad = 16, pad_small = 10, icon_gap = 6;

struct Coat {
    Colour fill, border, ink;
};

Coat coat_of(Palette const& palette, ButtonSpec const& spec) {
    if (spec.disabled && spec.kind != ButtonKind::quiet) return {palette.sunken, palette.line, palette.ink_3};
    if (spec.disabled) return {{}, {}, palette.ink_3};
    switch (spec.kind) {
        case ButtonKind::primary: return {palette.accent, {}, palette.on_accent};
        case ButtonKind::secondary: return {palette.card, palette.rim, palette.ink_1};
        case ButtonKind::quiet: return {{}, {}, palette.accent_ink};
        case ButtonKind::danger: return {palette.danger, {}, palette.on_danger};
    }
    return {};
}

bool is_filled(ButtonSpec const& spec) {
    return !spec.disabled && (spec.kind == ButtonKind::primary || spec.kind == ButtonKind::danger);
}

Ink label_ink(Ui const& ui, ButtonSpec const& spec, Colour colour) {
    auto ink = body_ink(ui, colour, is_filled(spec) ? Face::strong : Face::regular);
    if (spec.small && ui.theme().touch) ink.size = std::min(ink.size, ui.theme().type.body - 2);
    return ink;
}

void draw_coat(Ui& ui, Rect rect, Coat coat, ButtonSpec const& spec, Ui::Feel const& feel) {
    // A coloured button darkens; a light one is overlaid.
    if (is_filled(spec)) {
        coat.fill = mixed(coat.fill, ui.theme().palette.ink_1, 0.10F * feel.hover + 0.12F * feel.hold);
        ui.canvas().fill(rect, coat.fill, radius_control);
        if (feel.ring) ui.draw_ring(rect, radius_control);
        return;
    }
    ui.canvas().fill(rect, coat.fill, radius_control);
    draw_feel(ui, rect, radius_control, feel);
    ui.canvas().frame(rect, coat.border, radius_control);
}

void draw_content(Ui& ui, Rect rect, ButtonSpec const& spec, Colour colour) {
    auto const ink = label_ink(ui, spec, colour);
    bool const marked = spec.icon != Icon::none || spec.busy;
    float const icon = std::round(ink.size * 1.2F);
    float const before = marked ? icon + icon_gap : 0;
    float const label = std::min(ui.canvas().text_width(spec.label, ink), rect.width - before - pad_small);
    float const x = rect.x + (rect.width - before - label) / 2;
    Rect const icon_box{x, rect.y, icon, rect.height};
    if (spec.busy) draw_spinner(ui, icon_box, colour);
    else draw_icon(ui.canvas(), spec.icon, icon_box, colour);
    ui.canvas().text_in({x + before, rect.y, label + 1, rect.height}, spec.label, ink);
}

}  // namespace

Size button_size(Ui& ui, ButtonSpec const& spec) {
    auto const& metrics = ui.theme().metrics;
    auto const ink = label_ink(ui, spec, {});
    bool const marked = spec.icon != Icon::none || spec.busy;
    float const icon = marked ? std::round(ink.size * 1.2F) + icon_gap : 0;
    float const edges = 2 * (spec.small ? pad_small : pad);
    return {
        std::ceil(ui.canvas().text_width(spec.label, ink) + icon + edges) + 1,
        spec.small ? metrics.chip : metrics.control};
}

bool button(Ui& ui, ButtonSpec const& spec) {
    auto size = button_size(ui, spec);
    if (spec.fill) size.width = 0;
    auto const rect = ui.layout().place(size);
    auto const id = ui.id(spec.key);
    bool const asleep = spec.disabled || spec.busy;
    auto const feel = ui.feel(id, rect, asleep);
    auto& record = ui.emit(id, Role::button, spec.label, rect);
    record.focusable = record.tab_stop = true;
    record.disabled = asleep;
    record.described = spec.disabled ? spec.reason : std::string_view{};
    auto const coat = coat_of(ui.theme().palette, spec);
    draw_coat(ui, rect, coat, spec, feel);
    draw_content(ui, rect, spec, coat.ink);
    bool const reason_shown = spec.disabled && !spec.reason.empty() && ui.layout().filling() == Filling::down;
    if (reason_shown) {
        ui.layout().gap_next(space_1);
        place_text(ui, spec.reason, note_ink(ui, ui.theme().palette.ink_3));
    }
    return feel.pressed;
}

bool icon_button(Ui& ui, IconButtonSpec const& spec) {
    auto const& theme = ui.theme();
    float const side = theme.metrics.control;
    auto const rect = ui.layout().place({side, side});
    auto const id = ui.id(spec.key);
    auto const feel = ui.feel(id, rect, spec.disabled);
    auto& record = ui.emit(id, Role::button, spec.label, rect);
    record.focusable = record.tab_stop = true;
    record.disabled = spec.disabled;
    auto const shape = shrunk(rect, theme.touch ? 4.0F : 0.0F);
    if (spec.selected) ui.canvas().fill(shape, theme.palette.accent_tint, radius_control + 2);
    draw_feel(ui, shape, radius_control + 2, feel);
    auto const calm = spec.selected ? theme.palette.accent_ink : theme.palette.ink_2;
    auto const colour = spec.urgent ? theme.palette.danger : calm;
    float const icon = theme.metrics.icon;
    draw_icon(ui.canvas(), spec.icon, centred(rect, {icon, icon}), spec.disabled ? theme.palette.ink_3 : colour);
    draw_tip(ui, id, rect, spec.label);
    return feel.pressed;
}

bool chip(Ui& ui, ChipSpec const& spec) {
    ChipLook const look{
        .label = spec.label,
        .selected = spec.selected,
        .count = spec.count,
        .icon = spec.icon,
        .mark = spec.mark,
        .removable = spec.removable};
    auto const rect = ui.layout().place(chip_size(ui, look));
    auto const id = ui.id(spec.key);
    auto const feel = ui.feel(id, rect);
    auto const role = spec.removable ? Role::button : Role::checkbox;
    auto const name = spec.removable ? ui.word("ui.remove", {{"name", spec.label}}) : std::string(spec.label);
    auto& record = ui.emit(id, role, name, rect);
    record.focusable = record.tab_stop = true;
    if (!spec.removable) record.check = spec.selected ? Check::on : Check::off;
    draw_chip(ui, rect, look, feel);
    return feel.pressed;
}

}  // namespace tongban::ui
