#include <doctest/doctest.h>

#include <array>

#include "stage.hpp"
#include "ui/widgets.hpp"

using namespace tongban;
using namespace tongban::ui;

TEST_CASE("a button is pressed by key, by mouse and by finger, once each") {
    Stage stage;
    int presses = 0;
    auto const body = [&](Ui& ui) { presses += button(ui, {.key = "save", .label = "保存"}) ? 1 : 0; };
    stage.draw(body);
    CHECK(stage.find("保存").role == Role::button);
    CHECK(stage.find("保存").tab_stop);
    stage.press("保存");
    stage.draw(body);
    CHECK(presses == 1);
    stage.tap("保存", body);
    CHECK(presses == 2);
    stage.draw(body);
    CHECK(presses == 2);
}

TEST_CASE("a press that is let go elsewhere, or taken away, means nothing") {
    Stage stage;
    int presses = 0;
    auto const body = [&](Ui& ui) { presses += button(ui, {.key = "save", .label = "保存"}) ? 1 : 0; };
    stage.draw(body);
    auto const rect = stage.find("保存").rect;
    stage.press_at(rect.x + 4, rect.y + 4);
    stage.draw(body);
    stage.pointer().x = rect.x + 500;
    stage.release();
    stage.draw(body);
    stage.press_at(rect.x + 4, rect.y + 4);
    stage.draw(body);
    stage.release();
    stage.pointer().cancelled = true;
    stage.draw(body);
    CHECK(presses == 0);
}

TEST_CASE("a disabled button says why and cannot be pressed") {
    Stage stage;
    int presses = 0;
    auto const body = [&](Ui& ui) {
        presses += button(ui, {.key = "pair", .label = "结对", .disabled = true, .reason = "还缺同意"}) ? 1 : 0;
    };
    stage.draw(body);
    CHECK(stage.find("结对").disabled);
    CHECK(stage.find("结对").described == "还缺同意");
    stage.press("结对");
    stage.draw(body);
    stage.tap("结对", body);
    CHECK(presses == 0);
}

TEST_CASE("fingers get targets of 48 pixels, also on small things") {
    Stage stage({.width = 360, .height = 780, .density = 3, .touch = true});
    int presses = 0;
    auto const body = [&](Ui& ui) {
        gap(ui, 60);
        ui.layout().place({0, 60});
        presses += chip(ui, {.key = "due", .label = "该入户"}) ? 1 : 0;
    };
    stage.draw(body);
    auto const rect = stage.find("该入户").rect;
    CHECK(rect.height < 48);
    stage.press_at(rect.x + 8, rect.y - 4);
    stage.draw(body);
    stage.release();
    stage.draw(body);
    CHECK(presses == 1);
    CHECK(theme_for(stage.surface(), {}).metrics.control >= 48);
}

TEST_CASE("the focus ring shows for keys, not for the pointer") {
    Stage stage;
    Ui::Feel feel;
    auto const body = [&](Ui& ui) {
        auto const rect = ui.layout().place({100, 36});
        feel = ui.feel(ui.id("thing"), rect);
        ui.emit(ui.id("thing"), Role::button, "东西", rect);
    };
    stage.draw(body);
    stage.focus("东西");
    stage.draw(body, 1);
    CHECK(feel.ring);
    stage.leave();
    stage.draw(body, 1);
    CHECK_FALSE(feel.ring);
    stage.press_at(50, 18);
    stage.draw(body, 1);
    stage.focus("东西");
    stage.draw(body);
    CHECK_FALSE(feel.ring);
}

TEST_CASE("checkbox, switch and chip turn over and say so") {
    Stage stage;
    bool box = false;
    bool track = true;
    auto const body = [&](Ui& ui) {
        checkbox(ui, {.key = "a", .label = "同意"}, box);
        toggle(ui, {.key = "b", .label = "大字"}, track);
    };
    stage.draw(body);
    CHECK(stage.find("同意").check == Check::off);
    CHECK(stage.find("大字").role == Role::switch_);
    stage.press("同意");
    stage.press("大字");
    stage.draw(body);
    CHECK(box);
    CHECK_FALSE(track);
    stage.draw(body);
    CHECK(stage.find("同意").check == Check::on);
}

TEST_CASE("tabs are one stop, arrows walk and choose") {
    Stage stage;
    std::string chosen = "week";
    std::array const options{Option{.word = "week", .label = "本周"}, Option{.word = "month", .label = "本月"}};
    auto const body = [&](Ui& ui) { tabs(ui, {.key = "span", .name = "时段"}, options, chosen); };
    stage.draw(body);
    CHECK(stage.find("本周").tab_stop);
    CHECK_FALSE(stage.find("本月").tab_stop);
    stage.step("本周", 1);
    stage.draw(body);
    CHECK(chosen == "month");
    CHECK(stage.outline.focus == stage.find("本月").id);
    stage.step("本月", 1000000);
    stage.draw(body);
    CHECK(chosen == "month");
    stage.tap("本周", body);
    CHECK(chosen == "week");
}

TEST_CASE("few options are chips, many are a picker") {
    Stage stage({.width = 360, .height = 780, .density = 3, .touch = true});
    std::string chosen;
    std::vector<std::string> names;
    for (int i = 0; i < 40; ++i) names.push_back("第" + std::to_string(i) + "个村");
    std::vector<Option> options;
    for (auto const& name : names) options.push_back({.word = name, .label = name});
    std::size_t count = 3;
    auto const body = [&](Ui& ui) {
        choice(ui, {.key = "village", .label = "村"}, std::span(options).first(count), chosen);
    };
    stage.draw(body);
    CHECK(stage.count(Role::radio) == 3);
    stage.press("第1个村");
    stage.draw(body);
    CHECK(chosen == "第1个村");
    stage.press("第1个村");
    stage.draw(body);
    CHECK(chosen.empty());

    count = options.size();
    stage.draw(body);
    CHECK(stage.count(Role::radio) == 0);
    stage.press("村");
    stage.settle(body);
    CHECK(stage.count(Role::dialog) == 1);
    CHECK(stage.count(Role::search_field) == 1);
    stage.type("搜索", "第33");
    stage.settle(body);
    CHECK(stage.count(Role::list_item) == 1);
    stage.press("第33个村");
    stage.draw(body);
    CHECK(chosen == "第33个村");
    stage.draw(body);
    CHECK(stage.count(Role::dialog) == 0);
    CHECK(stage.find("村").value == "第33个村");
}

TEST_CASE("many choices keep the order of the options") {
    Stage stage;
    std::vector<std::string> chosen;
    std::array const options{
        Option{.word = "a", .label = "甲"}, Option{.word = "b", .label = "乙"}, Option{.word = "c", .label = "丙"}};
    auto const body = [&](Ui& ui) { choices(ui, {.key = "needs", .label = "需要"}, options, chosen); };
    stage.draw(body);
    for (auto const* name : {"丙", "甲"}) {
        stage.press(name);
        stage.draw(body);
    }
    CHECK(chosen == std::vector<std::string>{"a", "c"});
    stage.press("甲");
    stage.draw(body);
    CHECK(chosen == std::vector<std::string>{"c"});
}

TEST_CASE("a stepper stops at its ends") {
    Stage stage;
    int hours = 1;
    auto const body = [&](Ui& ui) { stepper(ui, {.key = "hours", .label = "时长", .most = 2}, hours); };
    stage.draw(body);
    for (int i = 0; i < 4; ++i) {
        stage.press("时长：增加");
        stage.draw(body);
    }
    CHECK(hours == 2);
    CHECK(stage.find("时长：增加").disabled);
}

TEST_CASE("columns stand beside each other only where there is room") {
    for (float const width : {360.0F, 1280.0F}) {
        Stage stage({.width = width, .height = 780});
        stage.draw([&](Ui& ui) { columns(ui, {}, {[&] { paragraph(ui, "左"); }, [&] { paragraph(ui, "右"); }}); });
        CHECK((stage.find("右").rect.y > stage.find("左").rect.y) == (width < 560));
    }
}

TEST_CASE("a pressable card is one button that says its name") {
    Stage stage;
    bool pressed = false;
    auto const body = [&](Ui& ui) {
        pressed = card(ui, {.key = "wish", .pressable = true, .name = "水彩笔"}, [&] { paragraph(ui, "一盒24色"); }) ||
                  pressed;
    };
    stage.draw(body);
    CHECK(stage.seek("一盒24色") == nullptr);
    stage.tap("水彩笔", body);
    CHECK(pressed);
}

TEST_CASE("motion asks for frames while something moves, and then no more") {
    Stage stage;
    bool on = false;
    auto const body = [&](Ui& ui) { toggle(ui, {.key = "b", .label = "大字"}, on); };
    stage.draw(body);
    CHECK(stage.wish.frames == 0);
    stage.press("大字");
    stage.draw(body);
    CHECK(stage.wish.frames > 0);
    int frames = 0;
    while (stage.wish.frames > 0 && frames < 200) {
        stage.draw(body);
        ++frames;
    }
    CHECK(frames < 60);
    CHECK(stage.wish.frames == 0);
    CHECK(stage.wish.after_seconds == 0);
}

TEST_CASE("without motion everything is there at once") {
    Stage stage({.width = 1280, .height = 800, .reduced_motion = true});
    bool on = false;
    auto const body = [&](Ui& ui) { toggle(ui, {.key = "b", .label = "大字"}, on); };
    stage.draw(body);
    stage.press("大字");
    stage.draw(body);
    stage.draw(body);
    CHECK(stage.wish.frames == 0);
}
