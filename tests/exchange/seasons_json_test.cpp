#include "exchange/seasons_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/languages.hpp"

using namespace tongban;

namespace {

std::string a_file(std::string_view entry) { return R"({"source": "s", "seasons": [)" + std::string(entry) + "]}"; }

}  // namespace

TEST_CASE("every season has its words, and they do not overlap") {
    Seasons const seasons = default_seasons();
    auto const words = keys_of_language("zh-CN");
    for (Season const& season : seasons) {
        CAPTURE(season.name);
        for (char const* const part : {".title", ".text", ".act"})
            CHECK(words.contains("today.season." + season.name + part));
        auto const first = Date::make(2026, season.first / 100, season.first % 100);
        REQUIRE(first);
        CHECK(std::ranges::count_if(seasons, [&](Season const& other) { return is_in(other, *first); }) == 1);
    }
    CHECK(seasons.size() >= 4);
}

TEST_CASE("a season with a part too few, too many or of another kind is none") {
    CHECK(seasons_from_json(a_file(R"({"name": "a", "from": "06-01", "to": "06-02", "form": "hazard"})")));
    for (char const* const bad :
         {R"({"name": "a", "from": "06-01", "to": "06-02"})",
          R"({"name": "a", "from": "06-31", "to": "06-02", "form": "hazard"})",
          R"({"name": "a", "from": 601, "to": "06-02", "form": "hazard"})",
          R"({"name": "a", "from": "06-01", "to": "06-02", "form": "hazard", "more": "1"})"}) {
        CAPTURE(bad);
        CHECK_FALSE(seasons_from_json(a_file(bad)));
    }
    for (char const* const bad : {"", "[]", R"({"seasons": []})"}) CHECK_FALSE(seasons_from_json(bad));
}
