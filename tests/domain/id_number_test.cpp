#include "domain/id_number.hpp"

#include <doctest/doctest.h>

#include <random>
#include <utility>

#include "support/builders.hpp"

using namespace tongban;

namespace {

std::string random_number(std::mt19937& random) {
    Date const born = Date::from_days(static_cast<std::int32_t>(random() % 20'000));
    std::string digits = std::to_string(100000 + random() % 900000) + born.text().substr(0, 4) +
                         born.text().substr(5, 2) + born.text().substr(8, 2) + std::to_string(100 + random() % 900);
    return digits + id_check_character(digits);
}

}  // namespace

TEST_CASE("the two numbers printed in the standard are well-formed") {
    // GB 11643-1999, annex A.
    CHECK(id_number_fault("11010519491231002X") == "");
    CHECK(id_number_fault("440524188001010014") == "id_birth");  // born in 1880: before every living person
    CHECK(id_check_character("44052418800101001") == '4');
}

TEST_CASE("a number tells birth and sex") {
    CHECK(read_id_number("11010519491231002X") == IdFacts{build::day("1949-12-31"), Sex::female});
    CHECK(read_id_number(build::an_id_number("20150612", "001")) == IdFacts{build::day("2015-06-12"), Sex::male});
    CHECK_FALSE(read_id_number("110105194912310020"));
}

TEST_CASE("each fault of a number has its word") {
    CHECK(id_number_fault("1101051949123100") == "id_length");
    CHECK(id_number_fault("110105491231002") == "id_length");
    CHECK(id_number_fault("11010519491231002x") == "id_characters");
    CHECK(id_number_fault("1101051949123100X2") == "id_characters");
    CHECK(id_number_fault("11010519491331002X") == "id_birth");
    CHECK(id_number_fault("110105194912310021") == "id_check");
    CHECK(id_number_fault("") == "id_length");
}

TEST_CASE("every wrong digit and every swap of neighbours is caught") {
    std::mt19937 random(11643);
    for (int round = 0; round < 300; ++round) {
        std::string const number = random_number(random);
        REQUIRE(id_number_fault(number) == "");
        for (std::size_t i = 0; i < 18; ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string wrong = number;
                if (std::exchange(wrong[i], digit) != digit) CHECK(id_number_fault(wrong) != "");
            }
            std::string swapped = number;
            if (i < 17) std::swap(swapped[i], swapped[i + 1]);
            if (swapped != number) CHECK(id_number_fault(swapped) != "");
        }
    }
}

TEST_CASE("residence permits and withdrawn counties are as good as any") {
    for (std::string const first : {"81000020150612001", "32062519900101002", "32108819850315003"}) {
        CHECK(id_number_fault(first + id_check_character(first)) == "");
    }
}

TEST_CASE("a file that says another thing than its number is warned of") {
    Child child = build::a_child();
    CHECK(id_conflicts(child).empty());
    child.born_on = build::day("2015-06-13");
    child.sex = Sex::male;
    CHECK(id_conflicts(child) == Problems{{"born_on", "differs_from_id"}, {"sex", "differs_from_id"}});
    child.born_on.reset();
    child.sex = Sex::unknown;
    CHECK(id_conflicts(child).empty());
    child = build::a_child();
    child.id_number = "32999920150612";
    CHECK(id_conflicts(child).empty());
}
