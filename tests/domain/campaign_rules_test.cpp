#include <doctest/doctest.h>

#include "domain/ledger/spot_line.hpp"
#include "domain/survey.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Problems const fine;

SpotLine a_faulty_line() {
    SpotLine line{.child = {7}, .drawn_on = day("2026-10-10"), .faults = {"visits"}};
    line.checked_on = day("2026-10-12");
    line.due_on = day("2026-11-12");
    return line;
}

}  // namespace

TEST_CASE("a drawn file waits; what is wrong has a deadline, and each step the one before it") {
    SpotLine drawn{.child = {7}, .drawn_on = day("2026-10-10")};
    CHECK(problems_of(drawn, today) == fine);
    CHECK(state_of(drawn) == SpotState::drawn);
    SpotLine line = a_faulty_line();
    CHECK(problems_of(line, today) == fine);
    line.due_on.reset();
    CHECK(problems_of(line, today) == Problems{{"due_on", "required"}});
    line = a_faulty_line();
    line.checked_on.reset();
    CHECK(problems_of(line, today) == Problems{{"checked_on", "required"}});
    line = a_faulty_line();
    line.due_on = day("2026-10-11");
    CHECK(problems_of(line, today) == Problems{{"due_on", "before_start"}});
    line = a_faulty_line();
    line.not_asked = {"agreement", "visits"};
    CHECK(problems_of(line, today) == Problems{{"not_asked", "contradicts"}});
    line = a_faulty_line();
    line.rechecked_on = day("2026-11-20");
    CHECK(problems_of(line, today) == Problems{{"fixed_on", "required"}});
    line.fixed_on = day("2026-11-21");
    CHECK(problems_of(line, today) == Problems{{"rechecked_on", "before_start"}});
    line.faults.clear();
    line.rechecked_on.reset();
    CHECK(problems_of(line, today) == Problems{{"faults", "required"}});
    line = a_faulty_line();
    line.checked_on = today + 1;
    line.due_on = today + 30;
    CHECK(problems_of(line, today) == Problems{{"checked_on", "in_future"}});
}

TEST_CASE("the state of a file follows from its days, its score from the items that were asked") {
    SpotLine line = a_faulty_line();
    CHECK(state_of(line) == SpotState::faulty);
    CHECK(score_of(line, 9) == 88);
    line.not_asked = {"agreement", "consent", "colour", "privacy"};
    CHECK(score_of(line, 9) == 80);
    CHECK_FALSE(score_of(line, 4));
    CHECK_FALSE(score_of(SpotLine{}, 9));
    CHECK_FALSE(rolls_into(line, day("2026-11-12")));
    CHECK(rolls_into(line, day("2026-11-13")));
    line.rolled_on = day("2026-11-13");
    CHECK(state_of(line) == SpotState::rolled);
    CHECK_FALSE(rolls_into(line, day("2026-11-14")));
    line.rolled_on.reset();
    line.fixed_on = day("2026-11-10");
    CHECK(state_of(line) == SpotState::fixed);
    CHECK_FALSE(rolls_into(line, day("2026-12-13")));
    line.rechecked_on = day("2026-11-20");
    CHECK(state_of(line) == SpotState::rechecked);
    line = a_faulty_line();
    line.faults.clear();
    CHECK(state_of(line) == SpotState::sound);
    CHECK(score_of(line, 9) == 100);
}

TEST_CASE("the rounds of a year lie in its halves, by the days that are set") {
    Policy policy;
    CHECK(survey_round_on(day("2026-01-01"), policy) == SurveyRound{2026, 1});
    CHECK(survey_round_on(day("2026-07-14"), policy) == SurveyRound{2026, 1});
    CHECK(survey_round_on(day("2026-07-15"), policy) == SurveyRound{2026, 2});
    CHECK(begin_of({2026, 1}, policy) == day("2026-01-15"));
    CHECK(end_of({2026, 1}, policy) == day("2026-07-14"));
    CHECK(end_of({2026, 2}, policy) == day("2026-12-31"));
    policy.survey_starts = {301, 901};
    CHECK(survey_round_on(day("2026-08-31"), policy) == SurveyRound{2026, 1});
    CHECK(SurveyRound{2026, 1}.before() == SurveyRound{2025, 2});
    CHECK(survey_round_of(20262) == SurveyRound{2026, 2});
    for (std::int64_t const number : {0, 20260, 20263, -20261, 18991, 202611}) CHECK_FALSE(survey_round_of(number));
}

TEST_CASE("who came back to school is seen again after 30 and 90 days before the case ends") {
    SchoolCase school{.child = {7}, .found_on = day("2026-05-01"), .cause = "tired", .result = "returned"};
    school.returned_on = day("2026-06-01");
    CHECK(problems_of(school, today) == fine);
    school.closed_on = day("2026-06-20");
    CHECK(problems_of(school, today) == Problems{{"stable_90_on", "required"}});
    school.stable_90_on = day("2026-08-29");
    CHECK(problems_of(school, today) == Problems{{"stable_90_on", "too_soon"}, {"closed_on", "before_start"}});
    school.stable_90_on = day("2026-08-30");
    school.closed_on = day("2026-08-30");
    CHECK(problems_of(school, today) == fine);
    school.stable_30_on = day("2026-06-30");
    CHECK(problems_of(school, today) == Problems{{"stable_30_on", "too_soon"}});
    school.stable_30_on.reset();
    school.returned_on.reset();
    CHECK(problems_of(school, today) == Problems{{"returned_on", "required"}, {"returned_on", "required"}});
    SchoolCase other{.child = {7}, .found_on = day("2026-05-01"), .cause = "tired", .result = "home_taught"};
    CHECK(problems_of(other, today) == Problems{{"closed_on", "required"}});
    other.closed_on = day("2026-05-20");
    CHECK(problems_of(other, today) == fine);
}

TEST_CASE("a round of persuasion lies before the next one") {
    Persuasion round{
        .child = {7}, .talked_on = day("2026-11-20"), .persuaders = "周晓岚", .way = "home", .answer = "再想想"};
    round.due_on = day("2026-12-01");
    CHECK(problems_of(round, today) == fine);
    round.due_on = day("2026-11-19");
    CHECK(problems_of(round, today) == Problems{{"due_on", "before_start"}});
    round.talked_on = today + 1;
    round.due_on.reset();
    CHECK(problems_of(round, today) == Problems{{"talked_on", "in_future"}});
}
