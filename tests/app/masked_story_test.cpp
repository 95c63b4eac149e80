#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

/// Everything of a child's page that is text.
std::string told_of(ChildView const& view) {
    std::string text = view.head.name + view.head.village.text + view.caregiver + view.caregiver_phone;
    for (FactGroup const& group : view.groups) {
        for (Fact const& fact : group.facts) {
            if (auto const* const words = std::get_if<std::string>(&fact.value)) text += *words;
            text += fact.phone;
        }
    }
    for (PairLine const& pair : view.pairs) text += pair.other.name;
    return text;
}

bool holds(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the privacy screen masks names, numbers and places in the snapshot itself") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, volunteer);
    story.open("amend_child", child).type("caregiver_name", "陶有田").type("caregiver_phone", "13800001234").submit();
    story.go(Screen::child, child);
    CHECK(holds(told_of(story.see<ChildView>()), "陶有田"));

    story.say(SetMasked{true});
    CHECK(story.seen().frame.masked);
    std::string const masked = told_of(story.see<ChildView>());
    for (char const* const secret : {"陶", "知夏", "1380", "柳树", "石桥", "明远"}) {
        CAPTURE(secret);
        CHECK_FALSE(holds(masked, secret));
    }
    CHECK(story.see<ChildView>().head.name == "小禾");
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().row(0).head.name == "小禾");
    story.go(Screen::pair, pair);
    CHECK(story.see<PairView>().helper_phone.empty());
    CHECK_FALSE(holds(story.see<PairView>().helper_ref.name, "明远"));
    story.go(Screen::volunteers);
    CHECK_FALSE(holds(story.see<VolunteerListView>().row(0).name, "明远"));
}

TEST_CASE("a masked form shows that something is there, and takes nothing") {
    Story story;
    auto const child = told::a_child(story);
    story.say(SetMasked{true});
    story.open("amend_child", child);
    CHECK(story.field("name").value.empty());
    CHECK_FALSE(story.field("name").shown.empty());
    CHECK(story.field("name").locked);
    CHECK(story.see<FormView>().read_only);
}
