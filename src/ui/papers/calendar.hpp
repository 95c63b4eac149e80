#pragma once

#include <vector>

#include "app/snapshot.hpp"
#include "base/calendar_day.hpp"
#include "ui/ui.hpp"

namespace tongban::ui {

/// How much is due on which day; what is late is due today. Numbers only: it leaves the house.
[[nodiscard]] std::vector<CalendarDay> calendar_of(Ui const& ui, TodayView const& view, Date today);

}  // namespace tongban::ui
