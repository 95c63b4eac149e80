#include "domain/grading.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;
GradingScale const scale{
    "three_factor_1",
    {{"guardianship.neglect", 3}, {"body.thin", 2}, {"behaviour.low", 2}, {"behaviour.phone", 1}},
    6,
    4,
    1};

Grading answered(Words guardianship, Words body, Words behaviour) {
    Grading grading = a_grading("blue", "2026-11-20");
    grading.guardianship = std::move(guardianship);
    grading.body = std::move(body);
    grading.behaviour = std::move(behaviour);
    return grading;
}

Grading with_second(Grading grading, std::string_view second = "林海") {
    grading.second = second;
    grading.seconded_on = grading.graded_on;
    return grading;
}

}  // namespace

TEST_CASE("answers add up to a score, and the score to a colour") {
    CHECK(score_of(answered({"neglect"}, {"thin"}, {"phone"}), scale) == 6);
    CHECK(score_of(answered({"unheard_of"}, {"low"}, {}), scale) == 0);
    CHECK(proposed_colour(answered({}, {}, {}), scale) == Colour::green);
    CHECK(proposed_colour(answered({}, {}, {"phone"}), scale) == Colour::blue);
    CHECK(proposed_colour(answered({"neglect"}, {}, {}), scale) == Colour::blue);
    CHECK(proposed_colour(answered({"neglect"}, {}, {"phone"}), scale) == Colour::yellow);
    CHECK(proposed_colour(answered({"neglect"}, {"thin"}, {"phone"}), scale) == Colour::red);
}

TEST_CASE("a red line is red whatever the score, and nothing else") {
    Grading grading = a_grading("yellow", "2026-11-20");
    grading.red_lines = {"self_harm"};
    CHECK(proposed_colour(grading, scale) == Colour::red);
    CHECK(problems_of(grading, today) == Problems{{"colour", "red_line_is_red"}});
    grading.colour = "red";
    grading.reason.clear();  // the red line says it
    CHECK(problems_of(grading, today).empty());
}

TEST_CASE("a grading has a day that has come, a reason, and a plan once two persons stand for it") {
    CHECK(problems_of(a_grading("blue", "2026-11-20"), today).empty());
    CHECK(count_of(problems_of(a_grading("blue", "2026-11-24"), today), "graded_on", "in_future") == 1);
    Grading grading = a_grading("blue", "2026-11-20");
    grading.reason.clear();
    CHECK(problems_of(grading, today) == Problems{{"reason", "required"}});
    grading.scale.clear();  // taken over from a file that had no grading
    CHECK(problems_of(grading, today).empty());
    Grading seconded = with_second(a_grading("blue", "2026-11-20"));
    CHECK(problems_of(seconded, today).empty());
    seconded.plan.clear();
    CHECK(problems_of(seconded, today) == Problems{{"plan", "plan_missing"}});
    seconded.colour = "green";
    CHECK(problems_of(seconded, today).empty());
    seconded.seconded_on = day("2026-11-19");
    CHECK(problems_of(seconded, today) == Problems{{"seconded_on", "before_start"}});
    seconded.seconded_on.reset();
    CHECK(problems_of(seconded, today) == Problems{{"seconded_on", "required"}});
    CHECK(count_of(problems_of(with_second(grading, "周晓岚"), today), "second", "same_person") == 1);
    grading = a_grading("blue", "2026-11-20");
    grading.reject_reason = "看错了";
    CHECK(problems_of(grading, today) == Problems{{"second", "required"}});
    grading.next_review_on = day("2026-11-19");
    CHECK(count_of(problems_of(grading, today), "next_review_on", "before_start") == 1);
}

TEST_CASE("worse needs one person, better two and a visit, and an open report keeps it") {
    Grading const yellow = a_grading("yellow", "2026-11-20");
    CHECK(change_problems(yellow, {Colour::blue, {}, true}, policy).empty());
    CHECK(change_problems(yellow, {}, policy).empty());
    CHECK(change_problems(yellow, {Colour::yellow, {}, false}, policy).empty());
    GradingGround red{Colour::red, day("2026-10-21")};
    CHECK(change_problems(with_second(yellow), red, policy).empty());
    CHECK(change_problems(yellow, red, policy) == Problems{{"second", "two_persons"}});
    red.last_visit = day("2026-10-20");
    CHECK(change_problems(with_second(yellow), red, policy) == Problems{{"colour", "visit_first"}});
    red = {Colour::red, day("2026-11-20"), true};
    CHECK(change_problems(with_second(yellow), red, policy) == Problems{{"colour", "report_open"}});
}

TEST_CASE("the second person looks once, and may disagree") {
    auto const agreed = look_again(a_grading("red", "2026-11-20"), {"林海", day("2026-11-21"), "每周去", ""});
    REQUIRE(agreed);
    CHECK(counts(*agreed));
    CHECK(agreed->plan == "每周去");
    CHECK(refused(look_again(*agreed, {"顾明远", day("2026-11-22"), "", ""}), "second", "wrong_state"));
    auto const rejected = look_again(a_grading("red", "2026-11-20"), {"林海", day("2026-11-21"), "", "看错了门牌"});
    REQUIRE(rejected);
    CHECK_FALSE(counts(*rejected));
    CHECK(problems_of(*rejected, today).empty());
}

TEST_CASE("a second person has three working days, for what became worse and for red") {
    auto const due = [](Grading const& grading, Colour before) { return second_due(grading, before, policy, {}); };
    Grading const yellow = a_grading("yellow", "2026-11-20");  // a Friday
    CHECK(due(yellow, Colour::blue) == day("2026-11-25"));
    CHECK_FALSE(due(yellow, Colour::yellow));
    CHECK_FALSE(due(yellow, Colour::ungraded));
    CHECK(due(a_grading("red", "2026-11-20"), Colour::ungraded) == day("2026-11-25"));
    CHECK_FALSE(due(with_second(yellow), Colour::blue));
    Grading taken_over = a_grading("red", "2026-11-20");
    taken_over.scale.clear();
    CHECK_FALSE(due(taken_over, Colour::ungraded));
}

TEST_CASE("the next review comes the sooner the worse it is") {
    CHECK(review_day(day("2026-11-01"), Colour::red, policy) == day("2026-12-01"));
    CHECK(review_day(day("2026-11-01"), Colour::green, policy) == day("2027-04-30"));
    CHECK(is_worse(Colour::red, Colour::yellow));
    CHECK_FALSE(is_worse(Colour::red, Colour::red));
    CHECK_FALSE(is_worse(Colour::red, Colour::ungraded));
    CHECK_FALSE(is_worse(Colour::ungraded, Colour::green));
}
