#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

ActivityRow an_activity(std::int64_t id, std::string title, Date day) {
    return {
        .id = id,
        .title = std::move(title),
        .theme = {.text = "防溺水"},
        .day = day,
        .time = "14:00–16:00",
        .place = "石桥村活动室",
        .state_label = {.text = "筹备"},
        .children = 12,
        .volunteers = 3};
}

ActivityListView no_activities() {
    ActivityListView view;
    view.add = an_action("安排活动", Navigate{form_route("plan_activity")});
    return view;
}

}  // namespace

TEST_SUITE("the list of activities") {
    TEST_CASE("without activities the page teaches and leads to the form") {
        ScreenStage s;
        auto const view = no_activities();
        s.draw(draw_activities, view);
        CHECK(s.says("还没有活动"));
        s.stage.press("安排活动");
        s.draw(draw_activities, view);
        CHECK(s.only<Navigate>().route == form_route("plan_activity"));
    }

    TEST_CASE("a row says what, when, where and for how many; pressing opens it") {
        ScreenStage s;
        auto view = no_activities();
        view.coming = {an_activity(4, "夏天不下河", s.seen.today + 2)};
        view.coming[0].attention = said("还没有安全预案");
        s.draw(draw_activities, view);
        std::string const row = s.name_of("夏天不下河");
        for (std::string_view const part :
             {"防溺水", "石桥村活动室", "12 位孩子、3 位志愿者", "3月14日（周六）", "14:00–16:00", "还没有安全预案"})
            CHECK(row.find(part) != std::string::npos);
        s.stage.press(row);
        s.draw(draw_activities, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::activity, .subject = 4});
    }

    TEST_CASE("what was stands month by month, the latest first") {
        ScreenStage s;
        auto view = no_activities();
        view.past = {
            an_activity(3, "元宵灯谜", *Date::make(2026, 3, 3)),
            an_activity(2, "新年读书会", *Date::make(2026, 1, 18)),
            an_activity(1, "写春联", *Date::make(2026, 1, 3))};
        s.draw(draw_activities, view);
        CHECK(s.says("还没有排上日子的活动"));
        float const march = s.stage.find("2026年3月").rect.y;
        float const january = s.stage.find("2026年1月").rect.y;
        CHECK(march < s.stage.find(s.name_of("元宵灯谜")).rect.y);
        CHECK(s.stage.find(s.name_of("元宵灯谜")).rect.y < january);
        CHECK(january < s.stage.find(s.name_of("写春联")).rect.y);
    }

    TEST_CASE("of thousands only what is in sight is drawn") {
        ScreenStage s;
        auto view = no_activities();
        for (int i = 0; i < 3000; ++i) view.past.push_back(an_activity(i + 1, "读书会", s.seen.today + -i));
        s.draw(draw_activities, view);
        CHECK(s.stage.count(Role::list_item) < 40);
        CHECK(s.says("3000 场活动"));
    }

    TEST_CASE("a search that finds nothing says so and keeps the search box") {
        ScreenStage s(phone_surface);
        auto view = no_activities();
        view.text = "游泳";
        s.draw(draw_activities, view);
        CHECK(s.says("没有找到这样的活动"));
        CHECK(s.stage.count(Role::search_field) == 1);
    }

    TEST_CASE("a day of the month narrows the list to itself; its neighbours without activities are no buttons") {
        ScreenStage s;
        auto view = no_activities();
        view.coming = {an_activity(4, "夏天不下河", *Date::make(2026, 3, 14))};
        view.month.first = *Date::make(2026, 3, 1);
        view.month.busy = {{*Date::make(2026, 3, 14), 2}};
        s.seen.route.screen = Screen::activities;
        s.draw(draw_activities, view);
        s.stage.press("3月14日（周六），2 场活动");
        s.draw(draw_activities, view);
        auto const said = s.only<Narrow>();
        CHECK(said.facet == "day");
        CHECK(said.value == "2026-03-14");
        CHECK_FALSE(s.says("3月15日"));
    }

    TEST_CASE("the month before and the month after are one press away") {
        ScreenStage s;
        auto view = no_activities();
        view.coming = {an_activity(4, "夏天不下河", *Date::make(2026, 3, 14))};
        view.month.first = *Date::make(2026, 1, 1);
        s.seen.route.screen = Screen::activities;
        s.draw(draw_activities, view);
        s.stage.press("2025年12月");
        s.draw(draw_activities, view);
        CHECK(s.only<Narrow>().value == "2025-12-01");
    }
}
