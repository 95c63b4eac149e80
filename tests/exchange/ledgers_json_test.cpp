#include "exchange/ledgers_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/embedded.hpp"
#include "domain/catalog.hpp"
#include "exchange/policy_json.hpp"

using namespace tongban;

TEST_CASE("every ledger stands once under its programme, with a day and words for what it is about") {
    std::set<std::string> records;
    for (Ledger const& ledger : default_ledgers()) {
        CAPTURE(ledger.record);
        CHECK(records.insert(ledger.record).second);
        Shape const& shape = shape_of(ledger);
        CHECK(shape.fields[first_day_at(shape)].kind == Kind::day);
        int const subject = subject_at(shape);
        if (subject >= 0) CHECK(find_shape(subject_of(shape)) != nullptr);
        for (std::string const& later : ledger.later)
            CHECK_FALSE(shape.fields[static_cast<std::size_t>(shape.find(later))].facts.required);
        if (ledger.consent.empty()) continue;
        CHECK(subject_of(shape) == "child");
        Codes const codes = default_codes();
        CodeTable const* const purposes = find_table(codes, "purpose");
        REQUIRE(purposes != nullptr);
        CHECK(std::ranges::find(purposes->words, ledger.consent) != purposes->words.end());
    }
    CHECK(records.size() >= 20);
}

TEST_CASE("a record's day of reminding is a day it has") {
    char const* const good =
        R"({"hazard": {"section": 3, "columns": ["kind"], "later": [], "due": {"on": "due_on", "days": 0, "unless": "closed_on", "notice": 7}}})";
    auto const read = ledgers_from_json(good);
    REQUIRE(read);
    REQUIRE(read->front().dues.size() == 1);
    CHECK(read->front().dues.front().notice == 7);
    for (auto const& [from, to] :
         {std::pair{"due_on", "due_at"},
          std::pair{"\"due_on\"", "\"kind\""},
          std::pair{"closed_on", "shut_on"},
          std::pair{"\"notice\": 7", "\"notice\": -1"},
          std::pair{"\"days\": 0", "\"days\": 999"},
          std::pair{"\"days\": 0, ", ""}}) {
        CAPTURE(std::string(to));
        std::string bad = good;
        bad.replace(bad.find(from), std::string_view(from).size(), to);
        CHECK_FALSE(ledgers_from_json(bad));
    }
}

TEST_CASE("a record may remind of several days, and of one a tap is enough") {
    char const* const good =
        R"({"hazard": {"section": 3, "columns": ["kind"], "later": [], "due": [)"
        R"({"on": "due_on", "days": 0, "unless": "closed_on,patrolled_on", "notice": 7, "tap": true},)"
        R"({"on": "closed_on", "days": 30, "unless": "patrolled_on", "notice": 7}]}})";
    auto const read = ledgers_from_json(good);
    REQUIRE(read);
    REQUIRE(read->front().dues.size() == 2);
    CHECK(read->front().dues[0].unless == Words{"closed_on", "patrolled_on"});
    CHECK(read->front().dues[0].tap);
    CHECK_FALSE(read->front().dues[1].tap);
    for (auto const& [from, to] :
         {std::pair{"closed_on,patrolled_on", ""},
          std::pair{"closed_on,patrolled_on", "kind"},
          std::pair{"closed_on,patrolled_on", "closed_on,shut_on"}}) {
        CAPTURE(std::string(to));
        std::string bad = good;
        bad.replace(bad.find(from), std::string_view(from).size(), to);
        CHECK_FALSE(ledgers_from_json(bad));
    }
}

TEST_CASE("whom a record is about and its day follow from its shape") {
    CHECK(subject_of(care_agreement_shape.plain()) == "child");
    CHECK(subject_of(director_shape.plain()) == "village");
    CHECK(subject_of(organisation_shape.plain()).empty());  // its village is not required
    CHECK(link_to(organisation_shape.plain(), "village") >= 0);
    CHECK(link_to(spot_check_shape.plain(), "child") < 0);
    Shape const director = director_shape.plain();
    CHECK(director.fields[first_day_at(director)].name == "since");
}

TEST_CASE("half a list of ledgers is none") {
    CHECK(ledgers_from_json("{}"));
    char const* const good = R"({"opening": {"section": 5, "columns": ["children"], "later": []}})";
    REQUIRE(ledgers_from_json(good));
    for (char const* const bad :
         {R"({"closing": {"section": 5, "columns": ["children"], "later": []}})",
          R"({"opening": {"section": 6, "columns": ["children"], "later": []}})",
          R"({"opening": {"section": 5, "columns": ["grown_ups"], "later": []}})",
          R"({"opening": {"section": 5, "columns": [], "later": []}})",
          R"({"opening": {"section": 5, "columns": ["children"]}})",
          R"({"opening": {"section": 5, "columns": ["children"], "later": [], "more": 1}})",
          R"({"opening": {"section": 5, "columns": ["children"], "later": [], "consent": 1}})",
          "[]",
          "{"}) {
        CAPTURE(bad);
        CHECK_FALSE(ledgers_from_json(bad));
    }
}
