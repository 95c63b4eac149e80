#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

std::int64_t a_planned_activity(Story& story, std::int64_t leader) {
    story.open("plan_activity")
        .type("title", "防溺水一课")
        .choose("theme", "water_safety")
        .type("day", "2026-11-23")
        .choose("starts_at", "14:00")
        .type("minutes", "90")
        .choose("leader", leader)
        .submit();
    return told::subject(story);
}

}  // namespace

TEST_CASE("an activity with roll call gives hours") {
    Story story;
    auto const first = told::a_child(story, "陶知夏");
    auto const second = told::a_child(story, "林小雨", "2017-04-06");
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    REQUIRE(story.here() == Route{Screen::activity, activity});
    CHECK(story.see<ActivityView>().head.time == "14:00–15:30");
    CHECK(story.see<ActivityView>().actions[0].label.key == "app.action.enlist");  // the list is empty
    CHECK(story.see<ActivityView>().actions[1].why_not.key == "problem.safety_plan_missing");

    story.open("amend_activity", activity).choose("safety_plan", "1").submit();
    story.open("enlist", activity).choose("child", first).choose("child", second).choose("volunteer", volunteer);
    CHECK(story.field("child").picked.size() == 2);
    story.submit();
    story.go(Screen::activity, activity);
    auto const actions = story.see<ActivityView>().actions;
    REQUIRE(story.act(actions, "app.action.open_activity"));

    auto const roll = story.see<ActivityView>();
    REQUIRE(roll.roll_open);
    REQUIRE(roll.children.size() == 2);
    story.say(roll.children[0].tap);
    story.say(roll.children[1].others[1].intent);
    story.say(roll.volunteers[0].tap);
    auto const& called = story.see<ActivityView>();
    CHECK(called.head.state == ActivityState::held);
    CHECK(called.child_count.present == 1);
    CHECK(called.child_count.away == 1);
    CHECK(called.children[1].presence == Presence::excused);

    story.open("close_activity", activity).type("summary", "每人练了一遍扔救生绳。").submit();
    REQUIRE(story.was_taken());
    CHECK(story.see<ActivityView>().minutes == 90);
    story.go(Screen::volunteer, volunteer);
    CHECK(story.see<VolunteerView>().head.minutes == 90);
    story.go(Screen::child, first);
    CHECK(story.see<ChildView>().timeline.front().kind == "activity");
}

TEST_CASE("the log is not written before every name was called") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    story.open("amend_activity", activity).choose("safety_plan", "1").submit();
    story.open("enlist", activity).choose("child", child).choose("volunteer", volunteer).submit();
    story.go(Screen::activity, activity);
    auto const planned = story.see<ActivityView>().actions;
    REQUIRE(story.act(planned, "app.action.open_activity"));
    story.say(Intent(story.see<ActivityView>().children[0].tap));
    CHECK(story.see<ActivityView>().actions.front().why_not.key == "problem.roll_not_called");
    story.open("close_activity", activity).type("summary", "好").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.see<FormView>().problems.front().key == "problem.roll_not_called");
}

TEST_CASE("a tap too many is taken back by another") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    auto const activity = a_planned_activity(story, volunteer);
    story.open("amend_activity", activity).choose("safety_plan", "1").submit();
    story.open("enlist", activity).choose("child", child).submit();
    story.go(Screen::activity, activity);
    auto const planned = story.see<ActivityView>().actions;
    REQUIRE(story.act(planned, "app.action.open_activity"));
    story.say(Intent(story.see<ActivityView>().children[0].tap));
    CHECK(story.see<ActivityView>().children[0].presence == Presence::present);
    story.say(Intent(story.see<ActivityView>().children[0].tap));
    CHECK(story.see<ActivityView>().children[0].presence == Presence::listed);
}
