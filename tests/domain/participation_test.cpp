#include "domain/participation.hpp"

#include <doctest/doctest.h>

#include "domain/service_hours.hpp"
#include "support/builders.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Participation of_child(std::int64_t id) { return {.activity = {3}, .child = {id}}; }
Participation of_volunteer(std::int64_t id) { return {.activity = {3}, .volunteer = {id}}; }

Activity in(ActivityState state) {
    Activity activity = an_activity();
    activity.state = state;
    return activity;
}

}  // namespace

TEST_CASE("a place on the roster is for one person") {
    CHECK(problems_of(of_child(7), today).empty());
    CHECK(problems_of(of_volunteer(9), today).empty());
    CHECK(problems_of(Participation{}, today) == Problems{{"", "one_person"}});
    Participation both = of_child(7);
    both.volunteer = {9};
    CHECK(problems_of(both, today) == Problems{{"", "one_person"}});
}

TEST_CASE("nobody is listed twice, and nobody after the end") {
    std::vector const roster{of_child(7), of_volunteer(9)};
    CHECK(can_list(of_child(8), in(ActivityState::open), roster).empty());
    CHECK(can_list(of_child(9), in(ActivityState::held), roster).empty());
    CHECK(can_list(of_child(7), in(ActivityState::open), roster) == Problems{{"child", "already_listed"}});
    CHECK(can_list(of_volunteer(9), in(ActivityState::open), roster) == Problems{{"volunteer", "already_listed"}});
    CHECK(can_list(of_child(8), in(ActivityState::closed), roster) == wrong_state());
    CHECK(can_list(of_child(8), in(ActivityState::cancelled), roster) == wrong_state());
}

TEST_CASE("nobody is present before the activity is held") {
    CHECK(refused(call_roll(of_child(7), in(ActivityState::open), Presence::present), "presence", "not_held"));
    CHECK(refused(call_roll(of_child(7), in(ActivityState::open), Presence::late), "presence", "not_held"));
    CHECK(call_roll(of_child(7), in(ActivityState::open), Presence::excused)->presence == Presence::excused);
    CHECK(call_roll(of_child(7), in(ActivityState::held), Presence::late)->presence == Presence::late);
    CHECK(refused(call_roll(of_child(7), in(ActivityState::closed), Presence::present), "state", "wrong_state"));
}

TEST_CASE("the time of coming is kept once, and goes with who turns out not to have come") {
    auto const came = call_roll(of_child(7), in(ActivityState::held), Presence::late, "14:10");
    REQUIRE(came);
    CHECK(came->came_at == "14:10");
    CHECK(call_roll(*came, in(ActivityState::held), Presence::present, "15:00")->came_at == "14:10");
    auto const home = take_home(*came, in(ActivityState::held), "云奶奶", "16:00");
    REQUIRE(home);
    CHECK(home->handed_to == "云奶奶");
    CHECK(home->left_at == "16:00");
    CHECK(*call_roll(*home, in(ActivityState::held), Presence::listed) == of_child(7));
}

TEST_CASE("only a child that was there is taken home, by somebody") {
    Participation here = of_child(7), helper = of_volunteer(9);
    here.presence = helper.presence = Presence::present;
    CHECK(refused(take_home(of_child(7), in(ActivityState::held), "云奶奶"), "handed_to", "not_there"));
    CHECK(refused(take_home(helper, in(ActivityState::held), "云奶奶"), "handed_to", "not_there"));
    CHECK(refused(take_home(here, in(ActivityState::held), " "), "handed_to", "required"));
    CHECK(refused(take_home(here, in(ActivityState::closed), "云奶奶"), "state", "wrong_state"));
}

TEST_CASE("times are times, and nobody leaves before coming") {
    Participation place = of_child(7);
    place.presence = Presence::present;
    place.came_at = "14:00";
    place.left_at = "13:59";
    CHECK(problems_of(place, today) == Problems{{"left_at", "before_start"}});
    place.left_at = "25:00";
    CHECK(problems_of(place, today) == Problems{{"left_at", "not_a_time"}});
    place.left_at = "15:30";
    CHECK(problems_of(place, today).empty());
    place.presence = Presence::absent;
    place.handed_to = "云奶奶";
    CHECK(problems_of(place, today) == Problems{{"handed_to", "not_there"}});
}

TEST_CASE("who was there is counted with the activity's length or with their own") {
    Participation place = of_volunteer(9);
    place.presence = Presence::present;
    CHECK(minutes_of(place, in(ActivityState::held)) == 120);
    place.minutes = 45;
    CHECK(minutes_of(place, in(ActivityState::held)) == 45);
    place.presence = Presence::absent;
    CHECK(minutes_of(place, in(ActivityState::held)) == 0);
}

TEST_CASE("service is counted from contacts and from activities that took place") {
    Participation place = of_volunteer(9);
    place.presence = Presence::late;
    CHECK(service_minutes(place, in(ActivityState::closed)) == 120);
    CHECK(service_minutes(place, in(ActivityState::open)) == 0);
    CHECK(service_minutes(place, in(ActivityState::cancelled)) == 0);
    Participation child = of_child(7);
    child.presence = Presence::present;
    CHECK(service_minutes(child, in(ActivityState::closed)) == 0);
    ContactNote note = a_note();
    CHECK(service_minutes(note) == 30);
    note.mode = "unreachable";
    CHECK(service_minutes(note) == 0);
    CHECK(half_hours(29) == 0);
    CHECK(half_hours(89) == 2);
    CHECK(ServiceTime{30, 120}.minutes() == 150);
}
