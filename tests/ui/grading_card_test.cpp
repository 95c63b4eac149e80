#include "ui/screens/grading_card.hpp"

#include "ui/screen_stage.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

GradingView a_view() {
    GradingView view;
    view.lines = {
        {.id = 2, .day = *Date::make(2026, 3, 10), .colour = tongban::Colour::red, .who = "周晓岚"},
        {.id = 1,
         .day = *Date::make(2026, 1, 5),
         .colour = tongban::Colour::blue,
         .who = "周晓岚、林海",
         .counts = false}};
    view.actions = {an_action("再评一次", Navigate{form_route("grade_child", 7)})};
    return view;
}

}  // namespace

TEST_SUITE("四色 on the child's page") {
    TEST_CASE("a child that was never graded can be") {
        ScreenStage s;
        GradingView view;
        view.actions = a_view().actions;
        s.draw(draw_grading, view);
        CHECK(s.says("还没评定过。"));
        s.stage.press("再评一次");
        s.draw(draw_grading, view);
        CHECK(s.only<Navigate>().route == form_route("grade_child", 7));
    }

    TEST_CASE("each colour says since when, who stands for it, and whether it counts") {
        ScreenStage s(phone_surface);
        s.draw(draw_grading, a_view());
        CHECK(s.says("红"));
        CHECK(s.says("3月10日（周二） · 周晓岚"));
        CHECK(s.says("1月5日（周一） · 周晓岚、林海 · 复核没同意"));
    }

    TEST_CASE("why, what is planned, what the child says; what nobody said takes no room") {
        ScreenStage s;
        auto view = a_view();
        s.draw(draw_grading, view);
        CHECK_FALSE(s.says("打算怎么做"));
        view.red_lines = {{.text = "说过想伤害自己"}};
        view.plan = "陪去看医生";
        view.child_view = "不想一个人";
        view.review_on = *Date::make(2026, 4, 9);
        view.second = said("等第二个人看");
        s.draw(draw_grading, view);
        CHECK(s.says("说过想伤害自己"));
        CHECK(s.says("陪去看医生"));
        CHECK(s.says("不想一个人"));
        CHECK(s.says("4月9日（周四）"));
        CHECK(s.says("等第二个人看"));
    }
}
