#include "exchange/plan_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/embedded.hpp"
#include "domain/codes.hpp"
#include "exchange/policy_json.hpp"
#include "exchange/words_json.hpp"

using namespace tongban;

namespace {

/// The scan has blanks and line ends inside of words; they are no part of the wording.
std::string without_blanks(std::string_view text) {
    std::string kept;
    for (char const c : text) {
        if (c != ' ' && c != '\t' && c != '\n') kept += c;
    }
    return kept;
}

std::string original() {
    std::filesystem::path const path = std::filesystem::path(TONGBAN_SOURCE_DIR) / "tests/data/action-list.zh.txt";
    std::ifstream file(path, std::ios::binary);
    return without_blanks(std::string{std::istreambuf_iterator<char>(file), {}});
}

std::string joined(Words const& words) {
    std::string text;
    for (std::string const& word : words) text += (text.empty() ? "" : "、") + word;
    return text;
}

/// "J1.1" of "J1.1b": as printed.
std::string printed(std::string const& id) {
    bool const part = id.back() >= 'a' && id.back() <= 'z';
    return part ? id.substr(0, id.size() - 1) : id;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the list has its 56 rows, each once") {
    std::set<std::string> rows, ids;
    for (PlanRow const& row : default_plan().rows) {
        CAPTURE(row.id);
        rows.insert(printed(row.id));
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(row.units.empty());
    }
    CHECK(rows.size() == 56);
}

TEST_CASE("every row reads as in the original, in its order, followed by its units") {
    std::string const list = original();
    auto const rows = default_plan().rows;
    std::size_t at = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(rows[i].id);
        auto const begin = list.find(rows[i].text, at);
        REQUIRE(begin != std::string::npos);
        at = begin + rows[i].text.size();
        bool const goes_on = i + 1 < rows.size() && list.compare(at, rows[i + 1].text.size(), rows[i + 1].text) == 0;
        if (!goes_on && !rows[i].units_inferred) {
            std::string const units = joined(rows[i].units);
            CHECK(list.compare(at, units.size(), units) == 0);
        }
        if (goes_on && printed(rows[i].id) == printed(rows[i + 1].id)) CHECK(rows[i].units == rows[i + 1].units);
    }
}

TEST_CASE("nothing of the list is left out but headings and units") {
    std::string rest = original();
    auto const plan = default_plan();
    for (PlanRow const& row : plan.rows) rest = replaced(rest, row.text, "|");
    for (PlanSection const& section : plan.sections) CHECK(rest.find(section.title) != std::string::npos);
    // The longest rest between two rows is a heading with who leads and who takes part.
    std::size_t longest = 0, from = 0;
    for (std::size_t i = 0; i <= rest.size(); ++i) {
        if (i < rest.size() && rest[i] != '|') continue;
        longest = std::max(longest, i - from);
        from = i + 1;
    }
    CHECK(longest < 420);
    CHECK(rest.find("。") == std::string::npos);
}

TEST_CASE("what a figure counts is known, and its words are there in both languages") {
    auto const plan = default_plan();
    Codes const codes = default_codes();
    CodeTable const* const themes = find_table(codes, "theme");
    REQUIRE(themes != nullptr);
    std::set<std::string> wanted;
    for (PlanRow const& row : plan.rows) {
        for (char const* const part : {".title", ".met", ".of"}) wanted.insert("plan.row." + row.id + part);
        for (std::size_t i = 1; i < row.figures.size(); ++i) {
            std::string const word(words_of<Measure>[static_cast<std::size_t>(row.figures[i].measure)]);
            for (char const* const part : {".title", ".met", ".of"}) wanted.insert("plan.more." + word + part);
        }
        for (PlanFigure const& figure : row.figures) {
            for (std::string const& theme : figure.themes) {
                CAPTURE(theme);
                CHECK(std::ranges::find(themes->words, theme) != themes->words.end());
            }
        }
    }
    for (char const* const language : {"zh-CN", "en"}) {
        std::set<std::string> there;
        for (auto const& [key, sentence] : words_of_language(language)) {
            if (!sentence.empty()) there.insert(key);
        }
        for (std::string const& key : wanted) {
            CAPTURE(key);
            CHECK(there.contains(key));
        }
    }
}

TEST_CASE("half a list is none") {
    std::string const whole(embedded_file("assets/policy/action_list.json"));
    REQUIRE(plan_from_json(whole));
    for (auto const& [from, to] :
         {std::pair{"\"visited_month\"", "\"visited_moon\""},
          std::pair{"\"remind_days\"", "\"remind\""},
          std::pair{"\"done\"", "\"made\""},
          std::pair{"\"J1.1a\"", "\"K1.1a\""},
          std::pair{"\"rows\"", "\"lines\""},
          std::pair{"{", "["}}) {
        CAPTURE(std::string(to));
        CHECK_FALSE(plan_from_json(replaced(whole, from, to)));
    }
}
