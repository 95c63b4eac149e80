#include "domain/plan/period.hpp"

#include <doctest/doctest.h>

#include <array>

#include "support/builders.hpp"

using namespace tongban;
using build::day;

TEST_CASE("a quarter and a year have their first and last day, and a word that comes back") {
    CHECK(Period{2026, 4}.first() == day("2026-10-01"));
    CHECK(Period{2026, 4}.last() == day("2026-12-31"));
    CHECK(Period{2024, 1}.last() == day("2024-03-31"));
    CHECK(Period{2026, 0}.first() == day("2026-01-01"));
    CHECK(Period{2026, 0}.last() == day("2026-12-31"));
    for (Period const period : {Period{2026, 0}, Period{2026, 1}, Period{1999, 4}})
        CHECK(Period::parse(period.word()) == period);
    for (char const* const word : {"", "26", "2026-0", "2026-5", "2026-12", "2026Q4", "2026-", "-2026", "20261"}) {
        CAPTURE(word);
        CHECK_FALSE(Period::parse(word));
    }
}

TEST_CASE("periods begin with the running quarter, and none lies ahead") {
    auto const periods = periods_until(day("2026-05-31"));
    REQUIRE(periods.size() == 8);
    CHECK(periods[0] == Period{2026, 2});
    CHECK(periods[1] == Period{2026, 1});
    CHECK(periods[2] == Period{2026, 0});
    CHECK(periods[3] == Period{2025, 4});
    CHECK(periods.back() == Period{2025, 0});
    for (Period const& period : periods) CHECK(period.first() <= day("2026-05-31"));
}

TEST_CASE("a cell tells of few when one to four are met, missing or counted at all") {
    struct Case {
        int met, of;
        bool few;
    };
    PlanFigure const children{.measure = Measure::graded, .who = Counted::all};
    for (Case const& one : std::array{
             Case{0, 0, false},
             Case{0, 3, true},
             Case{4, 4, true},
             Case{5, 5, false},
             Case{0, 5, false},
             Case{1, 9, true},
             Case{4, 40, true},
             Case{36, 40, true},
             Case{35, 40, false},
             Case{5, 10, false}}) {
        CAPTURE(one.met);
        CAPTURE(one.of);
        CHECK(tells_of_few(children, {.met = one.met, .of = one.of}) == one.few);
    }
    // A village or a task of the office is nobody.
    CHECK_FALSE(tells_of_few({.measure = Measure::recorded, .who = Counted::villages}, {.met = 1, .of = 2}));
    CHECK_FALSE(tells_of_few({.measure = Measure::recorded, .who = Counted::times}, {.met = 0, .of = 1}));
}
