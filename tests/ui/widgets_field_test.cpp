#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "stage.hpp"
#include "ui/widgets.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

Date const today = *Date::make(2026, 3, 5);

}  // namespace

TEST_CASE("a field reports what the page needs to lay its input over it") {
    Stage stage;
    std::string name = "小禾";
    stage.draw([&](Ui& ui) {
        text_field(
            ui,
            {.key = "name",
             .label = "姓名",
             .placeholder = "和户口本上一样",
             .help = "只有登记的人看得到",
             .required = true,
             .length_max = 10},
            name);
    });
    auto const field = stage.find("姓名");
    CHECK(field.role == Role::text_field);
    CHECK(field.value == "小禾");
    CHECK(field.described == "只有登记的人看得到");
    CHECK(field.required);
    CHECK(field.tab_stop);
    CHECK(field.entry.placeholder == "和户口本上一样");
    CHECK(field.entry.length_max == 10);
    CHECK(field.entry.font_px == 14);
    CHECK(field.entry.text_rect.x > field.rect.x);
    CHECK(field.entry.text_rect.height == doctest::Approx(field.entry.line_px));
    CHECK(field.entry.text_rect.width < field.rect.width);
}

TEST_CASE("typed text arrives at once, also while composing") {
    Stage stage;
    std::string name;
    FieldAnswer answer;
    auto const body = [&](Ui& ui) { answer = text_field(ui, {.key = "name", .label = "姓名"}, name); };
    stage.draw(body);
    stage.focus("姓名");
    stage.draw(body);
    CHECK(answer.focused);
    stage.type("姓名", "xiao he", true);
    stage.draw(body);
    CHECK(answer.composing);
    CHECK(name == "xiao he");
    stage.type("姓名", "小");
    stage.type("姓名", "小禾");
    stage.draw(body);
    CHECK(answer.changed);
    CHECK_FALSE(answer.composing);
    CHECK(name == "小禾");
    stage.enter("姓名");
    stage.draw(body);
    CHECK(answer.entered);
    stage.leave();
    stage.draw(body);
    CHECK(answer.left);
    CHECK_FALSE(answer.focused);
}

TEST_CASE("an error replaces the help and is heard; a disabled field takes nothing") {
    Stage stage;
    std::string id = "123";
    auto const body = [&](Ui& ui) {
        text_field(ui, {.key = "id", .label = "身份证号", .help = "18 位", .error = "不够 18 位"}, id);
        text_field(ui, {.key = "no", .label = "不能改", .disabled = true}, id);
    };
    stage.draw(body);
    CHECK(stage.find("身份证号").invalid);
    CHECK(stage.find("身份证号").described == "不够 18 位");
    stage.type("不能改", "x");
    stage.draw(body);
    CHECK(id == "123");
}

TEST_CASE("a phone's fields have 16 pixels, so that iOS does not zoom") {
    Stage stage({.width = 360, .height = 780, .density = 3, .touch = true});
    std::string text;
    stage.draw([&](Ui& ui) { text_field(ui, {.key = "name", .label = "姓名"}, text); });
    CHECK(stage.find("姓名").entry.font_px >= 16);
}

TEST_CASE("a text area grows with its text, to a limit") {
    Stage stage;
    std::string text;
    auto const body = [&](Ui& ui) { text_area(ui, {.key = "story", .label = "聊了什么"}, text, 2); };
    stage.draw(body);
    float const low = stage.find("聊了什么").rect.height;
    CHECK_FALSE(stage.find("聊了什么").entry.enter_submits);
    for (int i = 0; i < 4; ++i) text += "一行\n";
    stage.draw(body);
    float const higher = stage.find("聊了什么").rect.height;
    CHECK(higher > low);
    for (int i = 0; i < 40; ++i) text += "一行\n";
    stage.draw(body);
    CHECK(stage.find("聊了什么").rect.height < low * 3.5F);
}

TEST_CASE("a search box can be emptied") {
    Stage stage;
    std::string text = "小禾";
    bool changed = false;
    auto const body = [&](Ui& ui) { changed = search_field(ui, {.key = "find", .label = "找孩子"}, text).changed; };
    stage.draw(body);
    stage.press("清空");
    stage.draw(body);
    CHECK(text.empty());
    CHECK(changed);
    CHECK(stage.outline.focus == stage.find("找孩子").id);
    stage.draw(body);
    CHECK(stage.seek("清空") == nullptr);
}

TEST_CASE("a typed day becomes an ISO day when the field is left; nonsense stays as it was") {
    Stage stage;
    std::string day;
    auto const body = [&](Ui& ui) { date_field(ui, {.field = {.key = "day", .label = "哪天"}, .today = today}, day); };
    stage.draw(body);
    stage.focus("哪天");
    stage.draw(body);
    stage.type("哪天", "3-1");
    stage.draw(body);
    CHECK(day == "3-1");
    stage.leave();
    stage.draw(body);
    CHECK(day == "2026-03-01");
    stage.press("昨天");
    stage.draw(body);
    CHECK(day == "2026-03-04");
    stage.focus("哪天");
    stage.draw(body);
    stage.type("哪天", "改天");
    stage.leave();
    stage.draw(body);
    CHECK(day == "改天");
}

TEST_CASE("suggestions show while typing; one is picked by key or finger, or none") {
    Stage stage;
    std::string village;
    SuggestAnswer answer;
    std::array const villages{
        Suggestion{.key = 11, .title = "李家村", .note = "青禾镇"}, Suggestion{.key = 12, .title = "河东村"}};
    auto const body = [&](Ui& ui) { answer = suggest_field(ui, {.key = "village", .label = "村"}, village, villages); };
    stage.draw(body);
    CHECK(stage.count(Role::option) == 0);
    stage.focus("村");
    stage.draw(body);
    CHECK(stage.count(Role::option) == 2);
    CHECK(stage.find("村").has_popup);
    stage.step("村", 1);
    stage.draw(body);
    stage.enter("村");
    stage.draw(body);
    CHECK(village == "李家村");
    CHECK(answer.picked == std::size_t{0});
    stage.draw(body);
    CHECK(stage.count(Role::option) == 0);

    stage.type("村", "河");
    stage.draw(body);
    CHECK(stage.count(Role::option) == 2);
    // The field loses the focus when the finger goes down on the list; the choice must survive that.
    auto const row = stage.find("河东村").rect;
    stage.press_at(row.x + 8, row.y + 8);
    stage.leave();
    stage.draw(body);
    stage.release();
    stage.draw(body);
    CHECK(village == "河东村");
}

TEST_CASE("the suggestions float above the page, and are heard as a part of it") {
    Stage stage;
    std::string village, search;
    std::array const villages{Suggestion{.key = 11, .title = "李家村"}};
    ShellSpec const shown{.product = "童伴", .here = "today", .title = "今日"};
    auto const page = [&](Ui& ui) { suggest_field(ui, {.key = "village", .label = "村"}, village, villages); };
    auto const body = [&](Ui& ui) { shell(ui, shown, search, Body(), [&] { page(ui); }); };
    stage.draw(body);
    stage.focus("村");
    stage.draw(body);
    auto const& list = stage.find("李家村").parent;
    auto const found = std::ranges::find(stage.outline.records, list, &OutlineRecord::id);
    REQUIRE(found != stage.outline.records.end());
    auto const above = std::ranges::find(stage.outline.records, found->parent, &OutlineRecord::id);
    REQUIRE(above != stage.outline.records.end());
    CHECK(above->role == Role::main);
}

TEST_CASE("a field under a sheet is hidden from the page's own inputs") {
    Stage stage;
    std::string name;
    bool open = true;
    auto const body = [&](Ui& ui) {
        text_field(ui, {.key = "name", .label = "姓名"}, name);
        sheet(ui, {.key = "sheet", .title = "记一次"}, open, [&] {
            text_field(ui, {.key = "inner", .label = "里面"}, name);
        });
    };
    stage.draw(body);
    stage.draw(body);
    CHECK(stage.find("姓名").clip.width == 0);
    CHECK(stage.find("里面").clip.width > 0);
}
