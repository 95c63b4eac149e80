#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

DeedsView::Line a_line(std::int64_t change, std::string what, bool undone) {
    Command const command = undone ? Command(RedoChange{change}) : Command(UndoChange{change});
    return {
        .key = change,
        .what = said(std::move(what)),
        .about = "王小禾",
        .day = *Date::make(2026, 3, 12),
        .time = "14:32",
        .writer = "周晓岚",
        .undone = undone,
        .act = an_action(undone ? "恢复" : "撤销", Perform{command}),
        .open = Route{Screen::child, 7}};
}

}  // namespace

TEST_SUITE("what was done last, and the bin") {
    TEST_CASE("each line says what, for whom, when and by whom, leads there and can be undone") {
        ScreenStage s;
        DeedsView const view{.lines = {a_line(41, "联系记下了", false)}};
        s.draw(draw_deeds, view);
        std::string const row = s.name_of("联系记下了 · 王小禾");
        for (char const* const part : {"今天", "14:32", "周晓岚"}) CHECK(row.find(part) != row.npos);
        s.stage.press("撤销");
        s.draw(draw_deeds, view);
        CHECK(std::get<UndoChange>(s.only<Perform>().command).change == 41);
        s.stage.press(row);
        s.draw(draw_deeds, view);
        CHECK(s.only<Navigate>().route == Route{Screen::child, 7});
    }

    TEST_CASE("what was undone says so, and can be done again") {
        ScreenStage s(phone_surface);
        DeedsView const view{.lines = {a_line(41, "联系记下了", true)}};
        s.draw(draw_deeds, view);
        CHECK(s.says("已撤销"));
        s.stage.press("恢复");
        s.draw(draw_deeds, view);
        CHECK(std::get<RedoChange>(s.only<Perform>().command).change == 41);
    }

    TEST_CASE("an empty bin says what it is for, and leads to what was done last") {
        ScreenStage s;
        DeedsView const view{.bin = true, .lines = {}};
        s.draw(draw_deeds, view);
        CHECK(s.says("回收站是空的"));
        s.stage.press_button("最近的操作");
        s.draw(draw_deeds, view);
        CHECK(s.only<Navigate>().route.screen == Screen::recent);
    }
}
