#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "record/problem.hpp"

/// What the rules of ledger records have in common: days that have come, days in their order.
namespace tongban {

struct DayOf {
    Term field;
    std::optional<Date> day;
};
/// "in_future" at days after `today`; "before_start" at days before the first of them.
[[nodiscard]] Problems happened(Date today, std::initializer_list<DayOf> days);
/// "before_start" at `field` when it lies before `start`. Unlike what has happened it may lie ahead.
[[nodiscard]] Problems not_before(Term field, std::optional<Date> day, Date start);
/// A day and what was said on it: "required" at the one that is missing.
[[nodiscard]] Problems together(Term day_field, std::optional<Date> day, Term text_field, std::string const& text);

}  // namespace tongban
