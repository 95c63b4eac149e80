#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

using Place = WishStep::Place;

WishView a_wish() {
    WishView view{
        .id = 5,
        .state = WishState::claimed,
        .state_label = {.text = "已认领"},
        .title = "一双 34 码运动鞋",
        .raw_title = "想要一双跑得快的鞋",
        .alias = "小荷",
        .child = {"王小禾", {.screen = Screen::child, .subject = 7}}};
    view.chain = {
        {.name = "collect", .place = Place::done, .day = Date::make(2026, 3, 1)},
        {.name = "claim", .place = Place::current, .day = Date::make(2026, 3, 8), .detail = said("县一中")},
        {.name = "deliver", .place = Place::ahead}};
    view.actions = {
        an_action("买到了", Navigate{form_route("buy_wish", 5)}),
        an_action("放回待认领", Perform{ReleaseWish{Id<Wish>{5}}})};
    return view;
}

}  // namespace

TEST_SUITE("a wish") {
    TEST_CASE("the way is heard link by link, with day, detail and state") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            s.draw(draw_wish, a_wish());
            CHECK(s.stage.count(Role::list_item) >= 3);
            CHECK(s.says("3月1日，已完成"));
            CHECK(s.says("3月8日，县一中，正在这一步"));
            CHECK(s.says("还没到"));
        }
    }

    TEST_CASE("on a phone the links stand below each other, on a wide page side by side") {
        ScreenStage wide;
        wide.draw(draw_wish, a_wish());
        auto const first = wide.stage.find(wide.name_of(wide.stage.find("心愿走到哪一步").name));
        CHECK(first.rect.height < 120);
        ScreenStage narrow(phone_surface);
        auto view = a_wish();
        while (view.chain.size() < 10) view.chain.push_back({.name = "more" + std::to_string(view.chain.size())});
        narrow.draw(draw_wish, view);
        CHECK(narrow.stage.find("心愿走到哪一步").rect.height > 300);
    }

    TEST_CASE("the next step is the main action; a verb is performed at once") {
        ScreenStage s;
        auto const view = a_wish();
        s.draw(draw_wish, view);
        s.stage.press("买到了");
        s.draw(draw_wish, view);
        CHECK(s.only<Navigate>().route == form_route("buy_wish", 5));
        s.stage.press("放回待认领");
        s.draw(draw_wish, view);
        CHECK(std::get<ReleaseWish>(s.only<Perform>().command).wish == Id<Wish>{5});
    }

    TEST_CASE("a step that is not possible says why") {
        ScreenStage s;
        auto view = a_wish();
        view.actions[0].why_not = said("认领人没有查询结果");
        s.draw(draw_wish, view);
        CHECK(s.says("买到了 · 认领人没有查询结果"));
        CHECK_FALSE(s.stage.find("放回待认领").disabled);
        s.stage.press("更多");
        s.draw(draw_wish, view);
        CHECK(s.stage.find("买到了").disabled);
        CHECK(s.says("认领人没有查询结果"));
    }

    TEST_CASE("her own words stand in quotes, and she can be opened") {
        ScreenStage s;
        auto const view = a_wish();
        s.draw(draw_wish, view);
        CHECK(s.says("“想要一双跑得快的鞋”"));
        s.stage.press(s.name_of("王小禾"));
        s.draw(draw_wish, view);
        CHECK(s.only<Navigate>().route == view.child.route);
    }

    TEST_CASE("behind the privacy screen there are no raw words") {
        ScreenStage s;
        auto view = a_wish();
        view.raw_title.clear();
        s.draw(draw_wish, view);
        CHECK_FALSE(s.says("孩子的原话"));
    }

    TEST_CASE("a wish with nothing but a title can be drawn") {
        ScreenStage s;
        s.draw(draw_wish, WishView{.id = 1, .title = "一个书包"});
        CHECK(s.stage.find("一个书包").level == 1);
    }
}
