#include "domain/plan/reminder.hpp"

#include <algorithm>

namespace tongban {
namespace {

Date month_end(int year, int month, Date otherwise) {
    auto const first = Date::make(year, month, 1);
    return first ? last_of_month(*first) : otherwise;
}

std::optional<Date> end_of(Within within, Date day) {
    int const quarter = (day.month() + 2) / 3;
    switch (within) {
        case Within::year: return month_end(day.year(), 12, day);
        case Within::quarter: return month_end(day.year(), quarter * 3, day);
        case Within::month: return last_of_month(day);
        case Within::ever:
        case Within::half_year:
        case Within::days_30:
        case Within::valid: break;
    }
    return std::nullopt;
}

std::optional<Date> last_day_of(PlanFigure const& figure, Date day) {
    if (figure.half_yearly) return month_end(day.year(), day.month() > 6 ? 12 : 6, day);
    switch (figure.measure) {
        case Measure::visited_month:
        case Measure::handed_on: return last_of_month(day);
        case Measure::visited_year:
        case Measure::attended:
        case Measure::helper_trained: return end_of(Within::year, day);
        case Measure::recorded: return end_of(figure.met.within, day);
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<Date> last_day_of(PlanRow const& row, Date day) {
    std::optional<Date> last;
    for (PlanFigure const& figure : row.figures) {
        auto const own = last_day_of(figure, day);
        if (own) last = last ? std::min(*last, *own) : own;
    }
    return last;
}

std::optional<Date> near_day_of(PlanRow const& row, Date day) {
    auto const last = last_day_of(row, day);
    bool const in_season = std::ranges::find(row.months, day.month()) != row.months.end();
    if (in_season) return last.value_or(last_of_month(day));
    bool const near = last && days_between(day, *last) <= row.remind_days;
    return near ? last : std::nullopt;
}

}  // namespace tongban
