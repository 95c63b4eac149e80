#include "base/short_code.hpp"

#include <doctest/doctest.h>

using namespace tongban;

TEST_CASE("a code is eight digits in two groups, the last ones of the id") {
    CHECK(short_code(40) == "0000 0040");
    CHECK(short_code(9'123'456'704'382'075) == "0438 2075");
}

TEST_CASE("a code is found by its beginning, with or without the blank, but not by a few digits") {
    std::int64_t const id = 9'123'456'704'382'075;
    CHECK(finds_code("0438 2075", id));
    CHECK(finds_code("04382075", id));
    CHECK(finds_code("0438", id));
    CHECK_FALSE(finds_code("043", id));
    CHECK_FALSE(finds_code("2075", id));
    CHECK_FALSE(finds_code("", id));
    CHECK_FALSE(finds_code("小禾", id));
}
