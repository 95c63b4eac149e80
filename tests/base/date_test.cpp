#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace tongban;

namespace {

/// The next day by the rules that people learn at school; an independent count to compare with.
struct Walker {
    int year = 1900, month = 1, day = 1, weekday = 1;  // 1900-01-01 was a Monday

    [[nodiscard]] int month_length() const {
        if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
    void step() {
        weekday = weekday % 7 + 1;
        if (++day <= month_length()) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }
};

Date d(char const* text) {
    auto const parsed = Date::parse(text);
    REQUIRE(parsed.has_value());
    return *parsed;
}

}  // namespace

TEST_CASE("every day from 1900 to 2199 counts as day by day counting does") {
    Walker walker;
    Date expected = d("1900-01-01");
    int wrong = 0;
    for (; walker.year < 2200; walker.step(), expected = expected + 1) {
        auto const made = Date::make(walker.year, walker.month, walker.day);
        bool const same = made == expected && expected.year() == walker.year && expected.month() == walker.month &&
                          expected.day() == walker.day && expected.weekday() == walker.weekday;
        bool const ends = expected == last_of_month(expected);
        wrong += !same || ends != (walker.day == walker.month_length());
        wrong += Date::parse(expected.text()) != expected;
    }
    CHECK(wrong == 0);
    CHECK(expected.text() == "2200-01-01");
}

TEST_CASE("days that do not exist cannot be made") {
    CHECK_FALSE(Date::make(2026, 2, 29));
    CHECK_FALSE(Date::make(2026, 4, 31));
    CHECK_FALSE(Date::make(2026, 13, 1));
    CHECK_FALSE(Date::make(2026, 0, 1));
    CHECK_FALSE(Date::make(2026, 1, 0));
    CHECK_FALSE(Date::make(1899, 12, 31));
    CHECK_FALSE(Date::make(2200, 1, 1));
    CHECK_FALSE(Date::make(2100, 2, 29));
    CHECK(Date::make(2000, 2, 29));
}

TEST_CASE("a day is read in each form that people write") {
    for (char const* text :
         {"2026-03-05", "2026/3/5", "2026.3.05", "20260305", "2026年3月5日", " 2026-3-5 ", "2026年03月05"}) {
        CAPTURE(text);
        REQUIRE(Date::parse(text).has_value());
        CHECK(Date::parse(text)->text() == "2026-03-05");
    }
}

TEST_CASE("what is no day is not read") {
    for (char const* text :
         {"",
          "2026",
          "2026-03",
          "2026-3-5-",
          "2026-3-5x",
          "26-3-5",
          "2026-003-5",
          "2026-3-055",
          "20260335",
          "2026 3 5",
          "-2026-3-5",
          "2026--3-5",
          "2026-3-5日",
          "2026/3-5",
          "２０２６-3-5",
          "2026年3-5"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text).has_value());
    }
}

TEST_CASE("a month later is the same day, or the last one of a shorter month") {
    CHECK(add_months(d("2026-01-31"), 1) == d("2026-02-28"));
    CHECK(add_months(d("2028-01-31"), 1) == d("2028-02-29"));
    CHECK(add_months(d("2028-02-29"), 12) == d("2029-02-28"));
    CHECK(add_months(d("2026-11-23"), 12) == d("2027-11-23"));
    CHECK(add_months(d("2026-01-15"), -1) == d("2025-12-15"));
    CHECK(add_months(d("2026-12-31"), 2) == d("2027-02-28"));
}

TEST_CASE("the first and the last day of a month, and the first of a year") {
    CHECK(first_of_month(d("2028-02-29")) == d("2028-02-01"));
    CHECK(last_of_month(d("2028-02-01")) == d("2028-02-29"));
    CHECK(last_of_month(d("2026-12-05")) == d("2026-12-31"));
    CHECK(first_of_year(d("2028-02-29")) == d("2028-01-01"));
    CHECK(first_of_year(d("2026-12-31")) == d("2026-01-01"));
}

TEST_CASE("age is counted in full years, and 29 February turns on 1 March") {
    CHECK(age_in_years(d("2012-11-24"), d("2026-11-23")) == 13);
    CHECK(age_in_years(d("2012-11-23"), d("2026-11-23")) == 14);
    CHECK(age_in_years(d("2012-02-29"), d("2026-02-28")) == 13);
    CHECK(age_in_years(d("2012-02-29"), d("2026-03-01")) == 14);
    CHECK(age_in_years(d("2012-02-29"), d("2028-02-29")) == 16);
    CHECK(days_between(d("2026-11-23"), d("2026-12-01")) == 8);
    CHECK(days_between(d("2026-12-01"), d("2026-11-23")) == -8);
}
