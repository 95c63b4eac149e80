#include <doctest/doctest.h>

#include <algorithm>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

Story& at_the_table(Story& story, std::int64_t child) {
    story.say(SetWriter{"周晓岚"});
    return story.open("grade_child", child);
}

Colour colour_of(Story& story, std::int64_t child) {
    story.go(Screen::child, child);
    return story.see<ChildView>().head.colour;
}

std::vector<OpenItem> waiting(Story& story) {
    story.go(Screen::today);
    std::vector<OpenItem> items;
    for (auto const& section : story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items) {
            if (item.kind.starts_with("grade")) items.push_back(item);
        }
    }
    return items;
}

void grade(Story& story, std::int64_t child, std::string_view colour) {
    at_the_table(story, child).choose("colour", colour).type("reason", "入户看过").type("plan", "每周去").submit();
    REQUIRE(story.was_taken());
}

void visit(Story& story, std::int64_t child) {
    story.open("record_visit", child);
    for (char const* const check : {"guardianship", "life", "health", "school", "mind"}) story.choose(check, "good");
    story.type("visitor", "周晓岚").submit();
    REQUIRE(story.was_taken());
}

}  // namespace

TEST_CASE("answers offer a colour, a day to look again, and a hand may choose another colour") {
    Story story;
    auto const child = told::a_child(story);
    CHECK(colour_of(story, child) == Colour::ungraded);
    at_the_table(story, child);
    CHECK(story.field("colour").value == "");
    CHECK_FALSE(story.field("colour").warning);
    story.choose("guardianship", "carer_tired").choose("body", "thin");
    CHECK(story.field("colour").value == "yellow");
    CHECK(story.field("colour").warning.key == "app.grading.proposed");
    CHECK(story.field("next_review_on").value == "2027-01-22");
    story.choose("colour", "blue");
    CHECK(story.field("colour").value == "blue");
    CHECK(story.field("next_review_on").value == "2027-02-21");
    story.submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("reason") == "problem.required");
    story.type("reason", "奶奶腿疼，饭做得少").submit();
    REQUIRE(story.was_taken());
    CHECK(colour_of(story, child) == Colour::blue);
    CHECK(story.seen().frame.harm_told == 0);
    CHECK(story.see<ChildView>().timeline.front().title.key == "app.event.graded");
}

TEST_CASE("a red line turns the grade red at once, whatever was chosen, and calls for the numbers") {
    Story story;
    auto const child = told::a_child(story);
    grade(story, child, "green");
    at_the_table(story, child).choose("colour", "blue").choose("red_lines", "self_harm");
    CHECK(story.field("colour").value == "red");
    CHECK(story.field("colour").warning.key == "app.grading.red_line");
    story.choose("colour", "yellow");
    CHECK(story.field("colour").value == "red");
    story.submit();
    REQUIRE(story.was_taken());
    CHECK(story.seen().frame.harm_told == 1);
    CHECK(colour_of(story, child) == Colour::red);
    auto const& view = story.see<ChildView>();
    CHECK(view.grading.lines.size() == 2);
    CHECK(view.grading.second.key == "app.grading.second");
    CHECK(std::ranges::any_of(view.open_items, [](OpenItem const& item) {
        return item.kind == "visit_never" && item.due == build::day("2026-03-31");
    }));
}

TEST_CASE("what became worse waits for a second person on Today, who may disagree") {
    Story story;
    auto const child = told::a_child(story);
    grade(story, child, "blue");
    CHECK(waiting(story).empty());
    grade(story, child, "yellow");
    auto const items = waiting(story);
    REQUIRE(items.size() == 1);
    CHECK(items.front().kind == "grade_second");
    CHECK(items.front().due == build::day("2026-11-26"));
    story.say(items.front().act->intent);
    story.type("second", "周晓岚").submit();
    CHECK(story.error("second") == "problem.same_person");
    story.type("second", "林海").type("reject_reason", "看错了门牌").submit();
    REQUIRE(story.was_taken());
    CHECK(waiting(story).empty());
    CHECK(colour_of(story, child) == Colour::blue);
    CHECK_FALSE(story.see<ChildView>().grading.lines.front().counts);
}

TEST_CASE("a better grade takes two persons and a visit") {
    Story story;
    auto const child = told::a_child(story);
    grade(story, child, "yellow");
    story.next_day("2026-12-20");
    at_the_table(story, child).choose("colour", "green").type("reason", "妈妈回来了").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("second") == "problem.two_persons");
    story.type("second", "林海").type("seconded_on", "2026-12-20").submit();
    CHECK(story.error("colour") == "problem.visit_first");
    visit(story, child);
    story.open("grade_child", child).submit();
    CHECK(story.was_taken());
    CHECK(colour_of(story, child) == Colour::green);
    CHECK(waiting(story).empty());
}

TEST_CASE("Today asks for the review a week before its day") {
    Story story;
    auto const child = told::a_child(story);
    grade(story, child, "yellow");  // until 22 January
    story.next_day("2027-01-14");
    CHECK(waiting(story).empty());
    story.next_day("2027-01-15");
    REQUIRE(waiting(story).size() == 1);
    CHECK(waiting(story).front().kind == "grade_review");
    story.next_day("2027-03-15");
    CHECK(waiting(story).front().days_late == 52);
    grade(story, child, "yellow");
    CHECK(waiting(story).empty());
}

TEST_CASE("masked, a child's page says no word of why") {
    Story story;
    auto const child = told::a_child(story);
    at_the_table(story, child).choose("red_lines", "abuse_trace").type("child_view", "不想说").submit();
    REQUIRE(story.was_taken());
    story.say(SetMasked{true});
    story.go(Screen::child, child);
    auto const& grading = story.see<ChildView>().grading;
    CHECK(grading.child_view == "＊＊＊");
    CHECK(grading.red_lines.empty());
    CHECK(grading.lines.front().who == "周＊");
}
