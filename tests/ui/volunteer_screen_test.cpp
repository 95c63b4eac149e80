#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

VolunteerView a_helper() {
    VolunteerView view{
        .head = {.id = 8, .name = "陈老师", .kind = {.text = "教师"}, .unit = "石桥小学", .vetting = "valid"},
        .phone = "13900000000",
        .vetting = said("查询到 2027年1月5日有效")};
    view.actions = {an_action("结对", Navigate{form_route("form_pairing", 0, 8)})};
    return view;
}

}  // namespace

TEST_SUITE("a volunteer") {
    TEST_CASE("a new helper: vetting in words, no pair, no hours") {
        ScreenStage s;
        s.draw(draw_volunteer, a_helper());
        CHECK(s.stage.find("陈老师").level == 1);
        CHECK(s.says("查询到 2027年1月5日有效"));
        CHECK(s.says("还没有结对"));
        CHECK(s.says("联系孩子、参加活动，都会自己算进来"));
    }

    TEST_CASE("one tap calls; without a number there is no button") {
        ScreenStage s(phone_surface);
        auto view = a_helper();
        s.draw(draw_volunteer, view);
        s.stage.press("打电话 13900000000");
        s.draw(draw_volunteer, view);
        CHECK(s.only<Dial>().digits == "13900000000");
        view.phone.clear();
        s.draw(draw_volunteer, view);
        CHECK_FALSE(s.says("打电话"));
    }

    TEST_CASE("pairs lead to their pages") {
        ScreenStage s;
        auto view = a_helper();
        view.pairs = {{.id = 71, .other = {"王小禾", {}}, .kind = {.text = "陪伴"}, .since = s.seen.today}};
        s.draw(draw_volunteer, view);
        s.stage.press(s.name_of("王小禾"));
        s.draw(draw_volunteer, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pair, .subject = 71});
    }

    TEST_CASE("the hours are the sum of what can be opened, a thousand entries too") {
        ScreenStage s;
        auto view = a_helper();
        view.head.minutes = view.minutes = 30'000;
        view.half_hours = 1'000;
        for (int i = 0; i < 1000; ++i) {
            view.services.push_back(
                {.day = s.seen.today + -i,
                 .what = said("联系王小禾" + std::to_string(i)),
                 .minutes = 30,
                 .open = Route{.screen = Screen::pair, .subject = 100 + i}});
        }
        s.draw(draw_volunteer, view);
        CHECK(s.says("30000 分钟，记 500 小时"));
        CHECK(s.stage.count(Role::list_item) < 40);
        s.stage.press(s.name_of("联系王小禾2"));
        s.draw(draw_volunteer, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pair, .subject = 102});
    }

    TEST_CASE("who has left is not asked for a check") {
        ScreenStage s;
        auto view = a_helper();
        view.head.left = true;
        s.draw(draw_volunteer, view);
        CHECK(s.says("已退出"));
        CHECK_FALSE(s.says("查询到 2027年1月5日有效"));
    }

    TEST_CASE("what waits can be mended from here") {
        ScreenStage s;
        auto view = a_helper();
        view.open_items = {
            {.kind = "vetting_expiring",
             .title = said("查询 12 天后到期"),
             .open = {.screen = Screen::volunteer, .subject = 8},
             .act = an_action("记新的查询", Navigate{form_route("record_vetting", 8)})}};
        s.draw(draw_volunteer, view);
        s.stage.press("记新的查询");
        s.draw(draw_volunteer, view);
        CHECK(s.only<Navigate>().route == form_route("record_vetting", 8));
    }
}
