#include <doctest/doctest.h>

#include "support/story.hpp"

using namespace tongban;

TEST_CASE("the sample village is told without a word against it, on any day") {
    for (char const* const today : {"2026-11-23", "2027-02-28", "2028-02-29", "2026-06-01"}) {
        CAPTURE(today);
        Story story(today);
        CHECK(story.see<TodayView>().offer_sample);
        story.say(LoadSample{});
        CHECK(story.seen().frame.notices.back().text.key == "app.done.sample");
        story.go(Screen::children);
        CHECK(story.see<ChildListView>().total() == 12);
        story.go(Screen::wishes);
        auto const& wishes = story.see<WishListView>();
        int stages_in_use = 0;
        for (auto const& column : wishes.columns) stages_in_use += column.count > 0 ? 1 : 0;
        CHECK(stages_in_use >= 7);
        story.go(Screen::settings);
        CHECK_FALSE(story.see<SettingsView>().offer_sample);
    }
}

TEST_CASE("the sample is only taken on an empty database") {
    Story story;
    story.open("add_village").type("name", "柳树村").submit();
    story.say(LoadSample{});
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 0);
}
