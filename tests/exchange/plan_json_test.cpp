#include "exchange/plan_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "base/embedded.hpp"
#include "domain/child.hpp"
#include "domain/codes.hpp"
#include "domain/harm_report.hpp"
#include "exchange/ledgers_json.hpp"
#include "exchange/policy_json.hpp"
#include "support/languages.hpp"

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
            bool const own = row.figures[i].measure == Measure::recorded || row.figures[i].measure == Measure::attended;
            std::string const stem = own ? "plan.row." + row.id + "." + std::to_string(i + 1) : "plan.more." + word;
            for (char const* const part : {".title", ".met", ".of"}) wanted.insert(stem + part);
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

namespace {

/// Words of a code table; those of a flag.
bool is_content(Field const& field, Codes const& codes, std::string const& word) {
    if (field.kind == Kind::flag) return word == "0" || word == "1";
    CodeTable const* const table = find_table(codes, field.facts.code_table);
    return table != nullptr && std::ranges::find(table->words, word) != table->words.end();
}

void check_test(LedgerTest const& test, Field const& field, Shape const& shape, Codes const& codes) {
    using Op = LedgerTest::Op;
    if (test.op == Op::some || test.op == Op::none) return;
    for (std::string const& word : test.words) {
        CAPTURE(word);
        bool const compares = test.op != Op::word && test.op != Op::all;
        if (compares) CHECK((word == "today" || shape.find(word) >= 0));
        else CHECK(is_content(field, codes, word));
    }
}

void check_filter(LedgerFilter const& filter, Codes const& codes) {
    if (filter.record.empty()) return;
    CAPTURE(filter.record);
    auto const& ledgers = default_ledgers();
    bool const is_ledger = std::ranges::find(ledgers, filter.record, &Ledger::record) != ledgers.end();
    REQUIRE((is_ledger || filter.record == harm_report_shape.name));
    Shape const& shape = *find_shape(filter.record);
    if (filter.within == Within::valid) CHECK(shape.find("until") >= 0);
    for (auto const& where : filter.where) {
        CAPTURE(where.field);
        int const at = shape.find(where.field);
        REQUIRE(at >= 0);
        for (LedgerTest const& test : where.any)
            check_test(test, shape.fields[static_cast<std::size_t>(at)], shape, codes);
    }
}

}  // namespace

TEST_CASE("figures from ledgers ask for fields and words that there are, about whom they count") {
    Codes const codes = default_codes();
    int recorded = 0;
    for (PlanRow const& row : default_plan().rows) {
        for (PlanFigure const& figure : row.figures) {
            if (figure.measure != Measure::recorded) continue;
            CAPTURE(row.id);
            ++recorded;
            check_filter(figure.of, codes);
            check_filter(figure.met, codes);
            Shape const& met = *find_shape(figure.met.record);
            if (!figure.distinct.empty()) CHECK(met.find(figure.distinct) >= 0);
            bool const itself = figure.of.record == figure.met.record;
            if (figure.who == Counted::records) CHECK((itself || link_to(met, figure.of.record) >= 0));
            else if (figure.who == Counted::villages) CHECK(link_to(met, "village") >= 0);
            else if (figure.who != Counted::times) CHECK(link_to(met, "child") >= 0);
            for (std::string const& word : figure.categories)
                CHECK(is_content(
                    child_shape.fields[static_cast<std::size_t>(child_shape.plain().find("categories"))], codes, word));
            for (std::string const& word : figure.grades)
                CHECK(is_content(
                    child_shape.fields[static_cast<std::size_t>(child_shape.plain().find("grade"))], codes, word));
        }
    }
    CHECK(recorded >= 50);
}

TEST_CASE("every row of the list has a figure") {
    for (PlanRow const& row : default_plan().rows) {
        CAPTURE(row.id);
        CHECK_FALSE(row.figures.empty());
    }
}

TEST_CASE("a line without a lead says why, and none has both") {
    for (PlanRow const& row : default_plan().rows) {
        CAPTURE(row.id);
        CHECK((row.remind_days == 0) == !row.standing.empty());
    }
}

TEST_CASE("half a list is none") {
    // Densely, as the page carries it.
    std::string const whole = nlohmann::ordered_json::parse(embedded_file("assets/policy/action_list.json")).dump();
    REQUIRE(plan_from_json(whole));
    for (auto const& [from, to] :
         {std::pair{"\"visited_month\"", "\"visited_moon\""},
          std::pair{"\"remind_days\"", "\"remind\""},
          std::pair{"\"done\"", "\"made\""},
          std::pair{"\"J1.1a\"", "\"K1.1a\""},
          std::pair{"\"rows\"", "\"lines\""},
          std::pair{"\"within\":\"year\"", "\"within\":\"age\""},
          std::pair{"\"least\"", "\"most\""},
          std::pair{"\"half_yearly\":true", "\"half_yearly\":false"},
          std::pair{"\"remind_days\":7", "\"remind_days\":0"},
          std::pair{"\"standing\"", "\"sitting\""},
          std::pair{"\"left_out\":", "\"left_in\":"},
          std::pair{"\"<=due_on\"", "\"<=due_on+x\""},
          std::pair{"\"where\":{", "\"where\":[{"},
          std::pair{"{", "["}}) {
        CAPTURE(std::string(to));
        CHECK_FALSE(plan_from_json(replaced(whole, from, to)));
    }
}
