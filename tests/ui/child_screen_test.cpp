#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

ChildView a_file() {
    ChildView view{.head = a_child(7, "王小禾"), .caregiver = "奶奶 李桂兰", .caregiver_phone = "13900000000"};
    view.head.alias = "小荷";
    view.actions = {
        an_action("记心愿", Navigate{form_route("collect_wish", 7)}),
        an_action("改档案", Navigate{form_route("amend_child", 7)})};
    return view;
}

void add_history(ChildView& view, Date today, int events) {
    for (int i = 0; i < events; ++i) {
        view.timeline.push_back(
            {.day = today + -i,
             .kind = "contact",
             .title = said("见面" + std::to_string(i)),
             .text = "一起写作业",
             .open = Route{.screen = Screen::pair, .subject = 70 + i},
             .writer = "王老师"});
    }
}

}  // namespace

TEST_SUITE("the child's file") {
    TEST_CASE("a new file shows who she is and says that nothing happened yet") {
        ScreenStage s;
        s.draw(draw_child, a_file());
        CHECK(s.stage.find("王小禾").role == Role::heading);
        CHECK(s.says("化名 小荷"));
        CHECK(s.says("还没有记录。"));
    }

    TEST_CASE("who probably lives in the same household leads to that file") {
        ScreenStage s;
        auto view = a_file();
        view.household = {{a_child(8, "王小麦"), said("照护人电话一样")}};
        s.draw(draw_child, view);
        CHECK(s.says("可能是一家人"));
        std::string const row = s.name_of("王小麦");
        CHECK(row.find("照护人电话一样") != std::string::npos);
        s.stage.press(row);
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::child, .subject = 8});
    }

    TEST_CASE("the caregiver is called at a tap; without a number there is nothing to tap") {
        ScreenStage s(phone_surface);
        auto view = a_file();
        s.draw(draw_child, view);
        s.stage.press("奶奶 李桂兰");
        s.draw(draw_child, view);
        CHECK(s.only<Dial>().digits == "13900000000");
        s.intents.clear();
        view.caregiver_phone.clear();
        s.draw(draw_child, view);
        CHECK(s.stage.find("奶奶 李桂兰").disabled);
    }

    TEST_CASE("what can be done is on buttons on a laptop and at the foot of a phone") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            auto const view = a_file();
            s.draw(draw_child, view);
            s.stage.press("记心愿");
            s.draw(draw_child, view);
            CHECK(s.only<Navigate>().route == form_route("collect_wish", 7));
        }
    }

    TEST_CASE("what cannot be done now says why") {
        ScreenStage s(phone_surface);
        auto view = a_file();
        view.actions[1].why_not = said("先要监护人同意");
        s.draw(draw_child, view);
        s.stage.press("更多");
        s.draw(draw_child, view);
        CHECK(s.stage.find("改档案").disabled);
        CHECK(s.stage.find("改档案").described == "先要监护人同意");
    }

    TEST_CASE("what happened leads to where it happened") {
        ScreenStage s;
        auto view = a_file();
        add_history(view, s.seen.today, 30);
        s.draw(draw_child, view);
        s.stage.press(s.name_of("见面2"));
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pair, .subject = 72});
    }

    TEST_CASE("pairs and wishes lead to their own pages") {
        ScreenStage s;
        auto view = a_file();
        view.pairs = {{.id = 71, .other = {"陈老师", {}}, .kind = {.text = "陪伴"}, .since = s.seen.today}};
        view.wishes = {{.id = 72, .title = "一双运动鞋", .state_label = {.text = "待认领"}}};
        s.draw(draw_child, view);
        s.stage.press(s.name_of("陈老师"));
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pair, .subject = 71});
        s.intents.clear();
        s.stage.press(s.name_of("一双运动鞋"));
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::wish, .subject = 72});
    }

    TEST_CASE("a consent says who agreed, when, to what and what is missing") {
        ScreenStage s;
        auto view = a_file();
        view.consents = {
            {.id = 1,
             .purposes = {{.text = "建档"}, {.text = "结对"}},
             .giver = {.text = "奶奶"},
             .given_on = *Date::make(2026, 3, 5),
             .gap = said("满 14 岁了，要本人同意"),
             .actions = {an_action("补一份", Navigate{form_route("give_consent", 7)})}}};
        s.draw(draw_child, view);
        CHECK(s.says("奶奶 · 3月5日（周四）同意"));
        CHECK(s.says("建档、结对"));
        CHECK(s.says("满 14 岁了，要本人同意"));
        s.stage.press("补一份");
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == form_route("give_consent", 7));
    }

    TEST_CASE("facts are amended from their own card, and gaps are shown as gaps") {
        ScreenStage s;
        auto view = a_file();
        view.groups = {
            {.title_key = "家里",
             .facts = {{.label_key = "学校", .value = std::string("石桥小学")}, {.label_key = "住址", .value = {}}},
             .amend = an_action("改", Navigate{form_route("amend_child", 7)})}};
        s.draw(draw_child, view);
        CHECK(s.says("石桥小学"));
        CHECK(s.says("未填"));
        s.stage.press("改");
        s.draw(draw_child, view);
        CHECK(s.only<Navigate>().route == form_route("amend_child", 7));
    }
}
