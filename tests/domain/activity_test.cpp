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
            case ActivityEvent::open: return open(in(state), a_volunteer(), policy);
            case ActivityEvent::hold: return hold(in(state), today);
            case ActivityEvent::close: return close(in(state), "都来了", 0);
            case ActivityEvent::cancel: break;
        }
        return cancel(in(state), "下大雨");
    });
}

TEST_CASE("no roster without a safety plan and a leader with a valid check") {
    Activity activity = an_activity();
    activity.safety_plan = false;
    CHECK(refused(open(activity, a_volunteer(), policy), "safety_plan", "safety_plan_missing"));
    CHECK(refused(open(an_activity(), std::nullopt, policy), "leader", "required"));
    Volunteer leader = a_volunteer();
    leader.vetted_on = day("2025-11-20");  // ends the day before
    CHECK(refused(open(an_activity(), leader, policy), "leader", "vetting_expired"));
}

TEST_CASE("the roll is not called before the day, the log not closed before the roll") {
    CHECK(refused(hold(in(ActivityState::open), day("2026-11-20")), "day", "in_future"));
    CHECK(hold(in(ActivityState::open), day("2026-11-21"))->state == ActivityState::held);
    CHECK(refused(close(in(ActivityState::held), "都来了", 1), "", "roll_not_called"));
    CHECK(refused(close(in(ActivityState::held), " ", 0), "summary", "required"));
    CHECK(close(in(ActivityState::held), "都来了", 0)->summary == "都来了");
    CHECK(refused(cancel(in(ActivityState::planned), ""), "cancel_reason", "required"));
    CHECK(cancel(in(ActivityState::planned), "下大雨")->cancel_reason == "下大雨");
}

TEST_CASE("eight children need one adult, nine need two") {
    CHECK(adults_needed(0, policy) == 0);
    CHECK(adults_needed(1, policy) == 1);
    CHECK(adults_needed(8, policy) == 1);
    CHECK(adults_needed(9, policy) == 2);
}
