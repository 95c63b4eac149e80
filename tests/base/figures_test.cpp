#include "base/figures.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace tongban;

TEST_CASE("numbers get zeros before them, and are never cut") {
    CHECK(padded(7, 2) == "07");
    CHECK(padded(0, 4) == "0000");
    CHECK(padded(123, 2) == "123");
    CHECK(padded(std::numeric_limits<std::int64_t>::max(), 2) == "9223372036854775807");
}

TEST_CASE("every minute of a day is written as a clock shows it, and read again") {
    for (int minute = 0; minute < 1440; ++minute) CHECK(clock_minutes(clock_text(minute)) == minute);
    CHECK(clock_text(845) == "14:05");
    CHECK(clock_text(1440 + 61) == "01:01");
}

TEST_CASE("what no clock shows is no time") {
    for (char const* text : {"", "9:05", "24:00", "12:60", "12：30", "-1:30", "1 :30", "12:3o", "12:300", "12-30"}) {
        CAPTURE(text);
        CHECK_FALSE(clock_minutes(text).has_value());
    }
}

TEST_CASE("whole yuan stand without cents") {
    CHECK(yuan_text(0) == "0");
    CHECK(yuan_text(1200) == "12");
    CHECK(yuan_text(1250) == "12.50");
    CHECK(yuan_text(5) == "0.05");
    CHECK(exact_yuan_text(1200) == "12.00");
    CHECK(exact_yuan_text(1250) == "12.50");
    CHECK(exact_yuan_text(5) == "0.05");
}
