#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

LedgersView all_kinds() {
    LedgersView view;
    view.sections.push_back({1, {{2, "record.survey_line", 12}}});
    view.sections.push_back({2, {{1, "record.care_agreement", 0}}});
    return view;
}

LedgerView a_ledger(std::size_t lines) {
    LedgerView view{.record = "care_agreement", .title_key = "record.care_agreement"};
    view.add = an_action("记一条", Navigate{form_route("care_agreement")});
    view.total = static_cast<std::int64_t>(lines);
    for (std::size_t i = 0; i < lines; ++i) {
        LedgerLine line{.id = static_cast<std::int64_t>(i) + 1, .who = "王小禾" + std::to_string(i)};
        line.day = *Date::make(2026, 3, 5);
        line.parts = {std::string("李桂兰"), *Date::make(2027, 3, 4)};
        view.lines.push_back(std::move(line));
    }
    return view;
}

}  // namespace

TEST_SUITE("ledgers") {
    TEST_CASE("kinds stand under their programmes and open") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            s.draw(draw_ledgers, all_kinds());
            CHECK(s.says("精准帮扶"));
            s.stage.press(s.name_of("委托照护协议"));
            s.draw(draw_ledgers, all_kinds());
            CHECK(s.only<Navigate>().route == Route{.screen = Screen::ledger, .subject = 1});
        }
    }

    TEST_CASE("a line says who, what and when, and opens the form that amends it") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            s.draw(draw_ledger, a_ledger(3));
            CHECK(s.says("3 条"));
            CHECK(s.says("李桂兰"));
            s.stage.press(s.name_of("王小禾1"));
            s.draw(draw_ledger, a_ledger(3));
            CHECK(s.only<Navigate>().route == form_route("amend_care_agreement", 2));
        }
    }

    TEST_CASE("ten thousand lines are a list of which only what is seen is drawn") {
        ScreenStage s;
        s.draw(draw_ledger, a_ledger(10'000));
        CHECK(s.says("10000 条"));
        CHECK(s.stage.outline.records.size() < 300);
    }

    TEST_CASE("an empty ledger says what to do") {
        ScreenStage s{phone_surface};
        s.draw(draw_ledger, a_ledger(0));
        CHECK(s.says("还没有记过"));
        s.stage.press_button("记一条");
        s.draw(draw_ledger, a_ledger(0));
        CHECK(s.any<Navigate>());
    }

    TEST_CASE("on a child's page one button opens what can be noted") {
        ScreenStage s{phone_surface};
        ChildView view{.head = a_child(7, "王小禾")};
        view.entries = {{2, {an_action("委托照护协议", Navigate{form_route("care_agreement", 7)})}}};
        s.draw(draw_child, view);
        CHECK_FALSE(s.says("委托照护协议"));
        s.stage.press("记进台账");
        s.draw(draw_child, view);
        s.stage.press(s.name_of("委托照护协议"));
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == form_route("care_agreement", 7));
    }
}
