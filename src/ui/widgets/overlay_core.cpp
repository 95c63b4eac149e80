#include "ui/widgets/overlay_core.hpp"

#include <algorithm>

#include "ui/kept.hpp"
#include "ui/widgets/overlay.hpp"

namespace tongban::ui {

void keep_open(Ui& ui, WidgetId overlay, WidgetId first) {
    auto& overlays = ui.kept().overlays;
    auto const found = std::find_if(overlays.begin(), overlays.end(), [&](auto const& o) { return o.id == overlay; });
    if (found != overlays.end()) {
        found->seen = true;
    } else {
        auto const focused = ui.input().focus();
        overlays.push_back({overlay, focused != 0 ? focused : ui.input().last_pressed(), true});
        ui.ask_focus(first);
        ui.wake();
    }
    ui.outline().set_modal(overlay);
}

bool escaped(Ui& ui, WidgetId overlay) { return ui.kept().topmost == overlay && ui.input().take_escape(); }

bool draw_veil(Ui& ui, WidgetId overlay, float strength) {
    Rect const whole{0, 0, ui.surface().width, ui.surface().height};
    auto const veil = overlay ^ 0x500;
    ui.outline().cover(whole);
    ui.input().offer({veil, whole, ui.canvas().layer()});
    ui.canvas().fill(whole, faded(ui.theme().palette.veil, strength));
    return ui.input().take_press(veil);
}

void forget_closed_overlays(Ui& ui) {
    auto& overlays = ui.kept().overlays;
    for (auto const& overlay : overlays)
        if (!overlay.seen && ui.input().asked() == 0) ui.ask_focus(overlay.opener);
    if (std::erase_if(overlays, [](auto const& overlay) { return !overlay.seen; }) > 0) ui.wake();
}

}  // namespace tongban::ui
