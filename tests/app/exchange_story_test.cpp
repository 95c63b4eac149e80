#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/policy_json.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

ChildListView const& see_village(Story& story) {
    story.go(Screen::children);
    story.say(Narrow{Screen::children, "village", ""});
    story.say(Narrow{Screen::children, "village", "柳树村"});
    return story.see<ChildListView>();
}

/// How many of the children have just this in the field.
auto count(ChildSheet const& sheet, std::string_view field, Shown const& value) {
    return std::ranges::count_if(sheet.children, [&](FactGroup const& child) {
        auto const fact = std::ranges::find(child.facts, field, &Fact::label_key);
        return fact != child.facts.end() && fact->value == value;
    });
}

}  // namespace

TEST_CASE("every column of the sheet for 苏童成长 holds one field of a child's file") {
    Codes const columns = default_exchange_sheet();
    CHECK_FALSE(columns.empty());
    for (CodeTable const& column : columns) {
        CAPTURE(column.name);
        REQUIRE(column.words.size() == 1);
        CHECK(child_shape.plain().find(column.words.front()) >= 0);
    }
}

TEST_CASE("the files of one village are a sheet of what is filled, and the upload is noted for that village") {
    Story story;
    auto const child = told::a_child(story);
    told::a_child(story, "山小石", "2015-01-05");
    story.go(Screen::children);
    CHECK_FALSE(story.see<ChildListView>().sheet);
    ChildSheet const sheet = see_village(story).sheet.value();
    CHECK(sheet.children.size() == 2);
    CHECK(sheet.village == "柳树村");
    CHECK_FALSE(sheet.why_not);
    CHECK(sheet.heads.front().value == Shown{std::string("姓名")});
    CHECK(sheet.heads.size() == default_exchange_sheet().size());
    CHECK(count(sheet, "child.born_on", build::day("2016-03-05")) == 1);
    auto const number = build::an_id_number("20160305", "002");
    CHECK(count(sheet, "child.id_number", number) == 0);
    story.open("amend_child", child).type("id_number", number).submit();
    REQUIRE(story.was_taken());
    ChildSheet const fuller = see_village(story).sheet.value();
    CHECK(count(fuller, "child.id_number", number) == 1);

    story.say(fuller.note_batch.intent);
    story.type("sent", "2").type("accepted", "3").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("accepted") == "problem.too_large");
    story.type("accepted", "2").submit();
    CHECK(story.was_taken());
}

TEST_CASE("the privacy screen gives no sheet, and says why") {
    Story story;
    told::a_child(story);
    story.say(SetMasked{true});
    auto const& sheet = see_village(story).sheet;
    REQUIRE(sheet);
    CHECK(sheet->why_not.key == "children.sheet_masked");
    CHECK(sheet->children.empty());
    CHECK(sheet->village.empty());
}
