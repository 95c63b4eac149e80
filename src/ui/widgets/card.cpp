#include "ui/widgets/arrange.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

struct Look {
    Colour fill, border;
    bool shadow = false;
};

Look look_of(Palette const& palette, CardKind kind) {
    switch (kind) {
        case CardKind::raised: return {palette.card, palette.line, true};
        case CardKind::flat: return {palette.card, palette.line};
        case CardKind::sunken: return {palette.sunken, palette.line};
        case CardKind::accent: return {palette.accent_tint, faded(palette.accent, 0.25F)};
        case CardKind::warm: return {palette.warm_tint, faded(palette.warm, 0.25F)};
        case CardKind::danger: return {palette.danger_tint, faded(palette.danger, 0.3F)};
    }
    return {};
}

void draw_ground(Ui& ui, Rect rect, CardSpec const& spec) {
    auto const& palette = ui.theme().palette;
    auto const look = look_of(palette, spec.kind);
    if (look.shadow) ui.canvas().shadow(rect, radius_card, Height::resting, palette.shadow);
    ui.canvas().fill(rect, look.fill, radius_card);
    ui.canvas().frame(rect, spec.selected ? palette.accent : look.border, radius_card, spec.selected ? 2 : 1);
}

bool draw_pressable(Ui& ui, WidgetId id, Rect rect, CardSpec const& spec) {
    auto const feel = ui.feel(id, rect);
    auto& record = ui.emit(id, Role::button, spec.name, rect);
    record.focusable = record.tab_stop = true;
    draw_feel(ui, rect, radius_card, feel);
    return feel.pressed;
}

}  // namespace

bool card(Ui& ui, CardSpec const& spec, Body body) {
    auto const id = ui.id(spec.key);
    auto const scope = ui.scope(spec.key);
    bool const named_group = !spec.pressable && !spec.name.empty();
    if (named_group) ui.open_group(id, Role::group, spec.name, {});
    if (spec.pressable) ui.outline().hush();
    ui.canvas().deeper();
    float const pad = spec.padding;
    auto const rect = nested(ui, {pad, pad, pad, pad}, spec.gap, body);
    ui.canvas().shallower();
    if (spec.pressable) ui.outline().speak();
    if (named_group) ui.close_group(rect);
    draw_ground(ui, rect, spec);
    return spec.pressable && draw_pressable(ui, id, rect, spec);
}

}  // namespace tongban::ui
