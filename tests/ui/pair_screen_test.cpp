#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

PairView a_pair() {
    PairView view{
        .id = 9,
        .child = a_child(7, "王小禾"),
        .child_ref = {"王小禾", {.screen = Screen::child, .subject = 7}},
        .helper_ref = {"陈老师", {.screen = Screen::volunteer, .subject = 8}},
        .helper_phone = "13900000000",
        .kind = {.text = "陪伴"},
        .health = "quiet_14",
        .since = Date::make(2026, 1, 5),
        .quiet_days = 16,
        .next_step = "周六一起读书"};
    view.actions = {
        an_action("记一次联系", Navigate{form_route("note_contact", 9)}),
        an_action("结束结对", Navigate{form_route("end_pairing", 9)})};
    return view;
}

float y_of(ScreenStage const& s, std::string_view name) { return s.stage.find(name).rect.y; }

}  // namespace

TEST_SUITE("a pair") {
    TEST_CASE("the promise comes first, then the two people side by side") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            s.draw(draw_pair, a_pair());
            CHECK(s.stage.find("王小禾 和 陈老师").level == 1);
            CHECK(s.says("16 天没联系"));
            float const promise = y_of(s, "周六一起读书");
            auto const child = s.stage.find("孩子");
            auto const helper = s.stage.find("陪伴的人");
            CHECK(promise < child.rect.y);
            CHECK(child.rect.y == helper.rect.y);
            CHECK(child.rect.x < helper.rect.x);
        }
    }

    TEST_CASE("noting a contact is the main action, at the foot of a phone") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            auto const view = a_pair();
            s.draw(draw_pair, view);
            if (surface.touch) CHECK(y_of(s, "记一次联系") > 680);
            s.stage.press("记一次联系");
            s.draw(draw_pair, view);
            CHECK(s.only<Navigate>().route == form_route("note_contact", 9));
        }
    }

    TEST_CASE("both people can be opened, and the helper called") {
        ScreenStage s;
        auto const view = a_pair();
        s.draw(draw_pair, view);
        s.stage.press("王小禾");
        s.draw(draw_pair, view);
        CHECK(s.only<Navigate>().route == view.child_ref.route);
        s.intents.clear();
        s.stage.press("陈老师");
        s.draw(draw_pair, view);
        CHECK(s.only<Navigate>().route == view.helper_ref.route);
        s.stage.press("13900000000");
        s.draw(draw_pair, view);
        CHECK(s.only<Dial>().digits == "13900000000");
    }

    TEST_CASE("without a number there is nothing to call") {
        ScreenStage s;
        auto view = a_pair();
        view.helper_phone.clear();
        s.draw(draw_pair, view);
        CHECK(s.stage.seek("13900000000") == nullptr);
    }

    TEST_CASE("a gap says what is missing, and its button mends it") {
        ScreenStage s;
        auto view = a_pair();
        view.gaps = {
            {.kind = "vetting",
             .title = said("陈老师的查询过期了"),
             .open = view.helper_ref.route,
             .act = an_action("补记查询", Navigate{form_route("record_vetting", 8)})}};
        s.draw(draw_pair, view);
        CHECK(s.says("陈老师的查询过期了"));
        s.stage.press("补记查询");
        s.draw(draw_pair, view);
        CHECK(s.only<Navigate>().route == form_route("record_vetting", 8));
    }

    TEST_CASE("without contacts the page says what to note after the first meeting") {
        ScreenStage s;
        s.draw(draw_pair, a_pair());
        CHECK(s.says("还没有联系记录"));
    }

    TEST_CASE("contacts stand in the helper's own words, many of them too") {
        ScreenStage s;
        auto view = a_pair();
        for (int i = 0; i < 200; ++i) {
            view.contacts.push_back(
                {.day = s.seen.today + -7 * i,
                 .kind = "contact",
                 .title = said("入户"),
                 .text = "一起写了第 " + std::to_string(i) + " 页"});
        }
        view.contact_count = 200;
        s.draw(draw_pair, view);
        CHECK(s.says("一共 200 次"));
        CHECK(s.says("一起写了第 0 页"));
    }

    TEST_CASE("an ended pair asks for no next step") {
        ScreenStage s;
        auto view = a_pair();
        view.ended_on = *Date::make(2026, 3, 1);
        view.next_step.clear();
        s.draw(draw_pair, view);
        CHECK(s.says("3月1日（周日）结束"));
        CHECK_FALSE(s.says("下一步还没约"));
    }

    TEST_CASE("a pair that was never in touch and promised nothing says both") {
        ScreenStage s;
        auto view = a_pair();
        view.quiet_days.reset();
        view.next_step.clear();
        s.draw(draw_pair, view);
        CHECK(s.says("还没有联系过"));
        CHECK(s.says("下一步还没约"));
    }
}
