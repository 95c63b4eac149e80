#include "ui/papers/calendar.hpp"

#include <algorithm>
#include <map>

#include "ui/screens/spoken.hpp"

namespace tongban::ui {

std::vector<CalendarDay> calendar_of(Ui const& ui, TodayView const& view, Date today) {
    std::map<Date, int> counts;
    for (TodayView::Section const& section : view.sections) {
        for (OpenItem const& item : section.items) ++counts[std::max(item.due.value_or(today), today)];
        if (section.more > 0) counts[today] += section.more;
    }
    std::vector<CalendarDay> days;
    for (auto const& [day, count] : counts) days.push_back({day, numbered(ui, "today.calendar_day", count)});
    return days;
}

}  // namespace tongban::ui
