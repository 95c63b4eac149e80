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

TEST_CASE("what happened after the day is not known on it; what was agreed is") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Benefit benefit{.child = {7}, .noticed_on = day("2026-10-01"), .kind = "destitute"};
    benefit.applied_on = day("2026-10-02");
    benefit.granted_on = day("2026-11-10");
    benefit.until = day("2027-11-10");
    writer.add(benefit_shape, Id<Benefit>{61}, benefit);
    PlanFigure granted{Measure::recorded, Counted::records};
    granted.of = {"benefit", {}, Within::valid};
    granted.met = {"benefit", {{"granted_on", {{LedgerTest::Op::some, {}, 0}}}}, Within::valid};
    Plan plan;
    plan.rows.push_back({.id = "J1.1h", .figures = {granted}});
    auto const met = [&](std::string_view on) { return counted(database, plan, day(on)).met; };
    CHECK(met("2026-11-09") == 0);
    CHECK(met("2026-11-10") == 1);
    CHECK(counted(database, plan, day("2026-11-09")).of == 1);
    CHECK(counted(database, plan, day("2027-11-11")).of == 0);
}

namespace {

std::vector<std::int64_t> due_ids(Database& database, Ledger const& ledger, std::string_view on) {
    std::vector<std::int64_t> ids;
    for (LedgerDueRow const& row : ledger_dues(database, ledger, ledger.dues.front(), day(on))) ids.push_back(row.id);
    return ids;
}

}  // namespace

TEST_CASE("what is to be mended waits until it is; what runs out waits for what follows it") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Hazard hazard{.village = {11}, .found_on = day("2026-10-01"), .kind = "road", .place = "村口", .measure = "护栏"};
    hazard.due_on = day("2026-11-20");
    writer.add(hazard_shape, Id<Hazard>{61}, hazard);
    Ledger const hazards{.record = "hazard", .dues = {{.on = "due_on", .unless = {"closed_on"}, .notice = 7}}};
    CHECK(due_ids(database, hazards, "2026-11-12").empty());
    CHECK(due_ids(database, hazards, "2026-11-13") == std::vector<std::int64_t>{61});
    CHECK(due_ids(database, hazards, "2027-11-13") == std::vector<std::int64_t>{61});
    hazard.closed_on = day("2026-11-19");
    writer.save(hazard_shape, Id<Hazard>{61}, hazard);
    CHECK(due_ids(database, hazards, "2026-11-20").empty());

    CareAgreement agreement{.child = {7}, .signed_on = day("2026-03-01"), .carer = "陶有田"};
    agreement.until = day("2026-11-30");
    writer.add(care_agreement_shape, Id<CareAgreement>{62}, agreement);
    Ledger const agreements{.record = "care_agreement", .dues = {{.on = "until", .notice = 30}}};
    CHECK(due_ids(database, agreements, "2026-10-30").empty());
    CHECK(due_ids(database, agreements, "2026-10-31") == std::vector<std::int64_t>{62});
    CHECK(due_ids(database, agreements, "2026-12-30") == std::vector<std::int64_t>{62});
    CHECK(due_ids(database, agreements, "2026-12-31").empty());
    agreement.until = day("2027-11-30");
    writer.add(care_agreement_shape, Id<CareAgreement>{63}, agreement);
    CHECK(due_ids(database, agreements, "2026-11-20").empty());
    CHECK(is_fine(database));
}

TEST_CASE("an answer is asked for some days later, and not of a closed file") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    writer.add(
        referral_shape,
        Id<Referral>{61},
        Referral{.child = {7}, .sent_on = day("2026-10-20"), .receiver = "hospital", .need = "看牙"});
    Ledger const referrals{
        .record = "referral", .dues = {{.on = "sent_on", .days = 30, .unless = {"answered_on"}, .notice = 7}}};
    CHECK(due_ids(database, referrals, "2026-11-11").empty());
    auto const asked = ledger_dues(database, referrals, referrals.dues.front(), day("2026-11-12"));
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().day == day("2026-11-19"));
    Child child = a_child();
    child.state = ChildState::closed;
    child.closed_on = day("2026-11-01");
    writer.save(child_shape, Id<Child>{7}, child);
    CHECK(due_ids(database, referrals, "2026-11-12").empty());
    CHECK(is_fine(database));
}
