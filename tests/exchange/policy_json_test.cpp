#include "exchange/policy_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/embedded.hpp"
#include "domain/catalog.hpp"

using namespace tongban;

namespace {

/// Written densely: the page carries it so, the tests of the native program read it as it stands in the folder.
std::string const cadence = nlohmann::ordered_json::parse(embedded_file("assets/policy/cadence.json")).dump();

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the numbers of the program's file are those that the rules assume") { CHECK(default_policy() == Policy{}); }

TEST_CASE("another number is read") {
    auto const policy = policy_from_json(replaced(cadence, "\"value\":7", "\"value\":10"));
    REQUIRE(policy);
    CHECK(policy->claim_days == 10);
}

TEST_CASE("half a policy is none") {
    for (auto const& [from, to] :
         {std::pair{"\"value\":7", "\"value\":0"},
          std::pair{"\"value\":7", "\"value\":-7"},
          std::pair{"\"value\":7", "\"value\":\"7\""},
          std::pair{"\"value\":7", "\"value\":7.5"},
          std::pair{"\"value\":7", "\"value\":99999999999"},
          std::pair{"claim_days", "claim_day"},
          std::pair{"[14,30,45]", "[14,45,30]"},
          std::pair{"[14,30,45]", "[14,30]"},
          std::pair{"[14,30,45]", "[14,30,\"45\"]"},
          std::pair{"\"source\"", "\"from\""},
          std::pair{"{", "{\"more\":{\"value\":1,\"source\":\"\"},"},
          std::pair{"{", "["}}) {
        CAPTURE(std::string(to));
        CHECK_FALSE(policy_from_json(replaced(cadence, from, to)));
    }
    CHECK_FALSE(policy_from_json(""));
    CHECK_FALSE(policy_from_json("[]"));
}

TEST_CASE("every code table that a record uses is there, and none is there for nobody") {
    Codes const codes = default_codes();
    std::vector<std::string_view> used;
    for (Shape const& shape : catalog) {
        for (Field const& field : shape.fields) {
            if (field.facts.code_table.empty()) continue;
            used.push_back(field.facts.code_table);
            CAPTURE(std::string(field.facts.code_table));
            CHECK(find_table(codes, field.facts.code_table) != nullptr);
        }
    }
    for (CodeTable const& table : codes) {
        CAPTURE(table.name);
        CHECK(std::ranges::find(used, table.name) != used.end());
        CHECK_FALSE(table.source.empty());
        CHECK_FALSE(table.words.empty());
    }
}

TEST_CASE("words of code tables are told apart and can be joined by commas") {
    for (CodeTable const& table : default_codes()) {
        std::vector<std::string> words = table.words;
        std::ranges::sort(words);
        CHECK(std::ranges::adjacent_find(words) == words.end());
        for (std::string const& word : words) {
            CAPTURE(word);
            CHECK(std::ranges::all_of(
                word, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'); }));
            CHECK_FALSE(word.empty());
        }
    }
}

TEST_CASE("words that the rules speak of stand in their tables") {
    Codes const codes = default_codes();
    struct Spoken {
        char const* table;
        char const* word;
    };
    for (auto const& [name, word] :
         {Spoken{"category", "left_behind"},
          Spoken{"purpose", "pairing"},
          Spoken{"purpose", "wish_publish"},
          Spoken{"contact_mode", "unreachable"},
          Spoken{"delivery_way", "by_claimant"},
          Spoken{"wish_close_reason", "fulfilled"}}) {
        CodeTable const* const table = find_table(codes, name);
        REQUIRE(table != nullptr);
        CHECK(std::ranges::find(table->words, word) != table->words.end());
    }
}

TEST_CASE("damaged tables are refused whole") {
    CHECK_FALSE(codes_from_json(R"({"face": ["happy"]})"));
    CHECK_FALSE(codes_from_json(R"({"face": {"source": "", "words": "happy"}})"));
    CHECK_FALSE(codes_from_json(R"({"face": {"source": "", "words": [1]}})"));
    CHECK_FALSE(codes_from_json(R"({"face": {"words": []}})"));
    CHECK_FALSE(codes_from_json("{"));
    CHECK(codes_from_json("{}")->empty());
}

TEST_CASE("words that no public text may hold are known") {
    PublicWords const words = default_public_words();
    CHECK(std::ranges::find(words.labels, "留守") != words.labels.end());
    CHECK(std::ranges::find(words.contacts, "微信") != words.contacts.end());
    CHECK(std::ranges::find(words.usual, "希望") != words.usual.end());
    std::string const list = R"({"source": "", "words": ["a"]})";
    std::string const two = R"({"labels": )" + list + R"(, "contacts": )" + list;
    CHECK(public_words_from_json(two + R"(, "usual": )" + list + "}"));
    CHECK_FALSE(public_words_from_json(two + "}"));
    CHECK_FALSE(public_words_from_json(two + R"(, "more": )" + list + "}"));
    CHECK_FALSE(public_words_from_json("{}"));
}

TEST_CASE("what suggestions go by is read whole or not at all") {
    std::string const file = nlohmann::ordered_json::parse(embedded_file("assets/policy/matching.json")).dump();
    MatchingRules const rules = default_matching();
    CHECK(rules.sex_rule == SexRule::girls_by_women);
    CHECK(std::ranges::all_of(rules.points, [](int points) { return points > 0; }));
    auto const same = matching_from_json(replaced(file, "girls_by_women", "same"));
    REQUIRE(same);
    CHECK(same->sex_rule == SexRule::same);
    for (auto const& [from, to] :
         {std::pair{"girls_by_women", "boys_by_men"},
          std::pair{"\"value\":40", "\"value\":0"},
          std::pair{"\"stood_in\"", "\"stood_by\""},
          std::pair{"[\"child_wish\"", "[1"},
          std::pair{"\"source\"", "\"from\""},
          std::pair{"{", "{\"more\":{\"value\":1,\"source\":\"\"},"}}) {
        CAPTURE(std::string(to));
        CHECK_FALSE(matching_from_json(replaced(file, from, to)));
    }
    CHECK_FALSE(matching_from_json(""));
}

TEST_CASE("the reasons that part two for good are reasons why a pair ends") {
    Codes const codes = default_codes();
    CodeTable const* const reasons = find_table(codes, "end_reason");
    REQUIRE(reasons != nullptr);
    for (std::string const& word : default_matching().parting_reasons) {
        CAPTURE(word);
        CHECK(std::ranges::find(reasons->words, word) != reasons->words.end());
    }
}
