#include <doctest/doctest.h>

#include "support/story.hpp"

using namespace tongban;

namespace {

void fill_child(Story& story) {
    story.open("register_child")
        .type("name", "　陶知夏 ")
        .type("alias", "小禾")
        .type("id_number", "３２９９９９２０１５０６１２００２" + build::an_id_number("20150612", "002").substr(17))
        .type("village", "柳树村");
}

/// Each village can be amended in the settings; the first action there adds one.
std::size_t villages(Story& story) {
    story.go(Screen::settings);
    return story.see<SettingsView>().actions.size() - 1;
}

}  // namespace

TEST_CASE("a child is registered as a person types") {
    Story story;
    fill_child(story);
    CHECK(story.field("born_on").value == "2015-06-12");
    CHECK(story.field("sex").value == "female");
    CHECK(story.field("village").seek == "柳树村");
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

TEST_CASE("a village that was only typed is put on file with the child, once") {
    Story story;
    auto const register_child = [&](char const* name, char const* village) {
        story.open("register_child")
            .type("name", name)
            .type("alias", "小禾")
            .choose("no_id_reason", "not_at_hand")
            .choose("sex", "female")
            .type("village", village);
    };
    register_child("陶知夏", " 柳树村 ");
    CHECK(story.field("village").warning.key == "form.new_village");
    story.submit();
    REQUIRE(story.was_taken());
    CHECK(story.see<ChildView>().head.village.text == "柳树村");
    auto const first = story.here().subject;
    register_child("林小雨", "柳树村");
    CHECK_FALSE(story.field("village").warning);
    story.submit();
    CHECK(story.see<ChildView>().head.village.text == "柳树村");
    story.go(Screen::child, first);
    story.open("amend_child", first).choose("village", "").type("village", "石桥村").submit();
    CHECK(story.see<ChildView>().head.village.text == "石桥村");
    CHECK(villages(story) == 2);
    story.open("register_child").type("village", "桃湾村").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(villages(story) == 2);
}

TEST_CASE("of two villages of one name, and of a long name, the field says what is wrong") {
    Story story;
    story.open("add_village").type("name", "柳树村").submit();
    story.open("add_village").type("name", "柳树村").submit();
    story.open("register_child")
        .type("name", "陶知夏")
        .type("alias", "小禾")
        .choose("no_id_reason", "not_at_hand")
        .choose("sex", "female")
        .type("village", "柳树村")
        .submit();
    CHECK(story.error("village") == "problem.not_chosen");
    std::string endless;
    for (int i = 0; i < 60; ++i) endless += "柳";
    story.type("village", endless).submit();
    CHECK(story.error("village") == "problem.too_long");
}

TEST_CASE("somebody who was typed and not chosen is not dropped in silence") {
    Story story;
    story.open("collect_wish").type("child", "陶知夏").type("raw_text", "想要一盒水彩笔").choose("kind", "object");
    story.say(Leave{"child"});
    CHECK(story.error("child").empty());
    story.submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("child") == "problem.not_chosen");
    CHECK(story.see<FormView>().first_wrong == "child");
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

TEST_CASE("a child with a duplicate is registered only on purpose") {
    Story story;
    fill_child(story);
    story.submit();
    story.open("register_child")
        .type("name", "陶知夏")
        .type("alias", "小麦")
        .type("born_on", "2015年6月12日")
        .choose("sex", "female")
        .choose("no_id_reason", "not_at_hand")
        .submit();
    REQUIRE_FALSE(story.was_taken());
    auto const& form = story.see<FormView>();
    REQUIRE(form.duplicates.size() == 1);
    CHECK(form.duplicates.front().record.name == "陶知夏");
    CHECK(form.duplicates.front().reasons.front().key == "likeness.same_name_and_birth");
    CHECK(form.anyway);
    CHECK(form.problems.empty());
    story.say(SubmitAnyway{});
    CHECK(story.was_taken());
    story.go(Screen::children);
    CHECK(story.see<ChildListView>().total() == 2);
}

TEST_CASE("the same identity number is refused always") {
    Story story;
    fill_child(story);
    story.submit();
    fill_child(story);
    story.submit();
    CHECK(story.error("id_number") == "problem.id_number_taken");
    story.say(SubmitAnyway{});
    CHECK_FALSE(story.was_taken());
    CHECK_FALSE(story.see<FormView>().anyway);
}

TEST_CASE("children are found by what one happens to type") {
    Story story;
    fill_child(story);
    story.submit();
    story.go(Screen::children);
    for (char const* const text :
         {"陶", "知夏", "tao", "tzx", "taozhixia", "小禾", "xiaohe", "liushu", "柳树村 陶", "2002"}) {
        CAPTURE(text);
        story.say(Search{Screen::children, text});
        bool const is_tail = std::string_view(text) == "2002";
        std::string const tail = build::an_id_number("20150612", "002").substr(14);
        if (is_tail) story.say(Search{Screen::children, tail});
        CHECK(story.see<ChildListView>().size() == 1);
    }
    story.say(Search{Screen::children, "王"});
    CHECK(story.see<ChildListView>().size() == 0);
    CHECK(story.see<ChildListView>().total() == 1);
}

TEST_CASE("a facet narrows, counts, and is taken back") {
    Story story;
    fill_child(story);
    story.submit();
    story.go(Screen::children);
    story.say(Narrow{Screen::children, "village", "柳树村"});
    CHECK(story.see<ChildListView>().size() == 1);
    story.say(Narrow{Screen::children, "colour", "red"});
    CHECK(story.see<ChildListView>().size() == 0);
    story.say(Narrow{Screen::children, "colour", "red"});
    CHECK(story.see<ChildListView>().size() == 1);
    auto const& facets = story.see<ChildListView>().facets;
    REQUIRE(facets.size() == 3);
    CHECK(facets[2].chosen == "柳树村");
    CHECK(facets[2].options.front().count == 1);
}

TEST_CASE("every form that is handed in empty says what it needs, and stays") {
    Story story;
    for (FormSpec const& spec : form_specs()) {
        if (spec.subject == FormSpec::Subject::self) continue;
        CAPTURE(spec.name);
        story.open(spec.name).submit();
        CHECK_FALSE(story.was_taken());
        auto const& form = story.see<FormView>();
        CHECK((!form.first_wrong.empty() || !form.problems.empty()));
        CHECK(form.refused == 1);
    }
}

TEST_CASE("a form of nobody is missing, and going back leads somewhere") {
    Story story;
    story.open("amend_child", 4711);
    CHECK(story.see<MissingView>().screen == Screen::form);
    story.say(GoBack{});
    CHECK(story.here() == Route{});
    story.say(HashChanged{"#/child/4711"});
    CHECK(story.see<MissingView>().list == Route{Screen::children});
    story.say(HashChanged{"#/nonsense"});
    CHECK(story.here() == Route{});
}
