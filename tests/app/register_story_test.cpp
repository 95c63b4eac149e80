#include <doctest/doctest.h>

#include "support/story.hpp"

using namespace tongban;

namespace {

void fill_child(Story& story) {
    story.open("register_child")
        .type("name", "　陶知夏 ")
        .type("alias", "小禾")
        .type("id_number", "３２９９９９２０１５０６１２００２" + build::an_id_number("20150612", "002").substr(17))
        .choose("village", "new:柳树村");
}

}  // namespace

TEST_CASE("a child is registered as a person types") {
    Story story;
    fill_child(story);
    CHECK(story.field("born_on").value == "2015-06-12");
    CHECK(story.field("sex").value == "female");
    CHECK(story.field("village").shown == "柳树村");
    story.submit();
    REQUIRE(story.was_taken());
    auto const& child = story.see<ChildView>();
    CHECK(child.head.name == "陶知夏");
    CHECK(child.head.age == 11);
    CHECK(child.head.village.text == "柳树村");
    CHECK(story.seen().frame.notices.back().text.key == "app.done.register_child");
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 1);
}

TEST_CASE("what is wrong is said at its field, and not before the field was left") {
    Story story;
    story.open("register_child").type("id_number", "32999920150612");
    CHECK(story.error("id_number").empty());
    story.say(Leave{"id_number"});
    CHECK(story.error("id_number") == "problem.id_length");
    CHECK(story.error("name").empty());
    story.submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("name") == "problem.required");
    CHECK(story.see<FormView>().first_wrong == "name");
    story.type("name", "陶知夏");
    CHECK(story.error("name").empty());
}
