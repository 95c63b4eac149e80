#include "exchange/lessons_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "domain/plan/figures.hpp"
#include "exchange/plan_json.hpp"
#include "exchange/policy_json.hpp"

using namespace tongban;

namespace {

nlohmann::json a_lesson() {
    return {
        {"theme", "water_safety"},
        {"ages", {6, 12}},
        {"minutes", 60},
        {"title", "夏天不下河"},
        {"bring", "绳子"},
        {"steps", {"一", "二", "三"}},
        {"questions", nlohmann::json::array({{"问", "答"}, {"问", "答"}, {"问", "答"}})},
        {"rows", {"J3.1"}}};
}

bool reads(nlohmann::json const& lesson) {
    return lessons_from_json(nlohmann::json{{"water", lesson}}.dump()).has_value();
}

template <typename Value>
bool reads_with(char const* name, Value value) {
    auto lesson = a_lesson();
    lesson[name] = value;
    return reads(lesson);
}

/// One child that was at an activity of this theme, and one that was not; both were at `others`.
PlanFacts two_children(std::string const& theme, Words const& others) {
    PlanFacts facts;
    facts.day = *Date::make(2026, 11, 23);
    for (std::int64_t const id : {1, 2}) {
        ChildFacts child;
        child.id = {id};
        child.opened_on = *Date::make(2026, 3, 1);
        child.left_behind = true;
        child.themes = others;
        facts.children.push_back(child);
    }
    facts.children.front().themes.push_back(theme);
    return facts;
}

}  // namespace

TEST_CASE("a lesson is read whole or not at all") {
    CHECK(reads(a_lesson()));
    CHECK_FALSE(lessons_from_json("[]"));
    CHECK_FALSE(lessons_from_json("{"));
    CHECK_FALSE(reads(nlohmann::json::array()));
    for (char const* part : {"theme", "ages", "minutes", "title", "bring", "steps", "questions", "rows"}) {
        auto lesson = a_lesson();
        lesson.erase(part);
        lesson["more"] = 1;
        CHECK_FALSE(reads(lesson));
    }
    CHECK_FALSE(reads_with("more", 1));
    CHECK_FALSE(reads_with("ages", nlohmann::json{12, 6}));
    CHECK_FALSE(reads_with("ages", nlohmann::json{6, 19}));
    CHECK_FALSE(reads_with("minutes", 0));
    CHECK_FALSE(reads_with("minutes", 241));
    CHECK_FALSE(reads_with("title", ""));
    CHECK_FALSE(reads_with("steps", nlohmann::json{"一", "二"}));
    CHECK_FALSE(reads_with("steps", nlohmann::json{"一", "二", "三", "四", "五", "六", "七"}));
    CHECK_FALSE(reads_with("questions", nlohmann::json{{"问", "答"}}));
    CHECK_FALSE(reads_with("questions", nlohmann::json{{"问"}, {"问"}, {"问"}}));
}

TEST_CASE("every lesson is of a theme that there is, and has a word of the code table") {
    LessonPacks const packs = default_lessons();
    Codes const codes = default_codes();
    CodeTable const* const themes = find_table(codes, "theme");
    REQUIRE(themes != nullptr);
    CodeTable const table = lesson_table(packs);
    REQUIRE(table.words.size() == packs.size());
    for (std::size_t i = 0; i < packs.size(); ++i) {
        CAPTURE(packs[i].id);
        CHECK(table.words[i] == packs[i].id);
        CHECK(std::ranges::count(themes->words, packs[i].theme) == 1);
        CHECK(std::ranges::count(packs, packs[i].title, &LessonPack::title) == 1);
    }
}

TEST_CASE("whoever was at a lesson counts for each line that it is for, and for no other child") {
    Plan const plan = default_plan();
    for (LessonPack const& pack : default_lessons()) {
        for (std::string const& id : pack.rows) {
            CAPTURE(pack.id);
            CAPTURE(id);
            auto const row = std::ranges::find(plan.rows, id, &PlanRow::id);
            REQUIRE(row != plan.rows.end());
            bool counts = false;
            for (PlanFigure const& spec : row->figures) {
                if (spec.measure != Measure::attended) continue;
                Words others = spec.themes;
                std::erase(others, pack.theme);
                if (spec.least == 1) others.clear();
                Figure const figure = count(spec, two_children(pack.theme, others), {}, Policy{});
                counts = counts || (figure.met == 1 && figure.of == 2);
            }
            CHECK(counts);
        }
    }
}
