#include "domain/plan/reminder.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

PlanRow a_row(Measure measure, Within within = Within::ever) {
    PlanFigure figure{measure, Counted::all};
    figure.met.within = within;
    return {.id = "J1.1b", .figures = {figure}, .remind_days = 7};
}

std::optional<Date> last(PlanRow const& row, std::string_view on) { return last_day_of(row, day(on)); }

}  // namespace

TEST_CASE("a line ends with its month, quarter, half year or year; what has to be so on any day has no end") {
    CHECK(last(a_row(Measure::visited_month), "2028-02-01") == day("2028-02-29"));
    CHECK(last(a_row(Measure::visited_year), "2026-01-01") == day("2026-12-31"));
    CHECK(last(a_row(Measure::recorded, Within::month), "2026-11-30") == day("2026-11-30"));
    CHECK(last(a_row(Measure::recorded, Within::quarter), "2026-10-01") == day("2026-12-31"));
    CHECK(last(a_row(Measure::recorded, Within::quarter), "2026-09-30") == day("2026-09-30"));
    CHECK(last(a_row(Measure::recorded, Within::valid), "2026-09-30") == std::nullopt);
    CHECK(last(a_row(Measure::graded), "2026-09-30") == std::nullopt);
    PlanRow rounds = a_row(Measure::recorded, Within::year);
    rounds.figures.front().half_yearly = true;
    CHECK(last(rounds, "2026-06-30") == day("2026-06-30"));
    CHECK(last(rounds, "2026-07-01") == day("2026-12-31"));
    PlanRow both = a_row(Measure::visited_year);
    both.figures.push_back(a_row(Measure::visited_month).figures.front());
    CHECK(last(both, "2026-11-01") == day("2026-11-30"));
}

TEST_CASE("a line is near so many days before its end, and all through its season") {
    PlanRow row = a_row(Measure::visited_month);
    CHECK(near_day_of(row, day("2026-11-22")) == std::nullopt);
    CHECK(near_day_of(row, day("2026-11-23")) == day("2026-11-30"));
    CHECK(near_day_of(row, day("2026-11-30")) == day("2026-11-30"));
    row.months = {3, 9};
    CHECK(near_day_of(row, day("2026-09-01")) == day("2026-09-30"));
    PlanRow standing = a_row(Measure::graded);
    CHECK(near_day_of(standing, day("2026-09-30")) == std::nullopt);
    standing.months = {9};
    CHECK(near_day_of(standing, day("2026-09-02")) == day("2026-09-30"));
    CHECK(near_day_of(standing, day("2026-10-01")) == std::nullopt);
}
