#include "domain/age.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using build::day;

TEST_CASE("a birthday is the first day of the new age") {
    CHECK(birthday(day("2012-11-23"), 14) == day("2026-11-23"));
    CHECK(birthday(day("2012-02-29"), 14) == day("2026-03-01"));
    CHECK(birthday(day("2012-02-29"), 16) == day("2028-02-29"));
    for (int offset = 0; offset < 1500; ++offset) {
        Date const born = day("2010-01-01") + offset;
        CHECK(age_in_years(born, birthday(born, 14)) == 14);
        CHECK(age_in_years(born, birthday(born, 14) - 1) == 13);
    }
}

TEST_CASE("an unknown age has reached nothing") {
    CHECK_FALSE(has_turned(std::nullopt, 14, day("2026-11-23")));
    CHECK_FALSE(has_turned(day("2012-11-24"), 14, day("2026-11-23")));
    CHECK(has_turned(day("2012-11-23"), 14, day("2026-11-23")));
}

TEST_CASE("the next birthday is today or later") {
    CHECK(next_birthday(day("2015-11-23"), day("2026-11-23")) == day("2026-11-23"));
    CHECK(next_birthday(day("2015-11-22"), day("2026-11-23")) == day("2027-11-22"));
    CHECK(next_birthday(day("2012-02-29"), day("2026-02-28")) == day("2026-03-01"));
    CHECK(next_birthday(day("2012-02-29"), day("2027-12-01")) == day("2028-02-29"));
}
