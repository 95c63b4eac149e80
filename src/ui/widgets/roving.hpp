#pragma once

#include <span>

#include "ui/ui.hpp"

namespace tongban::ui {

/// One tab stop for many things of which all are drawn: answers the arrow keys and returns the one that Tab reaches.
/// `ids` in reading order; 0 when there are none. The focus follows.
[[nodiscard]] WidgetId tab_stop_among(Ui& ui, WidgetId group, std::span<WidgetId const> ids);

}  // namespace tongban::ui
