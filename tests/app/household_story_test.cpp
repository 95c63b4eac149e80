#include <doctest/doctest.h>

#include <algorithm>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

/// A second child of the house of the first.
Story& begin_sibling(Story& story) {
    return story.open("register_child")
        .type("name", "陶知秋")
        .type("alias", "小麦")
        .choose("no_id_reason", "not_at_hand")
        .choose("sex", "male");
}

std::int64_t a_first_child(Story& story) {
    auto const child = told::a_child(story);
    story.open("amend_child", child)
        .type("address", "三组 12 号")
        .type("caregiver_name", "陶有田")
        .choose("caregiver_relation", "grandfather")
        .type("caregiver_phone", "13800001234")
        .submit();
    check(story.was_taken(), "the story's child has a home");
    return child;
}

Phrase offer(Story& story) {
    auto const& groups = story.see<FormView>().groups;
    auto const offering = std::ranges::find_if(groups, [](FormGroup const& group) { return bool(group.again); });
    return offering == groups.end() ? Phrase{} : offering->again;
}

}  // namespace

TEST_CASE("a sibling is known by the caregiver's phone: the form takes over the home, both pages show the other") {
    Story story;
    auto const first = a_first_child(story);
    begin_sibling(story).type("caregiver_phone", "1380000123");
    CHECK_FALSE(offer(story));
    story.type("caregiver_phone", "１３８００００１２３４");
    CHECK(offer(story).key == "app.again_with");
    story.say(Repeat{});
    CHECK_FALSE(offer(story));
    CHECK(story.field("village").shown == "柳树村");
    CHECK(story.field("address").value == "三组 12 号");
    CHECK(story.field("caregiver_name").value == "陶有田");
    CHECK(story.field("caregiver_relation").value == "grandfather");
    CHECK(story.field("school").value.empty());
    story.say(SubmitAnyway{});
    auto const& second = story.see<ChildView>();
    REQUIRE(second.household.size() == 1);
    CHECK(second.household.front().child.id == first);
    CHECK(second.household.front().reason.key == "household.same_phone");
    story.go(Screen::child, first);
    CHECK(story.see<ChildView>().household.size() == 1);
    story.say(SetMasked{true});
    CHECK(story.see<ChildView>().household.empty());
}

TEST_CASE("a sibling is known by caregiver and village, and what the sibling's file does not know stays as typed") {
    Story story;
    auto const first = a_first_child(story);
    story.open("amend_child", first).type("caregiver_phone", "").submit();
    begin_sibling(story).type("caregiver_name", "陶有田").type("caregiver_phone", "13700000001");
    CHECK_FALSE(offer(story));
    story.type("village", "柳树村");
    auto const& found = story.field("village").suggestions;
    REQUIRE(found.size() == 1);
    story.choose("village", found.front().value);
    CHECK(offer(story).key == "app.again_with");
    story.say(Repeat{});
    CHECK(story.field("caregiver_phone").value == "13700000001");
    CHECK(story.field("address").value == "三组 12 号");
}

TEST_CASE("who lives elsewhere, or whose file is closed, is no sibling to take over from") {
    Story story;
    auto const first = a_first_child(story);
    begin_sibling(story).type("caregiver_phone", "13700000001");
    CHECK_FALSE(offer(story));
    story.say(Repeat{});
    CHECK(story.field("address").value.empty());
    story.open("close_child", first).choose("close_reason", "moved").submit();
    REQUIRE(story.was_taken());
    begin_sibling(story).type("caregiver_phone", "13800001234");
    CHECK_FALSE(offer(story));
}
