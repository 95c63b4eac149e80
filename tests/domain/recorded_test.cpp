#include "domain/plan/recorded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "domain/plan/figures.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

/// 柳树村 (11) and 桃湾村 (12) on 23 November 2026, worked out by hand.
///   children 1, 2 in 11 and left behind; 3 in 12
///   agreements: 31 of child 1, until 30 Nov, kept, looked at on 1 Nov; 32 of child 2, ran out on 22 Nov; 33 of child 3,
///   no end, kept, looked at on 1 Sep
namespace {

Policy const policy;

LedgerFacts::Entry an_agreement(
    std::int64_t id, std::int64_t child, Value until, std::string performed, std::string checked) {
    return {id, {"2026-03-01", std::move(until), child, std::move(performed), std::move(checked)}};
}

PlanFacts two_villages() {
    PlanFacts facts;
    facts.day = day("2026-11-23");
    facts.villages = {{11}, {12}};
    for (std::int64_t id = 1; id <= 3; ++id) {
        ChildFacts child;
        child.id = {id};
        child.village = {id == 3 ? 12 : 11};
        child.opened_on = day("2026-03-01");
        child.born_on = day("2016-03-01");
        child.left_behind = id != 3;
        child.categories = id == 3 ? "orphan,severely_disabled" : "left_behind";
        child.grade = id == 2 ? "home_taught" : "primary_3";
        facts.children.push_back(child);
    }
    LedgerFacts agreements{"care_agreement", {"signed_on", "until", "child", "performed", "checked_on"}, {}};
    agreements.entries.push_back(an_agreement(31, 1, "2026-11-30", "yes", "2026-11-01"));
    agreements.entries.push_back(an_agreement(32, 2, "2026-11-22", "yes", "2026-11-01"));
    agreements.entries.push_back(an_agreement(33, 3, {}, "yes", "2026-09-01"));
    facts.ledgers.push_back(agreements);
    LedgerFacts lessons{"home_teaching", {"taught_on", "child"}, {}};
    for (char const* const on : {"2026-10-31", "2026-11-01", "2026-11-23"})
        lessons.entries.push_back({static_cast<std::int64_t>(lessons.entries.size()) + 41, {on, std::int64_t{2}}});
    facts.ledgers.push_back(lessons);
    LedgerFacts lines{"survey_line", {"surveyed_on", "child", "round"}, {}};
    lines.entries.push_back({51, {"2026-01-20", std::int64_t{1}, "first"}});
    lines.entries.push_back({52, {"2026-02-20", std::int64_t{1}, "first"}});
    lines.entries.push_back({53, {"2026-02-20", std::int64_t{2}, "first"}});
    lines.entries.push_back({54, {"2026-07-20", std::int64_t{2}, "second"}});
    lines.entries.push_back({55, {"2025-12-31", std::int64_t{3}, "second"}});
    facts.ledgers.push_back(lines);
    LedgerFacts directors{"director", {"since", "until", "village", "role"}, {}};
    directors.entries.push_back({61, {"2020-01-01", Value{}, std::int64_t{11}, "director"}});
    directors.entries.push_back({62, {"2020-01-01", Value{}, std::int64_t{12}, "supervisor"}});
    facts.ledgers.push_back(directors);
    LedgerFacts trainings{"training", {"held_on", "director", "level"}, {}};
    trainings.entries.push_back({71, {"2026-04-01", std::int64_t{61}, "county"}});
    trainings.entries.push_back({72, {"2025-04-01", std::int64_t{62}, "county"}});
    facts.ledgers.push_back(trainings);
    return facts;
}

LedgerFilter filter(std::string record, Within within, std::vector<LedgerFilter::Where> where = {}) {
    return {std::move(record), std::move(where), within};
}

LedgerFilter::Where field(std::string name, std::initializer_list<std::string_view> tests) {
    LedgerFilter::Where where{std::move(name), {}};
    for (std::string_view const test : tests) where.any.push_back(*LedgerTest::parse(test));
    return where;
}

PlanFigure about(Counted who, LedgerFilter met, LedgerFilter of = {}) {
    PlanFigure figure{Measure::recorded, who};
    figure.met = std::move(met);
    figure.of = std::move(of);
    return figure;
}

Figure counted(PlanFigure const& figure, std::int64_t village = 0) {
    return count(figure, two_villages(), Id<Village>{village}, policy);
}

Figure figure(int met, int of, std::vector<std::int64_t> missing) { return {met, of, 0, std::move(missing)}; }

}  // namespace

TEST_CASE("children with an agreement in force: the last day still counts, the day after does not") {
    auto const signed_now = about(Counted::left_behind, filter("care_agreement", Within::valid));
    CHECK(counted(signed_now) == figure(1, 2, {2}));
    CHECK(counted(about(Counted::all, filter("care_agreement", Within::valid))) == figure(2, 3, {2}));
    CHECK(counted(signed_now, 12) == figure(0, 0, {}));
    PlanFacts earlier = two_villages();
    earlier.day = day("2026-11-22");
    CHECK(count(signed_now, earlier, {}, policy) == figure(2, 2, {}));
    earlier.day = day("2026-02-28");  // before they were signed
    CHECK(count(signed_now, earlier, {}, policy).met == 0);
}

TEST_CASE("records that pass among those that are asked for, in the village of their child") {
    auto const kept = about(
        Counted::records,
        filter("care_agreement", Within::valid, {field("performed", {"yes"}), field("checked_on", {">=today-31"})}),
        filter("care_agreement", Within::valid));
    CHECK(counted(kept) == figure(1, 2, {33}));
    CHECK(counted(kept, 11) == figure(1, 1, {}));
    CHECK(counted(kept, 12) == figure(0, 1, {33}));
}

TEST_CASE("twice a month, by school year; last month's lesson is last month's") {
    auto lessons = about(Counted::all, filter("home_teaching", Within::month));
    lessons.grades = {"home_taught"};
    lessons.least = 2;
    CHECK(counted(lessons) == figure(1, 1, {}));
    lessons.least = 3;
    CHECK(counted(lessons) == figure(0, 1, {2}));
    lessons.met.within = Within::days_30;
    CHECK(counted(lessons) == figure(1, 1, {}));
}

TEST_CASE("two lines of one round are one round, and last year's is none") {
    auto rounds = about(Counted::all, filter("survey_line", Within::year));
    rounds.least = 2;
    rounds.distinct = "round";
    CHECK(counted(rounds) == figure(1, 3, {1, 3}));
}

TEST_CASE("each half of the year owes one round, to whom was on file in it") {
    auto rounds = about(Counted::all, filter("survey_line", Within::year));
    rounds.distinct = "round";
    rounds.half_yearly = true;
    PlanFacts facts = two_villages();
    CHECK(count(rounds, facts, {}, policy) == figure(1, 3, {1, 3}));
    facts.children[0].opened_on = day("2026-06-30");
    CHECK(count(rounds, facts, {}, policy) == figure(1, 3, {1, 3}));
    facts.children[0].opened_on = day("2026-07-01");
    CHECK(count(rounds, facts, {}, policy) == figure(2, 3, {3}));
    facts.day = day("2026-06-30");
    CHECK(count(rounds, facts, {}, policy) == figure(2, 3, {3}));
}

TEST_CASE("what is in force ends with the child's file; what happened in the year has happened") {
    PlanFacts facts = two_villages();
    facts.children[0].closed_on = day("2026-11-01");
    auto const in_force =
        about(Counted::records, filter("care_agreement", Within::valid), filter("care_agreement", Within::valid));
    CHECK(count(in_force, facts, {}, policy) == figure(1, 1, {}));
    CHECK(count(in_force, facts, Id<Village>{11}, policy) == figure(0, 0, {}));
    auto const happened =
        about(Counted::records, filter("survey_line", Within::year), filter("survey_line", Within::year));
    CHECK(count(happened, facts, Id<Village>{11}, policy).of == 4);
}

TEST_CASE("villages, and records about other records") {
    auto const has_director =
        about(Counted::villages, filter("director", Within::valid, {field("role", {"director"})}));
    CHECK(counted(has_director) == figure(1, 2, {12}));
    CHECK(counted(has_director, 12) == figure(0, 1, {12}));
    auto const trained = about(
        Counted::records,
        filter("training", Within::year, {field("level", {"county"})}),
        filter("director", Within::valid));
    CHECK(counted(trained) == figure(1, 2, {62}));
    CHECK(counted(trained, 12) == figure(0, 1, {62}));
}

TEST_CASE("only children of a category, and only those whom another ledger names") {
    auto narrowed = about(Counted::all, filter("home_teaching", Within::ever));
    narrowed.categories = {"orphan", "street"};
    CHECK(counted(narrowed) == figure(0, 1, {3}));
    narrowed.categories.clear();
    narrowed.of = filter("care_agreement", Within::valid);
    CHECK(counted(narrowed) == figure(0, 2, {1, 3}));
}

TEST_CASE("how often something was done is judged against its target") {
    auto times = about(Counted::times, filter("training", Within::year));
    CHECK(counted(times) == figure(1, 1, {}));
    times.least = 2;
    CHECK(counted(times) == figure(1, 2, {}));
    PlanRow const row{.id = "J1.1g", .figures = {times}};
    CHECK(light_of(row, counted(times)) == Light::low);
    times.least = 1;
    CHECK(light_of(row, counted(times)) == Light::met);
}

TEST_CASE("a ledger that nobody has read counts nothing") {
    PlanFacts facts = two_villages();
    facts.ledgers.clear();
    auto const lines = about(Counted::all, filter("survey_line", Within::year));
    CHECK(count(lines, facts, {}, policy) == figure(0, 3, {1, 2, 3}));
    auto const records = about(Counted::records, filter("training", Within::year), filter("director", Within::valid));
    CHECK(count(records, facts, {}, policy) == figure(0, 0, {}));
}

TEST_CASE("each test of a field") {
    LedgerFacts const sites{"hazard", {"found_on", "fitted", "due_on", "closed_on", "sent", "accepted"}, {}};
    LedgerFacts::Entry const entry{
        1, {"2026-11-01", "sign,ring", "2026-11-20", "2026-11-21", std::int64_t{5}, std::int64_t{4}}};
    auto const passes = [&](std::string name, std::string_view test) {
        LedgerFilter const asked = filter("hazard", Within::ever, {field(std::move(name), {test})});
        return LedgerMatcher(asked, sites, day("2026-11-23")).passes(entry);
    };
    CHECK(passes("fitted", "ring"));
    CHECK_FALSE(passes("fitted", "rin"));
    CHECK(passes("fitted", "sign+ring"));
    CHECK_FALSE(passes("fitted", "sign+rope"));
    CHECK(passes("fitted", "*"));
    CHECK_FALSE(passes("fitted", ""));
    CHECK_FALSE(passes("closed_on", "<=due_on"));
    CHECK(passes("closed_on", "<=due_on+1"));
    CHECK(passes("closed_on", ">=today-2"));
    CHECK_FALSE(passes("closed_on", ">=today-1"));
    CHECK(passes("accepted", "<=sent"));
    CHECK_FALSE(passes("accepted", "=sent"));
    CHECK_FALSE(passes("nothing", "*"));
    CHECK_FALSE(LedgerTest::parse("<=due_on+soon"));
    CHECK_FALSE(LedgerTest::parse("<="));
}

TEST_CASE("the order of the entries changes no figure") {
    std::mt19937 random{20261123};
    auto rounds = about(Counted::all, filter("survey_line", Within::year));
    rounds.least = 2;
    rounds.distinct = "round";
    for (int round = 0; round < 30; ++round) {
        PlanFacts facts = two_villages();
        for (LedgerFacts& ledger : facts.ledgers) std::ranges::shuffle(ledger.entries, random);
        CHECK(count(rounds, facts, {}, policy) == counted(rounds));
    }
}
