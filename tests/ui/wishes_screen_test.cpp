#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

WishCard a_wish(std::int64_t id, std::string title) {
    return {
        .id = id,
        .alias = "小荷",
        .age_band = said("7–9 岁"),
        .title = std::move(title),
        .kind = {.text = "东西"},
        .budget_cents = 12'000,
        .stage_days = 5,
        .next = an_action("登记认领", Navigate{form_route("claim_wish", id)})};
}

WishListView a_board() {
    WishListView view;
    for (WishState const stage :
         {WishState::draft,
          WishState::screened,
          WishState::published,
          WishState::claimed,
          WishState::buying,
          WishState::delivered,
          WishState::confirmed,
          WishState::followed_up}) {
        view.columns.push_back({.stage = stage, .title = {.text = "列" + std::to_string(static_cast<int>(stage))}});
    }
    for (WishState const stage : {WishState::closed, WishState::referred, WishState::refused})
        view.ended.push_back({.stage = stage, .title = {.text = "终" + std::to_string(static_cast<int>(stage))}});
    view.add = an_action("记一个心愿", Navigate{form_route("collect_wish")});
    return view;
}

void put(WishListView::Column& column, WishCard card) {
    column.cards.push_back(std::move(card));
    ++column.count;
}

}  // namespace

TEST_SUITE("the board of wishes") {
    TEST_CASE("without wishes the page teaches and leads to the form") {
        ScreenStage s;
        auto const view = a_board();
        s.draw(draw_wishes, view);
        CHECK(s.says("还没有心愿"));
        s.stage.press("记一个心愿");
        s.draw(draw_wishes, view);
        CHECK(s.only<Navigate>().route == form_route("collect_wish"));
    }

    TEST_CASE("a card shows alias, age band, wish, budget, age in its stage and holder") {
        ScreenStage s;
        auto view = a_board();
        put(view.columns[3], a_wish(5, "一双 34 码运动鞋"));
        view.columns[3].cards[0].holder = "县一中高二（3）班";
        view.columns[3].cards[0].due = said("认领 2 天后到期");
        s.draw(draw_wishes, view);
        std::string const card = s.name_of("一双 34 码运动鞋");
        for (std::string_view const part :
             {"小荷", "7–9 岁", "120 元以内", "停在这一步 5 天", "县一中高二（3）班 认领", "认领 2 天后到期", "东西"})
            CHECK(card.find(part) != std::string::npos);
    }

    TEST_CASE("a press opens the wish, the button takes the next step") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            auto view = a_board();
            put(view.columns[2], a_wish(5, "一个书包"));
            s.draw(draw_wishes, view);
            s.stage.press(s.name_of("一个书包"));
            s.draw(draw_wishes, view);
            CHECK(s.only<Navigate>().route == Route{.screen = Screen::wish, .subject = 5});
            s.intents.clear();
            s.stage.press("登记认领");
            s.draw(draw_wishes, view);
            CHECK(s.only<Navigate>().route == form_route("claim_wish", 5));
        }
    }

    TEST_CASE("the columns stand in the order of a wish's life, with their counts") {
        ScreenStage s({.width = 1920, .height = 1080});
        auto view = a_board();
        put(view.columns[2], a_wish(5, "一个书包"));
        s.draw(draw_wishes, view);
        float x = -1;
        for (auto const& column : view.columns) {
            std::string const title = column.title.text + " " + std::to_string(column.count);
            CHECK(s.stage.find(title).rect.x > x);
            x = s.stage.find(title).rect.x;
        }
    }

    TEST_CASE("what has ended is one switch away") {
        ScreenStage s;
        auto view = a_board();
        put(view.ended[0], a_wish(6, "一场球"));
        put(view.columns[0], a_wish(5, "一个书包"));
        s.draw(draw_wishes, view);
        CHECK_FALSE(s.says("一场球"));
        s.stage.press("已了结 1");
        s.draw(draw_wishes, view);
        CHECK(s.says("一场球"));
        CHECK_FALSE(s.says("一个书包"));
    }

    TEST_CASE("on a phone the stage of the wish that is open is shown, until another is chosen") {
        ScreenStage s(phone_surface);
        auto view = a_board();
        put(view.columns[0], a_wish(5, "一个书包"));
        put(view.columns[4], a_wish(6, "一场球"));
        s.seen.route = {.screen = Screen::wish, .subject = 6};
        s.draw(draw_wishes, view);
        CHECK(s.says("一场球"));
        s.stage.press("列0 1");
        s.draw(draw_wishes, view);
        CHECK(s.says("一个书包"));
        CHECK_FALSE(s.says("一场球"));
    }

    TEST_CASE("of many only those in sight are drawn") {
        ScreenStage s;
        auto view = a_board();
        for (int i = 0; i < WishListView::cards_most; ++i) put(view.columns[2], a_wish(100 + i, "一个书包"));
        view.columns[2].count = 4000;
        s.draw(draw_wishes, view);
        CHECK(s.stage.count(Role::list_item) < 30);
        CHECK(s.says("列4 4000"));
    }

    TEST_CASE("a wish of many words takes two lines, not more") {
        ScreenStage s;
        auto view = a_board();
        std::string long_title;
        for (int i = 0; i < 20; ++i) long_title += "想要一套水彩笔和";
        put(view.columns[0], a_wish(5, long_title));
        s.draw(draw_wishes, view);
        CHECK(s.stage.find(s.name_of("想要一套水彩笔")).rect.height < 220);
    }
}
