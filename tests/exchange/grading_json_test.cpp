#include "exchange/grading_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/policy_json.hpp"
#include "support/builders.hpp"

using namespace tongban;

TEST_CASE("every answer of the own scale has points, and every scale that a grading names is there") {
    auto const scales = default_scales();
    Codes const codes = default_codes();
    for (std::string const& id : find_table(codes, "grading_scale")->words) {
        CAPTURE(id);
        GradingScale const* const scale = find_scale(scales, id);
        REQUIRE(scale != nullptr);
        std::size_t answers = 0;
        for (std::string const factor : {"guardianship", "body", "behaviour"}) {
            for (std::string const& word : find_table(codes, "risk_" + factor)->words) {
                CAPTURE(word);
                ++answers;
                auto const is_it = [&](auto const& one) { return one.first == factor + "." + word && one.second > 0; };
                CHECK(std::ranges::any_of(scale->points, is_it));
            }
        }
        CHECK(scale->points.size() == answers);
    }
    CHECK(find_scale(scales, "unheard_of") == nullptr);
}

TEST_CASE("half a scale is none") {
    auto const read = [](std::string_view scale) {
        return scales_from_json(R"({"source": "", "scales": {"own_2": )" + std::string(scale) + "}}");
    };
    auto const whole = read(R"({"points": {"body.thin": 2}, "red": 8, "yellow": 4, "blue": 1})");
    REQUIRE(whole);
    CHECK(whole->front().id == "own_2");
    CHECK(whole->front().points.front().second == 2);
    CHECK_FALSE(read(R"({"points": {"body.thin": -2}, "red": 8, "yellow": 4, "blue": 1})"));
    CHECK_FALSE(read(R"({"points": {"body.thin": "2"}, "red": 8, "yellow": 4, "blue": 1})"));
    CHECK_FALSE(read(R"({"points": [], "red": 8, "yellow": 4, "blue": 1})"));
    CHECK_FALSE(read(R"({"points": {}, "red": 4, "yellow": 4, "blue": 1})"));
    CHECK_FALSE(read(R"({"points": {}, "red": 8, "yellow": 4, "blue": 0})"));
    CHECK_FALSE(read(R"({"points": {}, "red": 8, "yellow": 4})"));
    CHECK_FALSE(read("7"));
    CHECK_FALSE(scales_from_json(R"({"scales": {}})"));
    CHECK_FALSE(scales_from_json("["));
}

TEST_CASE("the table of holidays holds what rests and what is worked instead") {
    Holidays const holidays = default_holidays();
    CHECK(after_working_days(build::day("2026-09-30"), 1, holidays) == build::day("2026-10-08"));
    CHECK(is_working_day(build::day("2026-02-28"), holidays));
    CHECK_FALSE(is_working_day(build::day("2026-02-23"), holidays));
    auto const read = [](std::string_view off, std::string_view made_up) {
        return holidays_from_json(
            R"({"source": "", "off": )" + std::string(off) + R"(, "made_up": )" + std::string(made_up) + "}");
    };
    CHECK(read(R"([["2027-01-01", "2027-01-03"]])", R"(["2027-01-09"])"));
    CHECK_FALSE(read(R"([["2027-01-03", "2027-01-01"]])", "[]"));
    CHECK_FALSE(read(R"([["2027-01-01"]])", "[]"));
    CHECK_FALSE(read(R"(["2027-01-01"])", "[]"));
    CHECK_FALSE(read("[]", R"(["2027-01-08"])"));  // a Friday is worked anyhow
    CHECK_FALSE(read("[]", "[7]"));
    CHECK_FALSE(holidays_from_json(R"({"off": [], "made_up": []})"));
}
