#include <algorithm>
#include <cmath>

#include "ui/kept.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr double shown_seconds = 4, shown_with_action_seconds = 8;
constexpr float width_max = 480, pad = 16, height_least = 44, below_bar_wide = 72, below_bar_phone = 60;
/// Characters of a banner's line that must fit beside its button, or the button goes below.
constexpr float words_beside_min = 9;

Rect place(Ui& ui, Ui::Kept::Toast const& toast, TextBlock const& block, float action_width) {
    auto const& surface = ui.surface();
    auto const ink = body_ink(ui, {});
    float const width = std::min(block.width + 2 * pad + action_width, surface.width - 2 * space_4);
    float const height = std::max(height_least, height_of(block, ink) + 2 * 10);
    // Below the bar: at the foot it would lie on the button that is pressed next.
    float const top = surface.safe_top + (ui.phone() ? below_bar_phone : below_bar_wide);
    float const here = ui.motion().toward_from(ui.id(toast.text), 0, 1, motion_calm);
    return {std::floor((surface.width - width) / 2), top - 12 * (1 - here), std::ceil(width), height};
}

void draw_panel(Ui& ui, Ui::Kept::Toast const& toast, Rect rect) {
    auto const& palette = ui.theme().palette;
    ui.outline().cover(rect);
    ui.input().offer({0, rect, ui.canvas().layer()});
    ui.canvas().shadow(rect, radius_card, Height::raised, palette.shadow);
    ui.canvas().fill(rect, toast.warns ? palette.danger : palette.toast, radius_card);
}

bool draw_action(Ui& ui, Ui::Kept::Toast const& toast, Rect rect, float width) {
    auto const& palette = ui.theme().palette;
    Rect const spot{right_of(rect) - width, rect.y, width, rect.height};
    auto const id = ui.id("action");
    auto const feel = ui.feel(id, spot);
    auto& record = ui.emit(id, Role::button, toast.action, spot);
    record.focusable = record.tab_stop = true;
    auto const colour = toast.warns ? palette.on_danger : palette.toast_action;
    ui.canvas().text_in(spot, toast.action, body_ink(ui, colour, Face::strong), 0.5F);
    if (feel.ring) ui.draw_ring(shrunk(spot, 6), radius_control);
    return feel.pressed;
}

}  // namespace

void show_toast(Ui& ui, ToastSpec const& spec) {
    auto& toast = ui.kept().toast;
    toast.text = spec.text;
    toast.action = spec.action;
    toast.action_key = spec.action_key;
    toast.page = spec.page;
    toast.warns = spec.tone == Tone::danger;
    toast.pressed = false;
    toast.until = ui.seconds() + (spec.action.empty() ? shown_seconds : shown_with_action_seconds);
    ui.announce(spec.text, toast.warns);
    ui.wake();
}

void leave_toast(Ui& ui, std::string_view page) {
    auto& toast = ui.kept().toast;
    if (!toast.page.empty() && toast.page != page) toast.text.clear();
}

bool toast_action(Ui& ui, std::string_view action_key) {
    auto& toast = ui.kept().toast;
    if (!toast.pressed || toast.action_key != action_key) return false;
    toast = {};
    return true;
}

void draw_toast(Ui& ui) {
    auto& toast = ui.kept().toast;
    double const left = toast.until - ui.seconds();
    if (toast.text.empty() || left <= 0) {
        toast.text.clear();
        return;
    }
    ui.wake_after(left);
    auto const scope = ui.scope("toast");
    auto const& palette = ui.theme().palette;
    auto const ink = body_ink(ui, toast.warns ? palette.on_danger : palette.on_toast);
    auto const strong = body_ink(ui, {}, Face::strong);
    float const action = toast.action.empty() ? 0 : std::ceil(ui.canvas().text_width(toast.action, strong)) + 2 * pad;
    float const room = std::min(width_max, ui.surface().width - 2 * space_4) - 2 * pad - action;
    auto const block = ui.canvas().lay_out(toast.text, room, ink);
    auto const rect = place(ui, toast, block, action);
    ui.in_layer(Layer::toast, {.area = rect}, [&] {
        draw_panel(ui, toast, rect);
        ui.canvas().text({rect.x + pad, rect.y + (rect.height - height_of(block, ink)) / 2}, toast.text, block, ink);
        ui.emit(ui.id("text"), Role::status, toast.text, rect);
        if (action > 0 && draw_action(ui, toast, rect, action)) {
            toast.pressed = true;
            toast.text.clear();
            ui.wake();
        }
    });
}

bool banner(Ui& ui, BannerSpec const& spec) {
    auto const scope = ui.scope(spec.key);
    auto const& theme = ui.theme();
    auto const ink = body_ink(ui, theme.palette.ink_1);
    ButtonSpec const action{.key = "action", .label = spec.action, .small = true};
    auto const size = spec.action.empty() ? Size{} : button_size(ui, action);
    float const gutter = theme.metrics.gutter;
    float const icon = theme.metrics.icon + space_2;
    float const beside = ui.layout().width() - 2 * gutter - icon - size.width - (size.width > 0 ? space_3 : 0);
    bool const below = beside < words_beside_min * ink.size && !spec.action.empty();
    float const room = below ? beside + size.width + space_3 : beside;
    auto const block = ui.canvas().lay_out(spec.text, room, ink);
    float const words = height_of(block, ink);
    float const height = 2 * space_2 + (below ? words + space_2 + size.height : std::max(words, size.height));
    auto const rect = ui.layout().place({0, height});
    ui.canvas().fill(rect, tint_of(theme, spec.tone));
    ui.canvas().line({rect.x, bottom_of(rect) - 1}, {right_of(rect), bottom_of(rect) - 1}, theme.palette.line);
    float const top = rect.y + (below ? space_2 : (height - words) / 2);
    draw_icon(
        ui.canvas(), spec.icon, {rect.x + gutter, top, theme.metrics.icon, line_height(ink)}, ink_of(theme, spec.tone));
    ui.canvas().text({rect.x + gutter + icon, top}, spec.text, block, ink);
    ui.emit(ui.id("text"), spec.urgent ? Role::alert : Role::status, spec.text, rect);
    if (spec.action.empty()) return false;
    float const x = below ? rect.x + gutter + icon : right_of(rect) - gutter - size.width;
    float const y = below ? top + words + space_2 : rect.y + (height - size.height) / 2;
    ui.layout().push({.area = {x, y, size.width, size.height}});
    bool const pressed = button(ui, action);
    ui.layout().pop();
    return pressed;
}

}  // namespace tongban::ui
