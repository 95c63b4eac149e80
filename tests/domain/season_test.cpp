#include "domain/season.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using build::day;

TEST_CASE("a season holds its first and its last day, also over the turn of the year") {
    Season const summer{"flood", 601, 819, "hazard"}, winter{"spring_festival", 1220, 225, "give_consent"};
    for (char const* const in : {"2026-06-01", "2026-08-19"}) CHECK(is_in(summer, day(in)));
    for (char const* const out : {"2026-05-31", "2026-08-20"}) CHECK_FALSE(is_in(summer, day(out)));
    for (char const* const in : {"2026-12-20", "2026-12-31", "2027-01-01", "2027-02-25"}) CHECK(is_in(winter, day(in)));
    for (char const* const out : {"2026-12-19", "2027-02-26"}) CHECK_FALSE(is_in(winter, day(out)));
    std::vector<Season> const both{summer, winter};
    REQUIRE(season_on(both, day("2026-07-01")));
    CHECK(season_on(both, day("2026-07-01"))->name == "flood");
    CHECK(season_on(both, day("2026-10-01")) == nullptr);
}

TEST_CASE("a day of the year is read strictly") {
    CHECK(day_of_year("06-01") == 601);
    CHECK(day_of_year("02-29") == 229);
    for (char const* const bad : {"", "6-1", "06-31", "13-01", "06/01", "2026-06-01"}) CHECK_FALSE(day_of_year(bad));
}
