#include "domain/plan/coverage.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using build::day;

namespace {

ChildFacts a_child() {
    ChildFacts child;
    child.opened_on = day("2026-03-15");
    return child;
}

Date const today = day("2026-11-23");

}  // namespace

TEST_CASE("a month is met, tried, missed, or still due while it runs") {
    ChildFacts child = a_child();
    child.met_in.set(3);
    child.tried_in.set(3).set(4);
    CHECK(month_cover(child, 4, today) == Cover::met);  // one that was met makes up for a try
    CHECK(month_cover(child, 5, today) == Cover::tried);
    CHECK(month_cover(child, 6, today) == Cover::missed);
    CHECK(month_cover(child, 11, today) == Cover::due);
    CHECK(month_cover(child, 12, today) == Cover::none);
    CHECK(month_cover(child, 11, day("2026-11-30")) == Cover::due);  // the last day is not over
    CHECK(month_cover(child, 11, day("2026-12-01")) == Cover::missed);
}

TEST_CASE("who comes in the middle of a month owes it, who was not there before owes nothing") {
    CHECK(month_cover(a_child(), 2, today) == Cover::none);
    CHECK(month_cover(a_child(), 3, today) == Cover::missed);
}

TEST_CASE("who left unvisited is excused in that month, and is gone afterwards") {
    ChildFacts child = a_child();
    child.closed_on = day("2026-07-10");
    CHECK(month_cover(child, 6, today) == Cover::missed);
    CHECK(month_cover(child, 7, today) == Cover::none);
    CHECK(month_cover(child, 8, today) == Cover::none);
    child.met_in.set(6);
    CHECK(month_cover(child, 7, today) == Cover::met);
}

TEST_CASE("a month is paused only when the pause lasts until it is over") {
    ChildFacts child = a_child();
    child.pauses = {{day("2026-05-20"), day("2026-06-29")}, {day("2026-08-31"), day("2026-08-31")}};
    CHECK(month_cover(child, 5, today) == Cover::paused);
    CHECK(month_cover(child, 6, today) == Cover::missed);  // back on the last day
    CHECK(month_cover(child, 8, today) == Cover::paused);
    child.met_in.set(4);
    CHECK(month_cover(child, 5, today) == Cover::met);
}

TEST_CASE("a theme is attended or not yet, never missed; the plan's themes come once each") {
    ChildFacts child = a_child();
    child.themes = {"mind"};
    CHECK(theme_cover(child, "mind") == Cover::met);
    CHECK(theme_cover(child, "law") == Cover::due);
    Plan plan;
    plan.rows.resize(2);
    plan.rows[0].figures = {{.measure = Measure::attended, .who = Counted::all, .themes = {"mind", "law"}}};
    plan.rows[1].figures = {{.measure = Measure::attended, .who = Counted::all, .themes = {"law", "reading"}}};
    CHECK(themes_of(plan) == Words{"mind", "law", "reading"});
}
