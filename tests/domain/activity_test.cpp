#include "domain/activity.hpp"

#include <doctest/doctest.h>

#include "support/builders.hpp"
#include "support/lifecycle.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Policy const policy;

Activity in(ActivityState state) {
    Activity activity = an_activity();
    activity.state = state;
    return activity;
}

Crew a_crew() {
    return {.leader = a_volunteer(), .helpers = {a_volunteer()}, .adults = 1, .children = 8, .without_consent = 0};
}

Activity an_outing() {
    Activity activity = an_activity();
    activity.outing = true;
    activity.insurance = true;
    return activity;
}

Activity a_log() {
    Activity log;
    log.summary = "都来了";
    return log;
}

}  // namespace

TEST_CASE("each thing that is wrong with an activity by itself is named") {
    CHECK(problems_of(an_activity(), today).empty());
    Activity activity = an_activity();
    activity.minutes = 0;
    for (char const* time : {"24:00", "12:60", "9:00", "0900", "ab:cd", "12:5x"}) {
        activity.starts_at = time;
        CHECK(problems_of(activity, today) == Problems{{"starts_at", "not_a_time"}, {"minutes", "too_small"}});
    }
    activity = an_activity();
    activity.starts_at.clear();
    CHECK(problems_of(activity, today).empty());
}

TEST_CASE("every way of an activity's life, allowed and refused") {
    check_lifecycle<ActivityState, ActivityEvent>(activity_transitions, [](ActivityState state, ActivityEvent event) {
        switch (event) {
            case ActivityEvent::approve: return approve(in(state), today, "周晓岚", a_crew(), policy);
            case ActivityEvent::open: return open(in(state), a_crew(), policy);
            case ActivityEvent::hold: return hold(in(state), today);
            case ActivityEvent::close: return close(in(state), a_log(), {});
            case ActivityEvent::cancel: break;
        }
        return cancel(in(state), "下大雨");
    });
}

TEST_CASE("each thing that is missing before children may come is named") {
    CHECK(gaps_of(an_activity(), a_crew(), policy).empty());
    Activity activity = an_activity();
    activity.safety_plan = false;
    CHECK(gaps_of(activity, a_crew(), policy) == Problems{{"safety_plan", "safety_plan_missing"}});
    Crew crew = a_crew();
    crew.leader.reset();
    CHECK(gaps_of(an_activity(), crew, policy) == Problems{{"leader", "required"}});
    crew = a_crew();
    crew.leader->vetted_on = day("2025-11-20");  // ends the day before
    CHECK(gaps_of(an_activity(), crew, policy) == Problems{{"leader", "vetting_expired"}});
    crew = a_crew();
    crew.helpers.front().vetted_on.reset();
    crew.helpers.push_back(crew.helpers.front());
    CHECK(gaps_of(an_activity(), crew, policy) == Problems{{"volunteer", "not_vetted"}});
}

TEST_CASE("adults are those on the list or those who are planned, whoever are more") {
    Crew crew = a_crew();
    crew.children = 9;
    CHECK(gaps_of(an_activity(), crew, policy) == Problems{{"adults_planned", "too_few_adults"}});
    Activity activity = an_activity();
    activity.adults_planned = 2;
    CHECK(gaps_of(activity, crew, policy).empty());
    activity.adults_planned = 1;
    crew.adults = 2;
    CHECK(gaps_of(activity, crew, policy).empty());
}

TEST_CASE("insurance and consent are asked for where children are taken out") {
    Crew crew = a_crew();
    crew.without_consent = 1;
    CHECK(gaps_of(an_activity(), crew, policy).empty());
    CHECK(gaps_of(an_outing(), crew, policy) == Problems{{"child", "activity_consent_missing"}});
    Activity outing = an_outing();
    outing.insurance = false;
    CHECK(gaps_of(outing, a_crew(), policy) == Problems{{"insurance", "insurance_missing"}});
}

TEST_CASE("what is approved says by whom and when; gaps that came since keep the roster shut") {
    auto const approved = approve(an_activity(), today, "周晓岚", a_crew(), policy);
    REQUIRE(approved);
    CHECK(approved->approved_by == "周晓岚");
    CHECK(approved->approved_on == today);
    CHECK(refused(approve(an_activity(), today, " ", a_crew(), policy), "approved_by", "required"));
    Crew crew = a_crew();
    crew.children = 30;
    CHECK(refused(approve(an_activity(), today, "周晓岚", crew, policy), "adults_planned", "too_few_adults"));
    CHECK(refused(open(*approved, crew, policy), "adults_planned", "too_few_adults"));
    CHECK(open(*approved, a_crew(), policy)->state == ActivityState::open);
}

TEST_CASE("the roll is not called before the day, the log not closed before the roll") {
    CHECK(refused(hold(in(ActivityState::open), day("2026-11-20")), "day", "in_future"));
    CHECK(hold(in(ActivityState::open), day("2026-11-21"))->state == ActivityState::held);
    CHECK(refused(close(in(ActivityState::held), a_log(), {.not_called = 1}), "", "roll_not_called"));
    Activity log = a_log();
    log.summary = " ";
    CHECK(refused(close(in(ActivityState::held), log, {}), "summary", "required"));
    CHECK(close(in(ActivityState::held), a_log(), {})->summary == "都来了");
    CHECK(refused(cancel(in(ActivityState::planned), ""), "cancel_reason", "required"));
    CHECK(cancel(in(ActivityState::planned), "下大雨")->cancel_reason == "下大雨");
}

TEST_CASE("a log holds the faces of the children who were there, and nothing else is taken from it") {
    Activity log = a_log();
    log.title = "别的";
    log.liked = 2;
    log.disliked = 1;
    log.follow_up = "还书";
    auto const closed = close(in(ActivityState::held), log, {.children_there = 3});
    REQUIRE(closed);
    CHECK(closed->title == an_activity().title);
    CHECK(closed->liked == 2);
    CHECK(closed->follow_up == "还书");
    CHECK(refused(close(in(ActivityState::held), log, {.children_there = 2}), "liked", "more_than_there"));
}

TEST_CASE("what is to be followed up is done once") {
    Activity activity = in(ActivityState::closed);
    CHECK(refused(follow_up(activity, today), "state", "wrong_state"));
    activity.follow_up = "还书";
    auto const done = follow_up(activity, today);
    REQUIRE(done);
    CHECK(done->followed_up_on == today);
    CHECK(refused(follow_up(*done, today), "state", "wrong_state"));
    activity.follow_up.clear();
    activity.follow_up_until = today;
    CHECK(problems_of(activity, today) == Problems{{"follow_up", "required"}});
}

TEST_CASE("eight children need one adult, nine need two") {
    CHECK(adults_needed(0, policy) == 0);
    CHECK(adults_needed(1, policy) == 1);
    CHECK(adults_needed(8, policy) == 1);
    CHECK(adults_needed(9, policy) == 2);
}
