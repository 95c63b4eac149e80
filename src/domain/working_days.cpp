#include "domain/working_days.hpp"

#include <algorithm>

namespace tongban {

bool is_working_day(Date day, Holidays const& holidays) {
    if (std::ranges::find(holidays.made_up, day) != holidays.made_up.end()) return true;
    auto const holds = [&](Holidays::Span const& span) { return span.first <= day && day <= span.last; };
    return day.weekday() <= 5 && std::ranges::none_of(holidays.off, holds);
}

Date after_working_days(Date begin, int days, Holidays const& holidays) {
    Date day = begin;
    for (int left = days; left > 0;) {
        day = day + 1;
        left -= is_working_day(day, holidays) ? 1 : 0;
    }
    return day;
}

}  // namespace tongban
