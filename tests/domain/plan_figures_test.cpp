#include "domain/plan/figures.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

/// 柳树村 on 23 November 2026, worked out by hand. Village 11, and one child of village 12.
///   1 blue, left behind, primary 3, needs learning, seen 5 Nov, was at a water lesson
///   2 green, primary 5, seen 30 Oct, file complete
///   3 ungraded, never seen, file opened 20 Nov, dropped out
///   4 red, left behind but 16 since June, seen 14 Nov, wants a pair
///   5 closed 10 Nov, seen 3 Nov            6 closed 10 Nov, not seen since August
///   7 kindergarten, turned 6 in October    8 village 12, seen today
namespace {

Policy const policy;

ChildFacts a_fact(std::int64_t id, Colour colour, std::string_view grade, std::string_view born) {
    ChildFacts child;
    child.id = {id};
    child.village = {11};
    child.opened_on = day("2026-03-01");
    child.born_on = day(born);
    child.grades.colour = colour;
    child.grade = grade;
    child.filled.set();
    return child;
}

PlanFacts a_village() {
    PlanFacts facts;
    facts.day = day("2026-11-23");
    auto& children = facts.children;
    children.push_back(a_fact(1, Colour::blue, "primary_3", "2017-05-01"));
    children.back().left_behind = children.back().needs_learning = true;
    children.back().last_visit = day("2026-11-05");
    children.back().themes = {"water_safety"};
    children.push_back(a_fact(2, Colour::green, "primary_5", "2015-05-01"));
    children.back().last_visit = day("2026-10-30");
    children.push_back(a_fact(3, Colour::ungraded, "dropped_out", "2013-05-01"));
    children.back().opened_on = day("2026-11-20");
    children.back().filled.reset(static_cast<std::size_t>(ClearPart::caregiver));
    children.push_back(a_fact(4, Colour::red, "senior", "2010-06-01"));
    children.back().left_behind = children.back().wants_pair = true;
    children.back().last_visit = day("2026-11-14");
    children.push_back(a_fact(5, Colour::blue, "primary_1", "2019-05-01"));
    children.back().closed_on = day("2026-11-10");
    children.back().last_visit = day("2026-11-03");
    children.push_back(a_fact(6, Colour::blue, "primary_1", "2019-05-01"));
    children.back().closed_on = day("2026-11-10");
    children.back().last_visit = day("2026-08-03");
    children.push_back(a_fact(7, Colour::green, "kindergarten", "2020-10-01"));
    children.back().last_visit = day("2026-01-02");
    children.push_back(a_fact(8, Colour::yellow, "primary_2", "2018-05-01"));
    children.back().village = {12};
    children.back().last_visit = day("2026-11-23");
    facts.pairs = {{{21}, {1}, {11}, true, true, false}, {{22}, {8}, {12}, false, true, true}};
    facts.wishes = {{{31}, {11}, true}, {{32}, {11}, false}, {{33}, {12}, true}};
    facts.helpers = {{{41}, true}, {{42}, false}};
    return facts;
}

Figure counted(Measure measure, Counted who = Counted::all, Words themes = {}) {
    return count({measure, who, std::move(themes)}, a_village(), Id<Village>{11}, policy);
}

Figure figure(int met, int of, std::vector<std::int64_t> missing, int excused = 0) {
    return {met, of, excused, std::move(missing)};
}

}  // namespace

TEST_CASE("a month's visits: whoever left unvisited is excused, whoever left visited counts") {
    CHECK(counted(Measure::visited_month) == figure(3, 6, {2, 3, 7}, 1));
    auto const all = count({Measure::visited_month, Counted::all, {}}, a_village(), {}, policy);
    CHECK(all == figure(4, 7, {2, 3, 7}, 1));
}

TEST_CASE("figures of a village, as worked out by hand") {
    CHECK(counted(Measure::visited_year) == figure(4, 5, {3}));
    CHECK(counted(Measure::in_rhythm) == figure(3, 5, {4, 7}));  // 2 and 3 have until the end of November
    CHECK(counted(Measure::graded) == figure(4, 5, {3}));
    CHECK(counted(Measure::five_clear) == figure(3, 5, {3, 7}));
    CHECK(counted(Measure::needs_known) == figure(5, 5, {}));
    CHECK(counted(Measure::in_school, Counted::school_age) == figure(2, 3, {3}));
    CHECK(counted(Measure::attended, Counted::all, {"safety", "water_safety"}) == figure(1, 5, {2, 3, 4, 7}));
    CHECK(counted(Measure::attended, Counted::left_behind, {"reading"}) == figure(0, 1, {1}));
    CHECK(counted(Measure::paired, Counted::wants_pair) == figure(0, 1, {4}));
    CHECK(counted(Measure::study_pair, Counted::needs_learning) == figure(0, 1, {1}));
    CHECK(counted(Measure::pair_in_touch, Counted::pairs) == figure(1, 1, {}));
    CHECK(counted(Measure::helper_vetted, Counted::pairs) == figure(0, 1, {21}));
    CHECK(counted(Measure::wish_delivered, Counted::wishes) == figure(1, 2, {32}));
    CHECK(counted(Measure::helper_trained, Counted::helpers) == figure(1, 2, {42}));
}

TEST_CASE("who is away until the month is over is excused; who comes back within it is not") {
    PlanFacts facts = a_village();
    auto const visited = [&](std::string_view until) {
        facts.children[1].pauses = {{day("2026-11-01"), day(until)}};
        return count({Measure::visited_month, Counted::all, {}}, facts, Id<Village>{11}, policy);
    };
    CHECK(visited("2026-11-30") == figure(3, 5, {3, 7}, 2));
    CHECK(visited("2026-11-29") == figure(3, 6, {2, 3, 7}, 1));
    facts.children[0].pauses = {{day("2026-11-10"), day("2026-12-10")}};  // seen before it went
    CHECK(visited("2026-11-29").met == 3);
}

TEST_CASE("a file is handed on by the batch after its change, and has a week for it") {
    PlanFacts facts = a_village();
    PlanFigure const handed{Measure::handed_on, Counted::all};
    auto const missing = [&](std::string_view changed, std::optional<Date> batch) {
        facts.children[0].changed_on = day(changed);
        facts.children[0].handed_on = batch;
        return count(handed, facts, Id<Village>{11}, policy).missing == std::vector<std::int64_t>{1};
    };
    CHECK_FALSE(missing("2026-11-16", {}));
    CHECK(missing("2026-11-15", {}));
    CHECK_FALSE(missing("2026-11-15", day("2026-11-15")));
    CHECK(missing("2026-11-15", day("2026-11-14")));
}

TEST_CASE("all of the lessons, not one of them; and half a year before 18") {
    PlanFacts facts = a_village();
    facts.children[0].themes = {"fire_safety", "water_safety"};
    PlanFigure lessons{Measure::attended, Counted::all, {"water_safety", "fire_safety"}};
    lessons.least = 2;
    CHECK(count(lessons, facts, Id<Village>{11}, policy).met == 1);
    facts.children[0].themes = {"fire_safety", "fire_safety"};
    CHECK(count(lessons, facts, Id<Village>{11}, policy).met == 0);
    PlanFigure const leaving{Measure::graded, Counted::nearly_adult};
    auto const asked = [&](std::string_view born) {
        facts.children[0].born_on = day(born);
        return count(leaving, facts, Id<Village>{11}, policy).of;
    };
    CHECK(asked("2009-05-24") == 0);
    CHECK(asked("2009-05-23") == 1);
    CHECK(asked("2008-11-24") == 1);
    CHECK(asked("2008-11-23") == 0);
}

TEST_CASE("100 % of nobody is not met, and 99.9 % is not all") {
    PlanRow row{.id = "J1.1b", .figures = {{Measure::visited_month, Counted::all, {}}}};
    row.target = PlanTarget{.percent = 100};
    CHECK(light_of(row, {}) == Light::empty);
    CHECK(light_of(row, {.met = 999, .of = 1000}) == Light::near);
    CHECK(light_of(row, {.met = 1000, .of = 1000}) == Light::met);
    CHECK(light_of(row, {.met = 79, .of = 100}) == Light::low);
    row.target.reset();
    CHECK(light_of(row, {.met = 1, .of = 100}) == Light::coverage);
    row.figures.clear();
    CHECK(light_of(row, {.met = 100, .of = 100}) == Light::none);
}

TEST_CASE("the order of the facts changes no figure") {
    std::mt19937 random{20261123};
    for (int round = 0; round < 50; ++round) {
        PlanFacts facts = a_village();
        std::ranges::shuffle(facts.children, random);
        for (Measure const measure : {Measure::visited_month, Measure::in_rhythm, Measure::five_clear}) {
            PlanFigure const one{measure, Counted::all, {}};
            Figure shuffled = count(one, facts, {11}, policy);
            std::ranges::sort(shuffled.missing);
            CHECK(shuffled == count(one, a_village(), {11}, policy));
        }
    }
}
