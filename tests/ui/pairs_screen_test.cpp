#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

PairCard a_pair(std::int64_t id, std::string child) {
    return {
        .id = id,
        .child = a_child(id + 1000, std::move(child)),
        .helper = "陈老师",
        .kind = {.text = "陪伴"},
        .note = an_action("记一次联系", Navigate{form_route("note_contact", id)})};
}

/// All columns, none of them filled.
PairListView a_board() {
    PairListView view;
    for (std::string const health : {"quiet_45", "quiet_30", "quiet_14", "new", "agreed"}) {
        view.columns.push_back({.health = health, .title_key = "列 " + health});
    }
    view.add = an_action("结对", Navigate{form_route("form_pairing")});
    return view;
}

void fill(PairListView::Column& column, int count) {
    for (int i = 0; i < count; ++i) column.cards.push_back(a_pair(100 + i, "王小禾" + std::to_string(i)));
    column.count = count;
}

WaitingChild waiting(std::int64_t child, std::string name) {
    return {
        .child = a_child(child, std::move(name)),
        .waiting_days = 23,
        .pair = an_action("给她结对", Navigate{form_route("form_pairing", child)})};
}

}  // namespace

TEST_SUITE("the board of pairs") {
    TEST_CASE("without pairs and without anybody who waits the page teaches and leads to the form") {
        ScreenStage s;
        auto const view = a_board();
        s.draw(draw_pairs, view);
        CHECK(s.says("还没有结对"));
        s.stage.press_button("结对");
        s.draw(draw_pairs, view);
        CHECK(s.only<Navigate>().route == form_route("form_pairing"));
    }

    TEST_CASE("a search that finds nothing keeps the board, so that it can be taken back") {
        ScreenStage s(phone_surface);
        auto view = a_board();
        view.text = "赵";
        s.draw(draw_pairs, view);
        CHECK_FALSE(s.says("给一个孩子找一位老师或志愿者"));
        CHECK(s.stage.count(Role::search_field) == 1);
    }

    TEST_CASE("a pair says who, with whom and what was promised; a press opens it, its button notes a contact") {
        ScreenStage s;
        auto view = a_board();
        fill(view.columns[0], 1);
        view.columns[0].cards[0].next_step = "周六一起读书";
        s.draw(draw_pairs, view);
        std::string const card = s.name_of("王小禾0");
        for (std::string_view const part : {"陈老师", "陪伴", "说好：周六一起读书"})
            CHECK(card.find(part) != std::string::npos);
        s.stage.press(card);
        s.draw(draw_pairs, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pair, .subject = 100});
        s.intents.clear();
        s.stage.press("记一次联系");
        s.draw(draw_pairs, view);
        CHECK(s.only<Navigate>().route == form_route("note_contact", 100));
    }

    TEST_CASE("without a promise the card says when they were last in touch, or that they never were") {
        ScreenStage s;
        auto view = a_board();
        fill(view.columns[0], 2);
        view.columns[0].cards[0].last_contact = s.seen.today + -48;
        s.draw(draw_pairs, view);
        CHECK(s.name_of("王小禾0").find("上次联系：2026年1月23日") != std::string::npos);
        CHECK(s.name_of("王小禾1").find("还没有联系过") != std::string::npos);
    }

    TEST_CASE("a child that waits says how long; a press opens the child, the button pairs her") {
        ScreenStage s;
        auto view = a_board();
        view.waiting = {waiting(7, "李小雨")};
        view.waiting_count = 1;
        s.draw(draw_pairs, view);
        CHECK(s.says("等了 23 天"));
        s.stage.press(s.name_of("李小雨"));
        s.draw(draw_pairs, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::child, .subject = 7});
        s.intents.clear();
        s.stage.press("给她结对");
        s.draw(draw_pairs, view);
        CHECK(s.only<Navigate>().route == form_route("form_pairing", 7));
    }

    TEST_CASE("what blocks a child stands where the button would be") {
        ScreenStage s;
        auto view = a_board();
        view.waiting = {waiting(7, "李小雨")};
        view.waiting_count = 1;
        view.waiting[0].pair.why_not = said("还缺监护人的同意书");
        s.draw(draw_pairs, view);
        CHECK(s.says("还缺监护人的同意书"));
        CHECK(s.stage.seek("给她结对") == nullptr);
    }

    TEST_CASE("of many only those in sight are drawn, and the rest are counted") {
        ScreenStage s;
        auto view = a_board();
        fill(view.columns[0], PairListView::cards_most);
        view.columns[0].count = 3000;
        s.draw(draw_pairs, view);
        CHECK(s.stage.count(Role::list_item) < 30);
        CHECK(s.says("列 quiet_45 3000"));
    }

    TEST_CASE("arrow keys walk down a column beyond what is in sight") {
        ScreenStage s;
        auto view = a_board();
        fill(view.columns[0], 60);
        s.draw(draw_pairs, view);
        auto const first = s.stage.find(s.name_of("王小禾0"));
        CHECK(first.tab_stop);
        s.stage.send({.what = OutlineEvent::What::focus, .id = first.id});
        s.draw(draw_pairs, view);
        s.stage.send({.what = OutlineEvent::What::step, .id = first.id, .steps = 1'000'000});
        s.draw(draw_pairs, view);
        CHECK(s.says("王小禾59"));
    }

    TEST_CASE("a phone shows one column, first the one where somebody is, then the chosen one") {
        ScreenStage s(phone_surface);
        auto view = a_board();
        fill(view.columns[2], 1);
        s.draw(draw_pairs, view);
        CHECK(s.says("王小禾0"));
        s.stage.press(s.name_of("列 agreed"));
        s.draw(draw_pairs, view);
        CHECK_FALSE(s.says("王小禾0"));
        CHECK(s.says("没有约好下次的"));
    }

    TEST_CASE("a very long name is cut, never the card") {
        ScreenStage s;
        auto view = a_board();
        fill(view.columns[0], 1);
        view.columns[0].cards[0].child.name = "阿卜杜热合曼·买买提吐尔逊江阿卜杜热合曼·买买提吐尔逊江";
        s.draw(draw_pairs, view);
        auto const card = s.stage.find(s.name_of("阿卜杜热合曼"));
        CHECK(card.rect.width < 340);
        CHECK(card.rect.height < 220);
    }

    TEST_CASE("the keyboard brings a card beyond the edge into sight") {
        ScreenStage s({.width = 1000, .height = 700});
        auto view = a_board();
        fill(view.columns[4], 1);
        s.draw(draw_pairs, view);
        auto const name = s.name_of("王小禾0");
        CHECK(s.stage.find(name).rect.x + s.stage.find(name).rect.width > 1000);
        s.stage.focus(name);
        for (int i = 0; i < 60; ++i) s.draw(draw_pairs, view);
        CHECK(s.stage.find(name).rect.x + s.stage.find(name).rect.width <= 1000);
    }
}
