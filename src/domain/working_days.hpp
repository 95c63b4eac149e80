#pragma once

#include <vector>

#include "base/date.hpp"

/// Working days 工作日. Which days are off besides Saturday and Sunday the State Council says anew each year, so they are data:
/// assets/policy/holidays.json. A year that the table does not know yet has its Saturdays and Sundays only.
namespace tongban {

struct Holidays {
    struct Span {
        Date first, last;
    };
    std::vector<Span> off;
    std::vector<Date> made_up;  ///< 调休: Saturdays and Sundays that are worked
};

[[nodiscard]] bool is_working_day(Date day, Holidays const& holidays);

/// The last day of a time of so many working days; the day on which it begins does not count.
[[nodiscard]] Date after_working_days(Date begin, int days, Holidays const& holidays);

}  // namespace tongban
