#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

Phrase share(std::int64_t met, std::int64_t of) { return {"plan.share", {{"met", met}, {"of", of}}}; }

PlanLine a_line(std::int64_t number, std::string id, std::string title, Light light) {
    return {.number = number, .id = std::move(id), .title_key = std::move(title), .light = light};
}

PlanView a_board() {
    PlanView view;
    view.counted = 2;
    view.sections.push_back(
        {1, {a_line(2, "J1.1b", "一月一访", Light::low), a_line(5, "J1.1e", "四色管理", Light::met)}});
    view.sections.push_back({2, {a_line(24, "J2.6", "检察支持起诉", Light::none)}});
    view.sections[0].lines[0].share = share(8, 12);
    view.sections[0].lines[0].target = {"plan.target.percent", {{"n", std::int64_t{100}}}};
    view.sections[0].lines[1].share = share(12, 12);
    return view;
}

PlanRowView a_row() {
    PlanRowView view;
    view.line = a_board().sections[0].lines[0];
    view.text = "一月至少1次入户巡访关爱,";
    view.units = {"plan.units", {{"units", std::string("省民政厅")}}};
    view.role = {"plan.role.done", {}};
    PlanFigureView figure{
        .title_key = "一月一访",
        .formula = said("这个月入户见到的孩子 ÷ 这个月在案的孩子"),
        .figure = {.met = 8, .of = 12}};
    figure.figure.missing = {71, 72, 73, 74};
    figure.percent = 66;
    OpenItem item;
    item.kind = "visit_plan";
    item.title = said("王小禾");
    item.open = {.screen = Screen::child, .subject = 71};
    item.act = an_action("记家访", Navigate{form_route("record_visit", 71)});
    figure.missing = {item};
    view.figures = {figure};
    return view;
}

}  // namespace

TEST_SUITE("plan board") {
    TEST_CASE("five programmes with light, number and target; a row opens") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            s.draw(draw_plan, a_board());
            CHECK(s.says("精准帮扶"));
            CHECK(s.says("一月一访"));
            CHECK(s.says("还差"));
            CHECK(s.says("8 / 12"));
            CHECK(s.says("目标 100%"));
            s.stage.press(s.name_of("一月一访"));
            s.draw(draw_plan, a_board());
            CHECK(s.only<Navigate>().route == Route{.screen = Screen::plan_row, .subject = 2});
        }
    }

    TEST_CASE("a row without records says so and shows no number") {
        ScreenStage s;
        PlanRowView view;
        view.line = a_board().sections[1].lines[0];
        view.text = "儿童合法权益受到侵犯";
        view.formula = said("有答复的转介 ÷ 转给检察院的事");
        s.draw(draw_plan_row, view);
        CHECK(s.says("还没有这类记录"));
        CHECK(s.says("有答复的转介 ÷ 转给检察院的事"));
        CHECK_FALSE(s.says("0 / 0"));
    }

    TEST_CASE("an open row says its words, its figure and who is missing, and mends at a tap") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            s.draw(draw_plan_row, a_row());
            CHECK(s.says("一月至少1次入户巡访关爱"));
            CHECK(s.says("省民政厅"));
            CHECK(s.says("8 / 12 · 66%"));
            CHECK(s.says("这个月入户见到的孩子"));
            CHECK(s.says("还差的（4）"));
            s.stage.press(s.name_of("记家访"));
            s.draw(draw_plan_row, a_row());
            CHECK(s.only<Navigate>().route == form_route("record_visit", 71));
        }
    }

    TEST_CASE("an empty board teaches") {
        ScreenStage s{phone_surface};
        auto view = a_board();
        view.empty = true;
        view.add = an_action("登记孩子", Navigate{form_route("register_child")});
        s.draw(draw_plan, view);
        CHECK(s.says("先登记孩子"));
        s.stage.press("登记孩子");
        s.draw(draw_plan, view);
        CHECK(s.only<Navigate>().route == form_route("register_child"));
    }
}
