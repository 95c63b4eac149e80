#include "domain/working_days.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using build::day;

namespace {

Holidays const october{{{day("2026-10-01"), day("2026-10-07")}}, {day("2026-09-20"), day("2026-10-10")}};

}  // namespace

TEST_CASE("weekends rest, holidays rest, and made-up weekends are worked") {
    CHECK(is_working_day(day("2026-11-27"), {}));
    CHECK_FALSE(is_working_day(day("2026-11-28"), {}));
    CHECK_FALSE(is_working_day(day("2026-10-01"), october));
    CHECK_FALSE(is_working_day(day("2026-10-07"), october));
    CHECK(is_working_day(day("2026-10-08"), october));
    CHECK(is_working_day(day("2026-10-10"), october));
    CHECK_FALSE(is_working_day(day("2026-10-11"), october));
}

TEST_CASE("a time in working days does not count the day on which it begins") {
    CHECK(after_working_days(day("2026-11-23"), 3, {}) == day("2026-11-26"));
    CHECK(after_working_days(day("2026-11-26"), 3, {}) == day("2026-12-01"));
    CHECK(after_working_days(day("2026-09-30"), 3, october) == day("2026-10-10"));
    CHECK(after_working_days(day("2026-09-30"), 5, october) == day("2026-10-13"));
    CHECK(after_working_days(day("2026-11-28"), 1, {}) == day("2026-11-30"));
    CHECK(after_working_days(day("2026-11-23"), 0, {}) == day("2026-11-23"));
}
