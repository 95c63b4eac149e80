#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

OpenItem an_item(std::int64_t child, std::string title, int days_late) {
    return {
        .kind = "contact_quiet",
        .title = said(std::move(title)),
        .place = {.text = "石桥村"},
        .due = *Date::make(2026, 3, 12) + -days_late,
        .days_late = days_late,
        .open = {.screen = Screen::pair, .subject = child},
        .act = an_action("记一次联系", Navigate{form_route("note_contact", child)})};
}

TodayView a_day_with(int items, int more) {
    TodayView view{.greeting = said("早上好"), .summary = {said("3 对结对该联系了"), said("2 个心愿等认领")}};
    TodayView::Section part{
        .name = "overdue", .title_key = "今天要紧的", .more = more, .all = Route{.screen = Screen::pairs}};
    for (int i = 1; i <= items; ++i) part.items.push_back(an_item(i, "孩子" + std::to_string(i), i));
    view.sections.push_back(part);
    return view;
}

}  // namespace

TEST_SUITE("today") {
    TEST_CASE("an empty book teaches the first step and offers the sample village") {
        ScreenStage s;
        s.seen.frame.empty = true;
        TodayView view{.greeting = said("您好"), .offer_sample = true};
        view.offers = {an_action("登记孩子", Navigate{form_route("register_child")})};
        s.draw(draw_today, view);
        CHECK(s.says("从认识第一位孩子开始"));
        s.stage.press("登记孩子");
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route == form_route("register_child"));
        s.intents.clear();
        s.stage.press("先看看示例村");
        s.draw(draw_today, view);
        CHECK(s.any<LoadSample>());
    }

    TEST_CASE("a calm day is said warmly, without the words for a first day") {
        ScreenStage s;
        s.draw(draw_today, TodayView{.greeting = said("下午好")});
        CHECK(s.says("今天没有非做不可的事"));
        CHECK_FALSE(s.says("从认识第一位孩子开始"));
        CHECK_FALSE(s.says("示例村"));
    }

    TEST_CASE("on a calm day a call is offered, and the season says the one thing to do in it") {
        ScreenStage s;
        TodayView view{.greeting = said("下午好")};
        view.cheapest = an_item(7, "王小禾 · 9 天没说话了", 0);
        view.season = TodayView::Season{
            "today.season.flood.title",
            "today.season.flood.text",
            an_action("记一处隐患", Navigate{form_route("hazard")})};
        s.draw(draw_today, view);
        CHECK(s.says("汛期和暑假"));
        s.stage.press("记一次联系");
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route == form_route("note_contact", 7));
        s.intents.clear();
        s.stage.press("记一处隐患");
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route == form_route("hazard"));
    }

    TEST_CASE("the counts become one sentence") {
        ScreenStage s;
        s.draw(draw_today, a_day_with(1, 0));
        CHECK(s.says("3 对结对该联系了，2 个心愿等认领。"));
    }

    TEST_CASE("a line opens its record and its button mends it") {
        ScreenStage s;
        auto const view = a_day_with(1, 0);
        s.draw(draw_today, view);
        s.stage.press(s.name_of("孩子1"));
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pair, .subject = 1});
        s.intents.clear();
        s.stage.press("记一次联系");
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route == form_route("note_contact", 1));
    }

    TEST_CASE("a late line says how late it is") {
        ScreenStage s;
        s.draw(draw_today, a_day_with(3, 0));
        CHECK(s.name_of("孩子3").find("晚了 3 天") != std::string::npos);
    }

    TEST_CASE("what does not fit is counted and leads to all of it") {
        ScreenStage s(phone_surface);
        auto const view = a_day_with(TodayView::items_most, 12);
        s.draw(draw_today, view);
        s.stage.press("还有 12 件，去看全部");
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route.screen == Screen::pairs);
    }

    TEST_CASE("a half written form is opened again or thrown away") {
        ScreenStage s;
        TodayView view{.greeting = said("您好")};
        view.drafts = {{form_route("register_child"), "登记孩子", "", s.seen.today, "09:12"}};
        s.draw(draw_today, view);
        s.stage.press(s.name_of("登记孩子，"));
        s.draw(draw_today, view);
        CHECK(s.only<Navigate>().route == form_route("register_child"));
        s.intents.clear();
        s.stage.press("不要了");
        s.draw(draw_today, view);
        CHECK(s.only<DropDraft>().form == form_route("register_child"));
    }
}
