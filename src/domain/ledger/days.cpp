#include "domain/ledger/days.hpp"

namespace tongban {

Problems happened(Date today, std::initializer_list<DayOf> days) {
    Problems problems;
    auto const& start = days.begin()->day;
    for (DayOf const& one : days) {
        if (one.day > today) problems.push_back({one.field, "in_future"});
        if (one.day && one.day < start) problems.push_back({one.field, "before_start"});
    }
    return problems;
}

Problems not_before(Term field, std::optional<Date> day, Date start) {
    if (!day || *day >= start) return {};
    return {{field, "before_start"}};
}

Problems together(Term day_field, std::optional<Date> day, Term text_field, std::string const& text) {
    if (day.has_value() == !text.empty()) return {};
    return Problems{{day ? text_field : day_field, "required"}};
}

}  // namespace tongban
