#include "store/ledger_rows.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "domain/plan/figures.hpp"
#include "store/plan_rows.hpp"
#include "store/table.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

LedgerFilter lessons_of(Within within) { return {"home_teaching", {}, within}; }

/// One row of a plan: so many lessons at home within the month.
Plan a_plan() {
    PlanFigure lessons{Measure::recorded, Counted::all};
    lessons.met = lessons_of(Within::month);
    lessons.least = 2;
    Plan plan;
    plan.rows.push_back({.id = "J1.7", .figures = {lessons}});
    return plan;
}

HomeTeaching a_lesson(std::int64_t child, Date on) {
    return {.child = {child}, .taught_on = on, .lessons = 2, .place = "home", .teachers = "顾老师"};
}

/// Thirty children, and lessons all over the autumn.
Database a_school() {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    std::mt19937 random{20261123};
    for (std::int64_t id = 100; id < 130; ++id) writer.add(child_shape, Id<Child>{id}, a_child());
    for (std::int64_t id = 1000; id < 1300; ++id) {
        auto const child = static_cast<std::int64_t>(100 + random() % 30);
        Date const on = day("2026-09-01") + static_cast<int>(random() % 100);
        writer.add(home_teaching_shape, Id<HomeTeaching>{id}, a_lesson(child, on));
    }
    return database;
}

/// The same, record by record and without the engine.
Figure counted_slowly(Database& database, Date on) {
    std::map<std::int64_t, int> lessons;
    for (auto const& [id, lesson] : all(database, home_teaching_shape)) {
        bool const counts = lesson.taught_on <= on && lesson.taught_on >= first_of_month(on);
        if (counts) ++lessons[lesson.child.value];
    }
    Figure figure;
    for (auto const& [id, child] : all(database, child_shape)) {
        ++figure.of;
        lessons[id.value] >= 2 ? void(++figure.met) : figure.missing.push_back(id.value);
    }
    return figure;
}

Figure counted(Database& database, Plan const& plan, Date on) {
    PlanFacts facts = plan_facts(database, on, Policy{});
    facts.ledgers = ledger_facts(database, plan, on);
    return count(plan.rows.front().figures.front(), facts, {}, Policy{});
}

}  // namespace

TEST_CASE("one pass over a ledger counts what a look at every record does, on any day") {
    Database database = a_school();
    Plan const plan = a_plan();
    for (char const* const on : {"2026-09-01", "2026-09-30", "2026-10-01", "2026-11-23", "2026-12-31"}) {
        CAPTURE(on);
        CHECK(counted(database, plan, day(on)) == counted_slowly(database, day(on)));
    }
    CHECK(is_fine(database));
}

TEST_CASE("only the fields that the plan asks for are read, and each ledger once") {
    Database database = a_school();
    Plan plan = a_plan();
    plan.rows.front().figures.push_back(plan.rows.front().figures.front());
    plan.rows.front().figures.back().met.where = {{"place", {{LedgerTest::Op::word, {"home"}, 0}}}};
    plan.rows.front().figures.back().distinct = "teachers";
    auto const ledgers = ledger_facts(database, plan, today);
    REQUIRE(ledgers.size() == 1);
    CHECK(ledgers.front().fields == Words{"taught_on", "child", "teachers", "place"});
    for (auto const& entry : ledgers.front().entries) CHECK(*Date::parse(text_of(entry.values[0])) <= today);
    CHECK(is_fine(database));
}

TEST_CASE("taking a lesson back gives the figure from before") {
    Database database = a_school();
    Plan const plan = a_plan();
    Figure const before = counted(database, plan, today);
    Writer writer(database, a_writing());
    for (std::int64_t id = 5000; id < 5002; ++id)
        writer.add(home_teaching_shape, Id<HomeTeaching>{id}, a_lesson(7, today));
    CHECK(counted(database, plan, today).met == before.met + 1);
    writer.remove(home_teaching_shape, Id<HomeTeaching>{5001});
    CHECK(counted(database, plan, today) == before);
}
