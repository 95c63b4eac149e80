#include <doctest/doctest.h>

#include <cstdlib>

#include "app/forms/form_spec.hpp"
#include "domain/plan/reminder.hpp"
#include "exchange/ledgers_json.hpp"
#include "exchange/plan_json.hpp"
#include "exchange/words.hpp"
#include "golden/village.hpp"
#include "support/story.hpp"

/// The map of the action list: each line's records, figures, forms, screen, reminder and golden cases. Nobody keeps it by
/// hand: it is put together from the plan's data, the ledgers, and what the program shows of the golden villages, and
/// tests/golden/plan_map.md is what it gives.
using namespace tongban;
using namespace tongban::golden;

namespace {

std::map<std::string, std::string, std::less<>> const& chinese() {
    static auto const words = [] {
        std::map<std::string, std::string, std::less<>> map;
        for (auto const& [key, sentence] : words_of_program()) map.emplace(key, sentence);
        return map;
    }();
    return words;
}

/// "" for a word that is not there.
std::string word(std::string_view key) {
    auto const found = chinese().find(key);
    return found == chinese().end() ? std::string() : found->second;
}

/// What a measure that is not `recorded` is counted from.
std::set<std::string> records_of(Measure measure) {
    switch (measure) {
        case Measure::visited_month: return {"home_visit", "pause"};
        case Measure::in_rhythm: return {"grading", "home_visit", "pause"};
        case Measure::visited_half_year:
        case Measure::visited_year: return {"home_visit"};
        case Measure::five_clear: return {"child", "home_visit"};
        case Measure::graded:
        case Measure::review_kept: return {"grading"};
        case Measure::in_school:
        case Measure::needs_known: return {"child"};
        case Measure::handed_on: return {"child", "exchange_batch"};
        case Measure::attended: return {"activity", "participation"};
        case Measure::paired:
        case Measure::study_pair: return {"pairing"};
        case Measure::pair_in_touch: return {"contact_note", "pairing"};
        case Measure::pair_consent: return {"consent", "pairing"};
        case Measure::helper_vetted: return {"pairing", "volunteer"};
        case Measure::wish_delivered: return {"wish"};
        case Measure::helper_trained: return {"volunteer"};
        case Measure::recorded: break;
    }
    return {};
}

std::set<std::string> records_of(PlanRow const& row) {
    std::set<std::string> records;
    for (PlanFigure const& figure : row.figures) {
        for (std::string const& record : records_of(figure.measure)) records.insert(record);
        for (LedgerFilter const* const filter : {&figure.met, &figure.of})
            if (!filter->record.empty()) records.insert(filter->record);
    }
    return records;
}

/// What of the line's records reminds by itself on Today.
std::set<std::string> reminding_records(PlanRow const& row) {
    constexpr std::array<std::string_view, 7> with_rules{
        "home_visit", "grading", "harm_report", "pairing", "contact_note", "wish", "activity"};
    std::set<std::string> reminding;
    for (std::string const& record : records_of(row)) {
        auto const& ledgers = default_ledgers();
        auto const ledger = std::ranges::find(ledgers, record, &Ledger::record);
        bool const due = ledger != ledgers.end() && !ledger->dues.empty();
        bool const ruled = std::ranges::find(with_rules, record) != with_rules.end();
        if (due || ruled) reminding.insert(record);
    }
    return reminding;
}

struct MapLine {
    std::string id, wording;
    std::set<std::string> records;
    std::vector<std::string> figures;  ///< "met ÷ of"
    std::set<std::string> forms;
    std::string screen, reminder, left_out;
    std::vector<std::string> golden;
};

std::string reminder_of(PlanRow const& row) {
    std::string told;
    auto const say = [&](std::string const& part) { told += (told.empty() ? "" : "；") + part; };
    // Any day will do: a line has a last day on every day of the year, or on none.
    if (last_day_of(row, build::today)) say("期末前 " + std::to_string(row.remind_days) + " 天");
    if (!row.months.empty()) {
        std::string months;
        for (int const month : row.months) months += (months.empty() ? "" : "、") + std::to_string(month);
        say(months + " 月");
    }
    std::string records;
    for (std::string const& record : reminding_records(row))
        records += (records.empty() ? "" : "、") + word("record." + record);
    if (!records.empty()) say("逐条：" + records);
    if (!row.standing.empty()) say(row.standing);
    return told;
}

/// What the program shows of one line in one village.
struct ShownLine {
    std::set<std::string> forms;
    bool has_screen = false;
    bool every_gap_mends = true;
};

using ShownLines = std::map<std::string, ShownLine>;

void look_at(Story& story, PlanRow const& row, std::int64_t number, ShownLine& into) {
    story.go(Screen::plan_row, number);
    auto const* const view = std::get_if<PlanRowView>(story.seen().page.get());
    into.has_screen = view && view->line.id == row.id && view->text == row.text;
    if (!view) return;
    for (PlanFigureView const& figure : view->figures) {
        if (figure.figure.met < figure.figure.of && figure.missing.empty()) into.every_gap_mends = false;
        for (OpenItem const& item : figure.missing) {
            if (!item.act) into.every_gap_mends = false;
            else if (auto const* const way = std::get_if<Navigate>(&item.act->intent))
                into.forms.insert(way->route.form);
        }
    }
}

ShownLines const& shown_lines() {
    static ShownLines const lines = [] {
        ShownLines shown;
        Plan const plan = default_plan();
        for (GoldenVillage const& golden : golden_villages()) {
            Story story(golden.day.text());
            VillageWriter(story.database()).write(golden);
            for (std::size_t i = 0; i < plan.rows.size(); ++i)
                look_at(story, plan.rows[i], static_cast<std::int64_t>(i) + 1, shown[plan.rows[i].id]);
        }
        return shown;
    }();
    return lines;
}

MapLine line_of(PlanRow const& row, std::int64_t number) {
    MapLine line{.id = row.id, .wording = row.text, .records = records_of(row)};
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
        Measure const measure = row.figures[i].measure;
        bool const own = i == 0 || measure == Measure::recorded || measure == Measure::attended;
        std::string stem = "plan.row." + row.id + (i == 0 ? "" : "." + std::to_string(i + 1));
        if (!own) stem = "plan.more." + std::string(words_of<Measure>[static_cast<std::size_t>(measure)]);
        line.figures.push_back(word(stem + ".met") + " ÷ " + word(stem + ".of"));
    }
    auto const& shown = shown_lines().at(row.id);
    line.forms = shown.forms;
    if (shown.has_screen) line.screen = print_route({Screen::plan_row, number});
    line.reminder = reminder_of(row);
    line.left_out = row.left_out;
    for (GoldenVillage const& golden : golden_villages()) {
        auto const found = golden.figures.find(row.id);
        if (found == golden.figures.end()) continue;
        std::string told = golden.village;
        for (Expected const& one : found->second) told += " " + one.figure.substr(0, one.figure.find(' '));
        line.golden.push_back(told);
    }
    return line;
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    return text;
}

/// What the line lacks; empty: nothing.
std::vector<std::string> gaps_of(PlanRow const& row, MapLine const& line) {
    static std::string const original = without_blanks(text_of_file("tests/data/action-list.zh.txt"));
    std::vector<std::string> gaps;
    auto const want = [&](bool there, char const* what) {
        if (!there) gaps.emplace_back(what);
    };
    want(original.find(line.wording) != std::string::npos, "wording");
    want(!line.reminder.empty() && (row.remind_days > 0 || !row.standing.empty()), "reminder");
    want(!line.screen.empty(), "screen");
    want(line.golden.size() == golden_villages().size(), "golden");
    bool const nothing_kept = row.figures.empty();
    if (nothing_kept) {
        want(!row.left_out.empty(), "reason");
        return gaps;
    }
    for (std::string const& record : line.records) want(find_shape(record) != nullptr, "record");
    want(!line.records.empty(), "record");
    for (std::string const& figure : line.figures) want(!figure.starts_with(" ") && !figure.ends_with("÷ "), "figure");
    want(!line.forms.empty() && shown_lines().at(row.id).every_gap_mends, "form");
    for (std::string const& form : line.forms) want(find_form(form) != nullptr, "form");
    return gaps;
}

std::string joined(auto const& parts, std::string_view between) {
    std::string text;
    for (std::string const& part : parts) text.append(text.empty() ? "" : between).append(part);
    return text;
}

std::string map_text() {
    std::string text =
        "# 任务清单 56 项：记录、怎么算、表单、页面、提醒、手算的村\n\n"
        "由 tests/golden/plan_map_test.cpp 从数据和程序里生成，不用手写；对不上，测试就不过。\n"
        "重写：TONGBAN_WRITE_MAP=1 test_golden -tc=\"the map*\"\n\n"
        "| 项 | 记录 | 怎么算 | 补的表单 | 页面 | 提醒 | 手算的村 |\n|---|---|---|---|---|---|---|\n";
    Plan const plan = default_plan();
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        MapLine const line = line_of(plan.rows[i], static_cast<std::int64_t>(i) + 1);
        std::string figures = joined(line.figures, "<br>");
        if (!line.left_out.empty()) figures += (figures.empty() ? "" : "<br>") + ("没算进来：" + line.left_out);
        text += "| " + line.id + " | " + joined(line.records, "、") + " | " + figures + " | " +
                joined(line.forms, "、") + " | " + line.screen + " | " + line.reminder + " | " +
                joined(line.golden, "<br>") + " |\n";
    }
    return text;
}

}  // namespace

TEST_CASE("the map of the list is whole: no line lacks its wording, records, form, screen, reminder or golden case") {
    Plan const plan = default_plan();
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        MapLine const line = line_of(plan.rows[i], static_cast<std::int64_t>(i) + 1);
        CAPTURE(line.id);
        CHECK(joined(gaps_of(plan.rows[i], line), " ") == "");
    }
}

TEST_CASE("the map as it stands in the tree is the one that the data gives") {
    std::string const path = "tests/golden/plan_map.md";
    if (std::getenv("TONGBAN_WRITE_MAP") != nullptr)
        std::ofstream(std::string(TONGBAN_SOURCE_DIR) + "/" + path, std::ios::binary) << map_text();
    CHECK(text_of_file(path) == map_text());
}

TEST_CASE("the map sees what is missing") {
    Plan const plan = default_plan();
    PlanRow const& whole = plan.rows[1];
    MapLine const line = line_of(whole, 2);
    REQUIRE(gaps_of(whole, line).empty());
    auto const lacks = [&](PlanRow const& row, MapLine const& told, char const* what) {
        auto const gaps = gaps_of(row, told);
        return std::ranges::find(gaps, what) != gaps.end();
    };
    auto const broken = [&](auto change) {
        MapLine other = line;
        change(other);
        return other;
    };
    CHECK(lacks(whole, broken([](MapLine& it) { it.wording += "。"; }), "wording"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.records = {"home_call"}; }), "record"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.records.clear(); }), "record"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.figures = {" ÷ "}; }), "figure"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.forms = {"no_form"}; }), "form"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.forms.clear(); }), "form"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.screen.clear(); }), "screen"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.reminder.clear(); }), "reminder"));
    CHECK(lacks(whole, broken([](MapLine& it) { it.golden.pop_back(); }), "golden"));
    PlanRow silent = whole;
    silent.remind_days = 0;
    CHECK(lacks(silent, line, "reminder"));
    PlanRow empty = whole;
    empty.figures.clear();
    CHECK(lacks(empty, line, "reason"));
}
