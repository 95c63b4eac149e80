#pragma once

#include "ui/ui.hpp"

/// What sheets and menus share: one stack of open things, the topmost hears Escape. Not for screens.
namespace tongban::ui {

/// Notes that the overlay is open in this frame; in its first frame the focus goes to `first`, and where it was is kept.
void keep_open(Ui& ui, WidgetId overlay, WidgetId first);

/// Escape, when this overlay was the topmost. Ask after its content was drawn: what opened from it comes first.
[[nodiscard]] bool escaped(Ui& ui, WidgetId overlay);

/// The veil over everything below: swallows the pointer. True when it was pressed.
bool draw_veil(Ui& ui, WidgetId overlay, float strength);

}  // namespace tongban::ui
