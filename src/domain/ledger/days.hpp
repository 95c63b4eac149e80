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
    std::string_view field;
    std::optional<Date> day;
};
/// "in_future" at days after `today`; "before_start" at days before the first of them.
[[nodiscard]] Problems happened(Date today, std::initializer_list<DayOf> days);
/// "before_start" at `field` when it lies before `start`. Unlike what has happened it may lie ahead.
[[nodiscard]] Problems not_before(std::string_view field, std::optional<Date> day, Date start);
/// A day and what was said on it: "required" at the one that is missing.
[[nodiscard]] Problems together(
    std::string_view day_field, std::optional<Date> day, std::string_view text_field, std::string const& text);

}  // namespace tongban
