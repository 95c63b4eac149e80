#include "domain/home_visit.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;

HomeVisit a_visit(std::string_view visited_on = "2026-11-20") {
    HomeVisit visit;
    visit.child = {7};
    visit.visited_on = day(visited_on);
    visit.guardianship = visit.life = visit.health = visit.school = visit.mind = "good";
    visit.visitor = "周晓岚";
    return visit;
}

Date due(Colour colour, std::optional<std::string_view> last, std::string_view opened = "2026-03-31") {
    return visit_due({{colour}, day(opened), last ? std::optional(day(*last)) : std::nullopt}, policy);
}

}  // namespace

TEST_CASE("only somebody met at home counts for the month") {
    HomeVisit visit = a_visit();
    CHECK(counts_as_visit(visit));
    CHECK(problems_of(visit, today).empty());
    for (VisitMode const mode : {VisitMode::school, VisitMode::phone, VisitMode::message}) {
        visit.mode = mode;
        CHECK_FALSE(counts_as_visit(visit));
    }
    visit.mode = VisitMode::home;
    for (VisitResult const result : {VisitResult::nobody_home, VisitResult::refused}) {
        visit.result = result;
        CHECK_FALSE(counts_as_visit(visit));
    }
}

TEST_CASE("a visit that counts says how things stand; a try need not") {
    HomeVisit visit = a_visit();
    visit.mind.clear();
    CHECK(count_of(problems_of(visit, today), "mind", "required") == 1);
    visit.result = VisitResult::nobody_home;
    CHECK(problems_of(visit, today).empty());
    visit.visited_on = today + 1;
    CHECK(count_of(problems_of(visit, today), "visited_on", "in_future") == 1);
}

TEST_CASE("danger is said in words") {
    HomeVisit visit = a_visit();
    visit.life = "danger";
    CHECK(count_of(problems_of(visit, today), "note", "danger_needs_words") == 1);
    visit.note = "煤炉放在床边";
    CHECK(problems_of(visit, today).empty());
}

TEST_CASE("a promise has words, and no day before the visit") {
    HomeVisit visit = a_visit();
    visit.promise_until = day("2026-11-19");
    CHECK(count_of(problems_of(visit, today), "promise", "promise_missing") == 1);
    CHECK(count_of(problems_of(visit, today), "promise_until", "before_start") == 1);
    CHECK(refused(keep_promise(visit = a_visit(), today), "promise", "wrong_state"));
    visit.promise = "带一本字典";
    auto const kept = keep_promise(visit, today);
    REQUIRE(kept);
    CHECK(kept->promise_kept_on == today);
    CHECK(refused(keep_promise(*kept, today), "promise_kept_on", "wrong_state"));
}

TEST_CASE("every child is due once a calendar month, from the month of its file on") {
    CHECK(due(Colour::green, std::nullopt) == day("2026-03-31"));
    CHECK(due(Colour::green, std::nullopt, "2026-11-02") == day("2026-11-30"));
    CHECK(due(Colour::green, "2026-11-01") == day("2026-12-31"));
    CHECK(due(Colour::ungraded, "2026-11-30") == day("2026-12-31"));
    CHECK(due(Colour::green, "2026-12-05") == day("2027-01-31"));
    CHECK(due(Colour::green, "2027-01-31") == day("2027-02-28"));
    CHECK(due(Colour::green, "2028-01-31") == day("2028-02-29"));
}

TEST_CASE("a colour makes visits more frequent, never rarer") {
    CHECK(due(Colour::red, "2026-11-20") == day("2026-11-27"));
    CHECK(due(Colour::yellow, "2026-11-20") == day("2026-12-04"));
    CHECK(due(Colour::blue, "2026-11-01") == day("2026-12-01"));
    CHECK(due(Colour::blue, "2027-01-30") == day("2027-02-28"));
    CHECK(due(Colour::red, std::nullopt, "2026-11-28") == day("2026-11-30"));
    for (Colour const colour : {Colour::red, Colour::yellow, Colour::blue}) {
        for (int i = 0; i < 800; ++i) {
            VisitGround const ground{{colour}, day("2025-01-01"), day("2025-01-01") + i};
            VisitGround const floor{{Colour::green}, ground.opened_on, ground.last_visit};
            CHECK(visit_due(ground, policy) <= visit_due(floor, policy));
            CHECK(visit_due(ground, policy) > *ground.last_visit);
        }
    }
}

TEST_CASE("nothing becomes due while a pause runs; what was due before it is late all the same") {
    VisitGround ground{{Colour::yellow}, day("2025-01-01"), day("2026-10-20")};  // due on 3 November
    auto const due = [&](std::string_view from, std::string_view until) {
        ground.pauses = {{day(from), day(until)}};
        return visit_due(ground, policy);
    };
    CHECK(due("2026-11-03", "2026-12-20") == day("2026-12-31"));
    CHECK(due("2026-11-04", "2026-12-20") == day("2026-11-03"));
    CHECK(due("2026-10-21", "2026-11-02") == day("2026-11-03"));
    CHECK(due("2026-10-21", "2026-11-03") == day("2026-11-18"));
    CHECK(due("2026-10-21", "2026-11-30") == day("2026-12-15"));
    ground.pauses = {
        {day("2026-10-21"), day("2026-11-30")}, {day("2026-12-10"), day("2027-01-31")}};  // one after the other
    CHECK(visit_due(ground, policy) == day("2027-02-15"));
}

TEST_CASE("a colour that became worse after the last visit counts from its own day") {
    auto const due_after = [](Colour before, Colour now, std::string_view since) {
        return visit_due({{now, day(since), before}, day("2026-01-01"), day("2026-11-01")}, policy);
    };
    CHECK(due_after(Colour::green, Colour::blue, "2026-11-20") == day("2026-12-20"));
    CHECK(due_after(Colour::blue, Colour::yellow, "2026-11-10") == day("2026-11-24"));
    CHECK(due_after(Colour::blue, Colour::yellow, "2026-11-25") == day("2026-12-01"));  // blue was due sooner
    CHECK(due_after(Colour::blue, Colour::red, "2026-11-20") == day("2026-11-21"));     // somebody goes at once
    CHECK(due_after(Colour::ungraded, Colour::yellow, "2026-11-20") == day("2026-12-04"));
    CHECK(due_after(Colour::yellow, Colour::blue, "2026-11-20") == day("2026-12-01"));  // better: from the visit on
    CHECK(due_after(Colour::yellow, Colour::yellow, "2026-11-20") == day("2026-11-15"));
    CHECK(due_after(Colour::blue, Colour::red, "2026-10-20") == day("2026-11-08"));  // somebody was there since
}
