#include <doctest/doctest.h>

#include <algorithm>

#include "app/forms/form_spec.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

TodayView const& today(Story& story) {
    story.go(Screen::today);
    return story.see<TodayView>();
}

std::int64_t a_child_at(Story& story, std::string_view name, std::string_view address) {
    auto const child = told::a_child(story, name);
    story.open("amend_child", child).type("address", address).submit();
    return child;
}

void visited(Story& story, std::int64_t child, std::string_view on) {
    told::a_good_visit(story, child).type("visited_on", on).submit();
    REQUIRE(story.was_taken());
}

}  // namespace

TEST_CASE("each time of the year brings the one thing worth doing, with a form that there is") {
    Story story("2026-06-01");
    CHECK_FALSE(today(story).season);  // nobody is there yet: the first steps are taught instead
    told::a_child(story);
    REQUIRE(today(story).season);
    CHECK(today(story).season->title_key == "today.season.childrens_day.title");
    CHECK(std::get<Navigate>(today(story).season->act.intent).route.form == "plan_activity");
    story.next_day("2026-07-15");
    CHECK(std::get<Navigate>(today(story).season->act.intent).route.form == "hazard");
    story.next_day("2026-09-01");
    CHECK(today(story).season->title_key == "today.season.autumn_term.title");
    story.next_day("2027-01-31");
    CHECK(today(story).season->title_key == "today.season.spring_festival.title");
    story.next_day("2027-04-10");
    CHECK_FALSE(today(story).season);
    for (Season const& season : built_in_rules().seasons) CHECK(find_form(season.form) != nullptr);
}

TEST_CASE("visits stand as one would walk: never seen first, then house by house, and the house is told to nobody") {
    Story story("2026-03-01");
    auto const far = a_child_at(story, "单小雨", "三组 9 号"), near = a_child_at(story, "陶知夏", "一组 2 号");
    visited(story, far, "2026-03-01"), visited(story, near, "2026-03-01");
    story.next_day("2026-11-23");
    a_child_at(story, "仇小满", "五组 1 号");
    story.next_day("2027-02-20");
    auto const& sections = today(story).sections;
    auto const overdue = std::ranges::find(sections, "overdue", &TodayView::Section::name);
    REQUIRE(overdue != sections.end());
    REQUIRE(overdue->items.size() >= 3);
    CHECK(overdue->items[0].kind == "visit_never");
    CHECK(overdue->items[1].open == Route{Screen::child, near});
    CHECK(overdue->items[2].open == Route{Screen::child, far});
    for (OpenItem const& item : overdue->items) CHECK(item.way.empty());
}

TEST_CASE("on a day without anything due a call is offered to the pair that is silent for longest") {
    Story story("2026-11-23");
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, told::a_volunteer(story));
    visited(story, child, "2026-11-23");
    story.open("note_contact", pair)
        .choose("mode", "phone")
        .type("happened_on", "2026-11-20")
        .type("words", "说了学校")
        .submit();
    auto const& view = today(story);
    REQUIRE(view.summary.empty());
    REQUIRE(view.cheapest);
    CHECK(view.cheapest->open == Route{Screen::pair, pair});
    CHECK(std::get<Navigate>(view.cheapest->act->intent).route == form_route("note_contact", pair));
}
