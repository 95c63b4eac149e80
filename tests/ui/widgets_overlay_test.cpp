#include <doctest/doctest.h>

#include <array>

#include "stage.hpp"
#include "ui/widgets.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

/// A page with a button that opens a sheet.
struct Scene {
    bool open = false;
    SheetAnswer answer = {};
    int under = 0;

    void draw(Ui& ui) {
        if (button(ui, {.key = "open", .label = "打开"})) open = true;
        under += button(ui, {.key = "under", .label = "下面"}) ? 1 : 0;
        std::array const buttons{ButtonSpec{.key = "save", .label = "保存"}};
        answer =
            sheet(ui, {.key = "sheet", .title = "记一次", .buttons = buttons}, open, [&] { paragraph(ui, "正文"); });
    }
};

}  // namespace

TEST_CASE("a sheet takes the focus, makes the rest inert and gives the focus back") {
    for (float const width : {360.0F, 1280.0F}) {
        Stage stage({.width = width, .height = 780});
        Scene scene;
        auto const body = [&](Ui& ui) { scene.draw(ui); };
        stage.draw(body);
        CHECK(stage.outline.modal == 0);
        stage.focus("打开");
        stage.press("打开");
        stage.draw(body);
        auto const dialog = stage.find("打开").id;
        CHECK(stage.outline.modal != 0);
        CHECK(stage.outline.focus == stage.outline.modal);
        stage.send(OutlineEvent::What::focus, stage.outline.modal);
        stage.draw(body);
        CHECK(stage.find("正文").clip.width > 0);
        stage.escape();
        stage.draw(body);
        CHECK_FALSE(scene.open);
        stage.draw(body);
        CHECK(stage.outline.modal == 0);
        CHECK(stage.outline.focus == dialog);
    }
}

TEST_CASE("a sheet keeps the pointer from what lies under it; beside it means away") {
    Stage stage;
    Scene scene;
    auto const body = [&](Ui& ui) { scene.draw(ui); };
    stage.draw(body);
    scene.open = true;
    stage.settle(body);
    stage.tap("正文", body);
    CHECK(scene.open);
    stage.tap("下面", body);
    CHECK(scene.under == 0);
    CHECK_FALSE(scene.open);
}

TEST_CASE("the buttons of a sheet are told by their place, × closes") {
    Stage stage;
    Scene scene{.open = true};
    auto const body = [&](Ui& ui) { scene.draw(ui); };
    stage.draw(body);
    stage.press("保存");
    stage.draw(body);
    CHECK(scene.answer.pressed == std::size_t{0});
    CHECK(scene.open);
    stage.press("关上");
    stage.draw(body);
    CHECK(scene.answer.closed);
}

TEST_CASE("Escape closes the topmost only") {
    Stage stage;
    bool outer = true;
    bool inner = true;
    auto const body = [&](Ui& ui) {
        sheet(ui, {.key = "outer", .title = "外"}, outer, [&] {
            sheet(ui, {.key = "inner", .title = "里"}, inner, [&] { paragraph(ui, "正文"); });
        });
    };
    stage.draw(body);
    stage.draw(body);
    stage.escape();
    stage.draw(body);
    CHECK(outer);
    CHECK_FALSE(inner);
    stage.draw(body);
    stage.escape();
    stage.draw(body);
    CHECK_FALSE(outer);
}

TEST_CASE("a menu hangs on its button, walks by arrows, and stays on the surface") {
    Stage stage({.width = 360, .height = 300});
    bool open = false;
    std::optional<std::size_t> chosen;
    std::array const items{
        MenuItem{.label = "打电话"},
        MenuItem{.label = "不能", .disabled = true},
        MenuItem{.label = "删除", .danger = true}};
    auto const body = [&](Ui& ui) {
        ui.layout().place({0, 240});
        if (button(ui, {.key = "more", .label = "更多"})) open = true;
        if (auto const answer = menu(ui, "menu", "more", items, open)) chosen = answer;
    };
    stage.draw(body);
    stage.press("更多");
    stage.draw(body);
    stage.draw(body);
    auto const panel = stage.find("打电话").rect;
    CHECK(panel.y >= 0);
    CHECK(panel.y < 240);
    stage.step("打电话", 1);
    stage.draw(body);
    CHECK(stage.outline.focus == stage.find("删除").id);
    stage.press("不能");
    stage.draw(body);
    CHECK_FALSE(chosen.has_value());
    stage.press("删除");
    stage.draw(body);
    CHECK(chosen == std::size_t{2});
    CHECK_FALSE(open);
}

TEST_CASE("a toast is spoken, waits without frames, and goes") {
    Stage stage;
    bool show = true;
    bool undone = false;
    auto const body = [&](Ui& ui) {
        if (show) show_toast(ui, {.text = "已保存", .action = "撤销", .action_key = "undo"});
        show = false;
        undone = toast_action(ui, "undo") || undone;
    };
    stage.draw(body);
    REQUIRE(stage.outline.announcements.size() == 1);
    CHECK(stage.outline.announcements[0].text == "已保存");
    stage.settle(body);
    CHECK(stage.wish.frames == 0);
    CHECK(stage.wish.after_seconds > 3);
    CHECK(stage.find("已保存").rect.y < 200);  // the foot of the page stays free
    stage.press("撤销");
    stage.draw(body);
    stage.draw(body);
    CHECK(undone);
    CHECK(stage.seek("已保存") == nullptr);

    show = true;
    stage.draw(body);
    stage.draw(body, 9);
    CHECK(stage.seek("已保存") == nullptr);
}

TEST_CASE("the shell has places, a main part and one way to report, on every breadth") {
    std::array const places{
        Place{.key = "today", .label = "今日", .icon = Icon::today},
        Place{.key = "children", .label = "孩子", .icon = Icon::child, .badge = 3},
        Place{.key = "wishes", .label = "微心愿", .icon = Icon::wish},
        Place{.key = "more", .label = "更多", .icon = Icon::more}};
    for (float const width : {360.0F, 820.0F, 1366.0F}) {
        CAPTURE(width);
        Stage stage({.width = width, .height = 780});
        ShellAnswer answer;
        std::string search;
        Rect page;
        auto const body = [&](Ui& ui) {
            ShellSpec const spec{
                .product = "童伴",
                .places = places,
                .phone_places = places,
                .here = "today",
                .add_label = "记一笔",
                .found = {.field = {.key = "find", .label = "搜名字"}},
                .saved = {.key = "saved", .text = "已保存 14:32"},
                .who = "李青",
                .report_label = "强制报告"};
            auto const said = shell(ui, spec, search, {}, [&] {
                page = ui.layout().rest();
                paragraph(ui, "正文");
            });
            if (!said.went.empty() || said.report || said.add) answer = said;
        };
        stage.draw(body);
        CHECK(stage.count(Role::navigation) == 1);
        CHECK(stage.count(Role::main) == 1);
        CHECK(stage.count(Role::banner) == 1);
        CHECK(stage.find("今日").check == Check::on);
        CHECK(page.height > 500);
        stage.press("孩子");
        stage.draw(body);
        CHECK(answer.went == "children");
        stage.press("强制报告");
        stage.draw(body);
        CHECK(answer.report);
    }
}
