#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

OpenItem an_item(std::string title, Route form) {
    OpenItem item;
    item.kind = "ledger_quick";
    item.title = said(std::move(title));
    item.open = form;
    item.act = an_action("记一条", Navigate{form});
    return item;
}

ReportView a_report() {
    ReportView view;
    view.title = said("2026 年第四季度报告");
    view.sentence = said("在册 12 位孩子。");
    view.period = "2026-4";
    view.periods = {{"2026-4", {.text = "四季度"}, 0}, {"2026-3", {.text = "三季度"}, 0}};
    view.facets = {{"village", "child.village", "", {{"石桥村", {.text = "石桥村"}, 3}}}};
    ReportView::Line few{.number = 1, .id = "J1.1a", .title_key = "一年两排"};
    few.hidden = true;
    ReportView::Line many{.number = 2, .id = "J1.1b", .title_key = "一月一访"};
    many.share = {"plan.share", {{"met", std::int64_t{8}}, {"of", std::int64_t{13}}}};
    many.percent = "61%";
    many.light = Light::low;
    view.sections.push_back({1, {few, many}});
    return view;
}

}  // namespace

TEST_SUITE("villages, reports, ten minutes' work") {
    TEST_CASE("a village's line says how it stands and leads to its page") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            VillagesView view;
            view.lines.push_back(
                {.id = 11,
                 .name = {.text = "桃湾村"},
                 .township = {.text = "石桥镇"},
                 .children = 9,
                 .open_rows = 3,
                 .judged_rows = 8,
                 .visited = 2,
                 .to_visit = 9});
            s.draw(draw_villages, view);
            CHECK(s.says("桃湾村，石桥镇 · 9 位孩子 · 这个月走访 2 / 9，3 项没到目标"));
            s.stage.press(s.name_of("桃湾村"));
            s.draw(draw_villages, view);
            CHECK(s.only<Navigate>().route == Route{.screen = Screen::village, .subject = 11});
        }
    }

    TEST_CASE("a village's page: who is late, its directors, its figures") {
        ScreenStage s{phone_surface};
        VillageView view;
        view.name = "桃湾村";
        view.overdue = {an_item("王小禾 · 9 天没有入户", {.screen = Screen::child, .subject = 71})};
        view.groups = {
            {"record.director", {{"director.name", std::string("周晓岚"), {}}}, {}},
            {"record.director", {{"director.name", std::string("陶立春"), {}}}, {}}};
        view.lines = {{.number = 2, .id = "J1.1b", .title_key = "一月一访", .light = Light::low}};
        s.draw(draw_village, view);
        CHECK(s.says("走访晚了的"));
        CHECK(s.says("王小禾"));
        CHECK(s.says("周晓岚"));
        s.stage.press(s.name_of("一月一访"));
        s.draw(draw_village, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::plan_row, .subject = 2});
    }

    TEST_CASE("a report says its sentence, hides what tells of few, and is told what stays in the house") {
        ScreenStage s;
        auto const view = a_report();
        s.draw(draw_report, view);
        CHECK(s.says("在册 12 位孩子。"));
        CHECK(s.says("一年两排，J1.1a，人太少，不列"));
        CHECK(s.says("8 / 13"));
        s.stage.press(s.name_of("只在内部用"));
        s.draw(draw_report, view);
        CHECK(s.only<Narrow>().facet == "inside");
        CHECK(s.only<Narrow>().value == "1");
    }

    TEST_CASE("a report goes to paper, and to a table with the same numbers") {
        ScreenStage s;
        auto const view = a_report();
        s.seen.page = std::make_shared<ScreenView>(view);
        s.draw(draw_report, view);
        s.stage.press_button("打印这一页");
        s.draw(draw_report, view);
        Paper const paper = s.only<Print>().paper;
        CHECK(paper.title == "2026 年第四季度报告");
        CHECK(paper.parts[0].rows[0][0] == "在册 12 位孩子。");
        s.stage.press_button("存成表格");
        s.draw(draw_report, view);
        auto const table = s.only<OfferTable>();
        CHECK(table.file == "2026 年第四季度报告.csv");
        bool found = false;
        for (auto const& row : table.rows)
            found = found || (row.size() > 3 && row[0] == "J1.1b" && row[2] == "8 / 13" && row[3] == "61%");
        CHECK(found);
    }

    TEST_CASE("the trend is one picture that says its numbers, or is asked for") {
        ScreenStage s{phone_surface};
        PlanRowView view;
        view.line = {.number = 2, .id = "J1.1b", .title_key = "一月一访"};
        view.figures = {{.title_key = "一月一访", .formula = said("÷")}};
        view.trend = {{*Date::make(2026, 1, 31), 0, 0}, {*Date::make(2026, 2, 28), 9, 12}};
        view.places = {{11, {.text = "桃湾村"}, 2, 9}, {12, {.text = "石桥村"}, 7, 7}};
        s.draw(draw_plan_row, view);
        CHECK(s.says("最近十二个月末，1月 0 / 0，2月 9 / 12"));
        s.stage.press(s.name_of("桃湾村"));
        s.draw(draw_plan_row, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::village, .subject = 11});
        view.trend.clear();
        view.trend_waits = true;
        s.draw(draw_plan_row, view);
        s.stage.press(s.name_of("数一数"));
        s.draw(draw_plan_row, view);
        CHECK(s.only<Narrow>().facet == "trend");
    }

    TEST_CASE("ten minutes' work opens its forms, and says when nothing is left") {
        ScreenStage s{phone_surface};
        QuickView view{{an_item("王小禾 · 记家访", form_route("record_visit", 71))}};
        s.draw(draw_quick_list, view);
        s.stage.press(s.name_of("王小禾"));
        s.draw(draw_quick_list, view);
        CHECK(s.only<Navigate>().route == form_route("record_visit", 71));
        s.draw(draw_quick_list, QuickView{});
        CHECK(s.says("没有能马上补的了"));
    }
}
