#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

MatrixView const& matrix(Story& story) {
    story.go(Screen::matrix);
    return story.see<MatrixView>();
}

}  // namespace

TEST_CASE("the matrix tells each month of a child, and moves with a visit") {
    Story story;
    auto const child = told::a_child(story);  // on file since 1 March; today is 23 November
    told::a_visit(story, child, "2026-03-20");
    told::a_visit(story, child, "2026-05-08", "nobody_home");
    REQUIRE(matrix(story).rows.size() == 1);
    MatrixRow const& row = matrix(story).rows.front();
    CHECK(row.at(1) == Cover::none);
    CHECK(row.at(2) == Cover::met);
    CHECK(row.at(3) == Cover::missed);
    CHECK(row.at(4) == Cover::tried);
    CHECK(row.at(10) == Cover::due);
    CHECK(row.at(11) == Cover::none);
    CHECK(row.gaps == 8);
    told::a_visit(story, child, "2026-11-20");
    CHECK(matrix(story).rows.front().at(10) == Cover::met);
    CHECK(matrix(story).heads[10].met == 1);
    CHECK(matrix(story).heads[10].of == 1);
    CHECK(story.seen().frame.section == Screen::plan);
    CHECK(story.seen().beside == nullptr);
}

TEST_CASE("most gaps first, then by the head that was pressed; pressing it again goes back") {
    Story story;
    auto const first = told::a_child(story, "陶知夏");
    auto const second = told::a_child(story, "林小雨", "2017-04-06");
    told::a_visit(story, first, "2026-04-20");
    told::a_visit(story, first, "2026-05-20");
    told::a_visit(story, second, "2026-06-20");
    CHECK(matrix(story).rows.front().id == second);
    story.say(Narrow{Screen::matrix, "sort", "5"});
    CHECK(matrix(story).sorted == 5);
    CHECK(matrix(story).rows.front().id == first);
    story.say(Narrow{Screen::matrix, "sort", "5"});
    CHECK(matrix(story).rows.front().id == second);
    story.say(Narrow{Screen::matrix, "sort", "99"});
    CHECK(matrix(story).sorted == -1);
}

TEST_CASE("by themes the matrix shows what the plan asks for; masked, it holds no name and no village") {
    Story story;
    told::a_child(story);
    story.say(Narrow{Screen::matrix, "kind", "themes"});
    MatrixView const& themes = matrix(story);
    CHECK(themes.by_theme);
    CHECK(themes.heads.size() == 17);
    CHECK(themes.heads.front().label.key == "code.theme.safety");
    CHECK(themes.rows.front().at(0) == Cover::due);
    story.say(SetMasked{true});
    CHECK(matrix(story).rows.front().name == "小禾");
    CHECK_FALSE(matrix(story).rows.front().village);
}
