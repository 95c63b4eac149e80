#include <doctest/doctest.h>

#include <algorithm>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

Story& at_the_gate(Story& story, std::int64_t child) {
    story.say(SetWriter{"周晓岚"});
    return story.open("record_visit", child);
}

Story& all_well(Story& story) {
    for (char const* const check : {"guardianship", "life", "health", "school", "mind"}) story.choose(check, "good");
    return story;
}

std::vector<OpenItem> waiting(Story& story) {
    story.go(Screen::today);
    std::vector<OpenItem> items;
    for (auto const& section : story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items) {
            if (item.kind.starts_with("visit")) items.push_back(item);
        }
    }
    return items;
}

}  // namespace

TEST_CASE("a first visit says how things stand, and stands in the child's story") {
    Story story;
    auto const child = told::a_child(story);
    at_the_gate(story, child);
    CHECK(story.field("mode").value == "home");
    CHECK(story.field("result").value == "met");
    CHECK(story.field("visited_on").value == "2026-11-23");
    CHECK(story.field("visitor").value == "周晓岚");
    for (auto const& group : story.see<FormView>().groups) CHECK_FALSE(group.again);
    story.submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("mind") == "problem.required");
    all_well(story).type("note", "奶奶腿疼").submit();
    REQUIRE(story.was_taken());
    story.go(Screen::child, child);
    auto const& event = story.see<ChildView>().timeline.front();
    CHECK(event.kind == "visit");
    CHECK(event.title.key == "app.event.visit");
    CHECK(event.text == "奶奶腿疼");
}

TEST_CASE("the next visit is one tap: as last time, and the latest day counts, not the latest typing") {
    Story story;
    auto const child = told::a_child(story);
    all_well(at_the_gate(story, child)).choose("mind", "watch").submit();
    REQUIRE(story.was_taken());
    all_well(at_the_gate(story, child)).type("visited_on", "2026-10-09").submit();  // 补录
    REQUIRE(story.was_taken());
    story.next_day("2026-12-20");
    at_the_gate(story, child);
    CHECK(story.field("mind").value == "");
    CHECK(story.see<FormView>().groups.front().again.key == "app.again");
    story.say(Repeat{});
    CHECK(story.field("mind").value == "watch");
    CHECK(story.field("life").value == "good");
    story.submit();
    CHECK(story.was_taken());
}

TEST_CASE("a try that met nobody is kept as a try and leaves the duty open") {
    Story story("2026-11-26");
    auto const child = told::a_child(story);
    REQUIRE(waiting(story).size() == 1);
    CHECK(waiting(story).front().kind == "visit_never");
    at_the_gate(story, child).choose("result", "nobody_home").submit();
    REQUIRE(story.was_taken());
    auto const items = waiting(story);
    REQUIRE(items.size() == 1);
    CHECK(items.front().kind == "visit_never");
    CHECK(items.front().detail.key == "app.item.visit_missed");
    story.say(items.front().act->intent);
    CHECK(story.here() == form_route("record_visit", child));
    all_well(story).submit();
    REQUIRE(story.was_taken());
    CHECK(waiting(story).empty());
    story.next_day("2026-12-23");
    CHECK(waiting(story).empty());
    story.next_day("2026-12-24");
    REQUIRE(waiting(story).size() == 1);
    CHECK(waiting(story).front().kind == "visit_due");
    CHECK(waiting(story).front().days_late == -7);
}

TEST_CASE("a telephone call is no visit") {
    Story story("2026-11-26");
    auto const child = told::a_child(story);
    at_the_gate(story, child).choose("mode", "phone").submit();
    REQUIRE(story.was_taken());
    CHECK(waiting(story).size() == 1);
}

TEST_CASE("a promise waits until it is kept") {
    Story story;
    auto const child = told::a_child(story);
    all_well(at_the_gate(story, child)).type("promise", "带一本字典").type("promise_until", "2026-11-25").submit();
    REQUIRE(story.was_taken());
    auto const items = waiting(story);
    REQUIRE(items.size() == 1);
    CHECK(items.front().kind == "visit_promised");
    CHECK(items.front().days_late == -2);
    story.say(items.front().act->intent);
    CHECK(waiting(story).empty());
    story.go(Screen::child, child);
    CHECK(story.see<ChildView>().timeline.front().title.key == "app.event.promise_kept");
}

TEST_CASE("the story of a child with the screen masked does not tell what was seen") {
    Story story;
    auto const child = told::a_child(story);
    all_well(at_the_gate(story, child)).type("note", "爸爸在服刑").submit();
    story.say(SetMasked{true});
    story.go(Screen::child, child);
    CHECK(story.see<ChildView>().timeline.front().text == "＊＊＊");
}
