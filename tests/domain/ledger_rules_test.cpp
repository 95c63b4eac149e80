#include <doctest/doctest.h>

#include "domain/ledger/days.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Problems const fine;

CareAgreement an_agreement() {
    return {
        .child = {7},
        .signed_on = day("2026-03-01"),
        .carer = "陶有田",
        .exclusion_asked = true,
        .child_view = "愿意和爷爷住",
        .until = day("2027-02-28")};
}

Benefit a_benefit() { return {.child = {7}, .noticed_on = day("2026-03-01"), .kind = "minimum_income"}; }

LegalMatter a_matter() { return {.child = {7}, .filed_on = day("2026-03-01"), .kind = "legal_aid", .body = "justice"}; }

}  // namespace

TEST_CASE("what has happened lies between its beginning and today; what is agreed may lie ahead") {
    Date const start = day("2026-11-01");
    CHECK(happened(today, {{"a", start}, {"b", today}, {"c", std::nullopt}}) == fine);
    CHECK(happened(today, {{"a", today + 1}}) == Problems{{"a", "in_future"}});
    CHECK(happened(today, {{"a", start}, {"b", start - 1}}) == Problems{{"b", "before_start"}});
    CHECK(not_before("until", start + 400, start) == fine);
    CHECK(not_before("until", start - 1, start) == Problems{{"until", "before_start"}});
    CHECK(together("on", start, "why", "因为") == fine);
    CHECK(together("on", start, "why", "") == Problems{{"why", "required"}});
    CHECK(together("on", std::nullopt, "why", "因为") == Problems{{"on", "required"}});
}

TEST_CASE("no ledger takes a record of tomorrow") {
    auto const refuses = [](auto record, auto member) {
        record.*member = today + 1;
        return !problems_of(record, today).empty();
    };
    CHECK(refuses(an_agreement(), &CareAgreement::signed_on));
    CHECK(refuses(SurveyLine{.result = "found"}, &SurveyLine::surveyed_on));
    CHECK(refuses(a_benefit(), &Benefit::noticed_on));
    CHECK(refuses(FamilyContact{}, &FamilyContact::contacted_on));
    CHECK(refuses(FamilyGuidance{}, &FamilyGuidance::given_on));
    CHECK(refuses(SchoolCase{}, &SchoolCase::found_on));
    CHECK(refuses(HomeTeaching{.lessons = 1}, &HomeTeaching::taught_on));
    CHECK(refuses(MindCheck{}, &MindCheck::checked_on));
    CHECK(refuses(Referral{}, &Referral::sent_on));
    CHECK(refuses(NewbornScreening{}, &NewbornScreening::screened_on));
    CHECK(refuses(Rehabilitation{}, &Rehabilitation::began_on));
    CHECK(refuses(a_matter(), &LegalMatter::filed_on));
    CHECK(refuses(Placement{.until = today + 2}, &Placement::began_on));
    CHECK(refuses(Hazard{.kind = "road"}, &Hazard::found_on));
    CHECK(refuses(Organisation{}, &Organisation::since));
    CHECK(refuses(SiteCheck{}, &SiteCheck::checked_on));
    CHECK(refuses(Opening{}, &Opening::opened_on));
    CHECK(refuses(Director{}, &Director::since));
    CHECK(refuses(Training{}, &Training::held_on));
    CHECK(refuses(WorkPlan{}, &WorkPlan::made_on));
    CHECK(refuses(SpotCheck{.sample = 1}, &SpotCheck::checked_on));
    CHECK(refuses(Project{}, &Project::began_on));
    CHECK(refuses(ProjectService{}, &ProjectService::served_on));
    CHECK(refuses(JointTask{}, &JointTask::agreed_on));
    CHECK(refuses(NeedsSurvey{.sample = 1}, &NeedsSurvey::surveyed_on));
    CHECK(refuses(ExchangeBatch{}, &ExchangeBatch::sent_on));
    CHECK(refuses(Pause{.until = today + 2}, &Pause::began_on));
    CHECK(refuses(SchoolReview{}, &SchoolReview::assessed_on));
    CHECK(refuses(LeavingPlan{}, &LeavingPlan::made_on));
}

TEST_CASE("care is entrusted to nobody excluded, and not over the child's head") {
    CHECK(problems_of(an_agreement(), today) == fine);
    auto agreement = an_agreement();
    agreement.exclusions = {"violence"};
    CHECK(problems_of(agreement, today) == Problems{{"exclusions", "carer_excluded"}});
    agreement = an_agreement();
    agreement.exclusion_asked = false;
    agreement.child_view.clear();
    CHECK(
        problems_of(agreement, today) ==
        Problems{{"exclusion_asked", "exclusion_not_asked"}, {"child_view", "child_not_heard"}});
    agreement = an_agreement();
    agreement.checked_on = today;
    CHECK(problems_of(agreement, today) == Problems{{"performed", "required"}});
    agreement.performed = "partly";
    CHECK(problems_of(agreement, today) == fine);
    agreement.until = day("2026-02-28");
    CHECK(problems_of(agreement, today) == Problems{{"until", "before_start"}});
}

TEST_CASE("whoever was not met in a survey is explained") {
    SurveyLine line{.child = {7}, .surveyed_on = today, .round = "first", .way = "home", .result = "found"};
    CHECK(problems_of(line, today) == fine);
    line.result = "moved";
    CHECK(problems_of(line, today) == Problems{{"changes", "required"}});
}

TEST_CASE("a benefit is applied for before it is answered, and answered once") {
    auto benefit = a_benefit();
    CHECK(problems_of(benefit, today) == fine);
    benefit.granted_on = day("2026-04-01");
    CHECK(problems_of(benefit, today) == Problems{{"applied_on", "required"}});
    benefit.applied_on = day("2026-03-10");
    CHECK(problems_of(benefit, today) == fine);
    benefit.refused_on = day("2026-04-01");
    benefit.refuse_reason = "收入超了";
    CHECK(problems_of(benefit, today) == Problems{{"refused_on", "wrong_state"}});
    benefit.granted_on.reset();
    benefit.refuse_reason.clear();
    CHECK(problems_of(benefit, today) == Problems{{"refuse_reason", "required"}});
}

TEST_CASE("a guardian who came is named; a lesson has at least one hour") {
    FamilyGuidance guidance{.child = {7}, .given_on = today, .reached = true};
    CHECK(problems_of(guidance, today) == Problems{{"relation", "required"}});
    HomeTeaching lesson{.child = {7}, .taught_on = today, .lessons = 0};
    CHECK(problems_of(lesson, today) == Problems{{"lessons", "too_small"}});
}

TEST_CASE("a case, a referral and a matter end with a result on a day") {
    SchoolCase school{.child = {7}, .found_on = day("2026-09-01"), .closed_on = today};
    CHECK(problems_of(school, today) == Problems{{"result", "required"}});
    Referral referral{.child = {7}, .sent_on = day("2026-09-01"), .result = "看上了"};
    CHECK(problems_of(referral, today) == Problems{{"answered_on", "required"}});
    auto matter = a_matter();
    matter.decided_on = day("2026-04-01");
    CHECK(problems_of(matter, today) == Problems{{"outcome", "required"}});
    matter.outcome = "给予援助";
    matter.followed_on = day("2026-03-15");
    CHECK(problems_of(matter, today) == Problems{{"followed_on", "before_start"}});
    matter.decided_on.reset();
    matter.outcome.clear();
    CHECK(problems_of(matter, today) == Problems{{"followed_on", "wrong_state"}});
}

TEST_CASE("health: who follows up is named, a negative screening has no outcome") {
    MindCheck check{.child = {7}, .checked_on = day("2026-11-01"), .followed_on = today};
    CHECK(problems_of(check, today) == Problems{{"worker", "required"}});
    NewbornScreening screening{.child = {7}, .screened_on = today, .result = "negative", .outcome = "excluded"};
    CHECK(problems_of(screening, today) == Problems{{"outcome", "wrong_state"}});
    screening.result = "positive";
    screening.outcome = "treated";
    CHECK(problems_of(screening, today) == Problems{{"treated_on", "required"}});
    Rehabilitation stay{.child = {7}, .began_on = today, .until = today - 1};
    CHECK(problems_of(stay, today) == Problems{{"until", "before_start"}});
}

TEST_CASE("a stay that goes on is looked at again") {
    Placement placement{.child = {7}, .began_on = day("2026-06-01")};
    CHECK(problems_of(placement, today) == Problems{{"next_review_on", "required"}});
    placement.next_review_on = day("2026-12-01");
    CHECK(problems_of(placement, today) == fine);
    placement.next_review_on = day("2026-05-01");
    CHECK(problems_of(placement, today) == Problems{{"next_review_on", "before_start"}});
}

TEST_CASE("a pause ends, and not later than in half a year") {
    Pause pause{.child = {7}, .began_on = day("2026-08-31"), .until = day("2027-02-28")};
    CHECK(problems_of(pause, today) == fine);
    pause.until = day("2027-03-01");
    CHECK(problems_of(pause, today) == Problems{{"until", "too_large"}});
    pause.until = day("2026-08-30");
    CHECK(problems_of(pause, today) == Problems{{"until", "before_start"}});
}

TEST_CASE("what is dangerous has a measure, what was found has a day") {
    Hazard hazard{.village = {11}, .found_on = day("2026-06-01"), .kind = "road", .closed_on = today};
    CHECK(problems_of(hazard, today) == Problems{{"measure", "required"}});
    hazard.measure = "装了护栏";
    hazard.fitted = {"ring"};
    CHECK(problems_of(hazard, today) == Problems{{"fitted", "wrong_state"}});
    SiteCheck check{.checked_on = day("2026-06-01"), .finding = "灭火器过期"};
    CHECK(problems_of(check, today) == Problems{{"due_on", "required"}});
    SpotCheck spot{.checked_on = day("2026-06-01"), .sample = 20, .faults = 3};
    CHECK(problems_of(spot, today) == Problems{{"due_on", "required"}});
    spot.faults = 21;
    spot.due_on = day("2026-07-01");
    CHECK(problems_of(spot, today) == Problems{{"faults", "too_large"}});
}

TEST_CASE("people and numbers of the ground work") {
    Director director{.village = {11}, .since = day("2026-01-01"), .born_on = day("2008-01-02")};
    CHECK(problems_of(director, today) == Problems{{"born_on", "too_young"}});
    director.born_on = day("2008-01-01");
    CHECK(problems_of(director, today) == fine);
    NeedsSurvey survey{.village = {11}, .surveyed_on = today, .sample = 0};
    CHECK(problems_of(survey, today) == Problems{{"sample", "too_small"}});
    ExchangeBatch batch{.village = {11}, .sent_on = today, .sent = 3, .accepted = 4};
    CHECK(problems_of(batch, today) == Problems{{"accepted", "too_large"}});
    JointTask task{.title = "暑期巡河", .agreed_on = today, .due_on = today - 1};
    CHECK(problems_of(task, today) == Problems{{"due_on", "before_start"}});
}
