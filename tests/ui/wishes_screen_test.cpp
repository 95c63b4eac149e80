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
        auto const said = s.only<Narrow>();
        CHECK(said.facet == "face");
        view.face = said.value;
        s.draw(draw_wishes, view);
        CHECK(s.says("一场球"));
        CHECK_FALSE(s.says("一个书包"));
    }

    TEST_CASE("the list shows all on their way in one, with stage and holder") {
        ScreenStage s;
        auto view = a_board();
        view.face = "list";
        put(view.columns[0], a_wish(5, "一个书包"));
        put(view.columns[3], a_wish(6, "一场球"));
        view.columns[3].cards[0].holder = "县图书馆";
        s.draw(draw_wishes, view);
        CHECK(s.says("一个书包"));
        CHECK(s.name_of("一场球").find("列5 · 县图书馆 认领") != std::string::npos);
        s.stage.press(s.name_of("一场球"));
        s.draw(draw_wishes, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::wish, .subject = 6});
    }

    TEST_CASE("by day, each day has its own section in the order of days") {
        ScreenStage s;
        auto view = a_board();
        view.face = "days";
        put(view.columns[3], a_wish(5, "一个书包"));
        put(view.columns[4], a_wish(6, "一场球"));
        view.days = {{*Date::make(2026, 3, 14), 4, 0}, {*Date::make(2026, 3, 20), 3, 0}};
        s.draw(draw_wishes, view);
        CHECK(s.stage.find("3月14日（周六）").rect.y < s.stage.find("3月20日（周五）").rect.y);
        CHECK(s.stage.find(s.name_of("一场球")).rect.y < s.stage.find(s.name_of("一个书包")).rect.y);
        view.days.clear();
        s.draw(draw_wishes, view);
        CHECK(s.says("没有说好日子的心愿"));
    }

    TEST_CASE("whose turn it is: one tap collects, who has one on its way leads to it") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            auto view = a_board();
            view.face = "turns";
            Action const collect = an_action("收集心愿", Navigate{form_route("collect_wish", 9)});
            Action const open = an_action("看心愿", Navigate{{Screen::wish, 77}});
            view.turns.push_back({a_child(9, "陶知夏"), {}, 120, false, collect});
            view.turns.push_back({a_child(8, "山小石"), Date::make(2025, 12, 24), 78, true, open});
            view.turns_count = 5;
            s.draw(draw_wishes, view);
            CHECK(s.says("从没圆过，等了 120 天"));
            CHECK(s.says("上次 2025年12月24日"));
            CHECK(s.says("还有 3 位"));
            CHECK(s.says("该轮到谁 5"));
            s.stage.press("收集心愿：陶知夏");
            s.draw(draw_wishes, view);
            CHECK(s.only<Navigate>().route == form_route("collect_wish", 9));
            s.intents.clear();
            s.stage.press("看心愿：山小石");
            s.draw(draw_wishes, view);
            CHECK(s.only<Navigate>().route == Route{Screen::wish, 77});
        }
    }

    TEST_CASE("money: the year, each month, and what nobody has written down") {
        ScreenStage s;
        auto view = a_board();
        put(view.columns[0], a_wish(5, "一个书包"));
        view.money.months = {{*Date::make(2026, 2, 1), 2, 0, 9'050}, {*Date::make(2026, 3, 1), 1, 1, 0}};
        view.money.promised_cents = 12'000;
        s.draw(draw_wishes, view);
        CHECK(s.says("1 个心愿在路上 · 今年花了 90.50 元"));
        view.face = "money";
        s.draw(draw_wishes, view);
        CHECK(s.says("2 个 · 90.50 元"));
        CHECK(s.says("1 个 · 0 元 · 1 个没记花了多少"));
        CHECK(s.says("120"));
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

    TEST_CASE("a card is dragged to another stage by the mouse, or sent there by the keyboard") {
        ScreenStage s({.width = 1920, .height = 1080});
        auto view = a_board();
        put(view.columns[2], a_wish(5, "一个书包"));
        s.draw(draw_wishes, view);
        auto const card = s.stage.find(s.name_of("一个书包")).rect, stage = s.stage.find("列5 0").rect;
        auto const drag = [&](float x, float y) {
            s.stage.press_at(card.x + 20, card.y + 20);
            s.draw(draw_wishes, view);
            s.stage.pointer().x = x;
            s.stage.pointer().y = y;
            s.draw(draw_wishes, view);
            CHECK(s.intents.empty());
            s.stage.release();
            s.draw(draw_wishes, view);
        };
        drag(stage.x + 20, stage.y + 200);
        CHECK(s.only<MoveWish>().wish == Id<Wish>{5});
        CHECK(s.only<MoveWish>().to == WishState::claimed);
        CHECK_FALSE(s.any<Navigate>());
        s.intents.clear();
        drag(card.x + 60, card.y + 60);  // dropped where it came from
        drag(card.x + 60, 5);            // dropped beside the board
        CHECK(s.intents.empty());

        OutlineEvent event;
        event.what = OutlineEvent::What::shift;
        event.id = s.stage.find(s.name_of("一个书包")).id;
        event.steps = -1;
        s.stage.send(event);
        s.draw(draw_wishes, view);
        CHECK(s.only<MoveWish>().to == WishState::screened);
    }

    TEST_CASE("what has ended stays where it is, and a finger scrolls instead of dragging") {
        for (bool const ended : {true, false}) {
            ScreenStage s({.width = 1920, .height = 1080});
            auto view = a_board();
            put(view.ended[0], a_wish(6, "一场球"));
            put(view.columns[0], a_wish(7, "一场球"));
            if (ended) view.face = "ended";
            s.draw(draw_wishes, view);
            if (!ended) s.stage.pointer().kind = PointerKind::touch;
            auto const card = s.stage.find(s.name_of("一场球")).rect;
            s.stage.press_at(card.x + 20, card.y + 20);
            s.draw(draw_wishes, view);
            s.stage.pointer().x = card.x + 500;
            s.draw(draw_wishes, view);
            s.stage.release();
            s.draw(draw_wishes, view);
            CHECK_FALSE(s.any<MoveWish>());
        }
    }

    TEST_CASE("a claim sheet goes out as rows to fill in, and asks for the same columns when it comes back") {
        ScreenStage s;
        auto view = a_board();
        view.face = "list";
        put(view.columns[0], a_wish(4, "一场球"));
        put(view.columns[2], a_wish(5, "一个书包"));
        view.columns[2].cards[0].code = "0000 0005";
        s.draw(draw_wishes, view);
        s.stage.press("导出认领单");
        s.draw(draw_wishes, view);
        auto const table = s.only<OfferTable>();
        REQUIRE(table.rows.size() == 2);
        CHECK(table.file == "认领单-2026-03-12.csv");
        CHECK(table.rows[1] == std::vector<std::string>{"0000 0005", "一个书包", "小荷", "", "120", "", "", ""});
        s.stage.press("读入认领单");
        s.draw(draw_wishes, view);
        auto const heads = s.only<AskClaims>().heads;
        CHECK(heads.code == table.rows[0][0]);
        CHECK(heads.name == table.rows[0][5]);
        CHECK(heads.phone == table.rows[0][6]);
        CHECK(heads.plan == table.rows[0][7]);
    }

    TEST_CASE("a sheet that came back shows each row and what is wrong with it before anything is taken") {
        ScreenStage s(phone_surface);
        auto view = a_board();
        view.face = "claims";
        view.claims = ClaimsView{"认领单.csv", {}, 1, 3};
        view.claims->lines.push_back({2, "0000 0005", "一个书包", "县图书馆", "13700000301", "随书车", {}, false});
        view.claims->lines.push_back({5, "9999 9999", "", "王老师", "1370", "", said("没有这个编号的心愿"), false});
        s.draw(draw_wishes, view);
        CHECK(s.says("1 个可以记下 · 1 行有问题，不会记 · 3 行没人填"));
        CHECK(s.says("第 2 行 · 0000 0005 · 一个书包"));
        CHECK(s.says("没有这个编号的心愿"));
        s.stage.press("不要了");
        s.draw(draw_wishes, view);
        CHECK(s.any<CancelClaims>());
        s.stage.press("记下 1 个认领");
        s.draw(draw_wishes, view);
        CHECK(s.any<ConfirmClaims>());
        s.intents.clear();
        view.claims->ready = 0;
        s.draw(draw_wishes, view);
        CHECK(s.stage.find("记下 0 个认领").disabled);
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
