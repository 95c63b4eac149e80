#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

ChildListView children(std::int64_t count) {
    auto rows = std::make_shared<std::vector<ChildRow>>();
    ChildListView view;
    for (std::int64_t i = 1; i <= count; ++i) {
        rows->push_back({.head = a_child(i, "王小禾" + std::to_string(i))});
        view.shown.push_back(static_cast<std::uint32_t>(i - 1));
    }
    view.rows = rows;
    view.add = an_action("登记孩子", Navigate{form_route("register_child")});
    view.facets = {
        {.name = "state",
         .title_key = "状态",
         .options = {
             {.value = "active", .label = {.text = "在册"}, .count = 120},
             {.value = "unpaired", .label = {.text = "没结对"}, .count = 8}}}};
    return view;
}

}  // namespace

TEST_SUITE("children") {
    TEST_CASE("without children the page teaches and leads to the form") {
        ScreenStage s;
        auto const view = children(0);
        s.draw(draw_children, view);
        CHECK(s.says("还没有孩子的档案"));
        s.stage.press("登记孩子");
        s.draw(draw_children, view);
        CHECK(s.only<Navigate>().route == form_route("register_child"));
    }

    TEST_CASE("a row says who, how old, where and the last contact; pressing opens the child") {
        ScreenStage s;
        auto view = children(1);
        s.draw(draw_children, view);
        std::string const row = s.name_of("王小禾1");
        for (std::string_view const part : {"7 岁", "二年级", "石桥村", "还没联系"})
            CHECK(row.find(part) != std::string::npos);
        s.stage.press(row);
        s.draw(draw_children, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::child, .subject = 1});
    }

    TEST_CASE("the reason for attention stands in the row") {
        ScreenStage s;
        auto view = children(1);
        auto rows = *view.rows;
        rows[0].attention = said("同意书缺监护人");
        rows[0].last_contact = s.seen.today + -12;
        view.rows = std::make_shared<std::vector<ChildRow>>(rows);
        s.draw(draw_children, view);
        std::string const row = s.name_of("王小禾1");
        CHECK(row.find("同意书缺监护人") != std::string::npos);
        CHECK(row.find("12 天前") != std::string::npos);
    }

    TEST_CASE("of ten thousand only what is seen is drawn, and the last can be reached") {
        ScreenStage s;
        auto const view = children(10'000);
        s.draw(draw_children, view);
        CHECK(s.stage.count(Role::list_item) < 40);
        CHECK(s.says("10000 位孩子"));
        auto const first = s.stage.find(s.name_of("王小禾1，"));
        CHECK(first.set_size == 10'000);
        s.stage.send({.what = OutlineEvent::What::focus, .id = first.id});
        s.draw(draw_children, view);
        s.stage.send({.what = OutlineEvent::What::step, .id = first.id, .steps = 1'000'000});
        s.draw(draw_children, view);
        CHECK(s.says("王小禾10000"));
    }

    TEST_CASE("the files of one village go out as a table, and not while the privacy screen is on") {
        ScreenStage s;
        auto view = children(2);
        view.sheet = ChildSheet{
            .village = "石桥村",
            .heads = {{"child.name", "姓名"}, {"child.born_on", "生日"}, {"child.school", "学校"}},
            .children =
                {{{}, {{"child.name", "王小禾1"}, {"child.born_on", *Date::parse("2016-03-05")}}},
                 {{}, {{"child.name", "王小禾2"}}}},
            .note_batch = an_action("记一次录入", Navigate{form_route("exchange_batch", 3)})};
        s.draw(draw_children, view);
        s.stage.press("导出苏童成长表");
        s.draw(draw_children, view);
        auto const table = s.only<OfferTable>();
        CHECK(table.file == "苏童成长-石桥村-2026-03-12.csv");
        CHECK(
            table.rows ==
            std::vector<std::vector<std::string>>{{"姓名", "生日"}, {"王小禾1", "2016-03-05"}, {"王小禾2", ""}});
        s.intents.clear();
        view.sheet->why_not = said("遮一遮开着");
        s.draw(draw_children, view);
        CHECK(s.says("遮一遮开着"));
        CHECK(s.stage.find("导出苏童成长表").disabled);
    }

    TEST_CASE("typing searches, but not while pinyin is composed") {
        ScreenStage s(phone_surface);
        auto const view = children(3);
        s.draw(draw_children, view);
        auto const field = s.stage.find("查找").id;
        s.stage.send({.what = OutlineEvent::What::edit, .id = field, .text = "wang", .composing = true});
        s.draw(draw_children, view);
        CHECK_FALSE(s.any<Search>());
        s.stage.send({.what = OutlineEvent::What::edit, .id = field, .text = "王"});
        s.draw(draw_children, view);
        CHECK(s.only<Search>().text == "王");
        CHECK(s.only<Search>().list == Screen::children);
    }

    TEST_CASE("a chip narrows the list") {
        ScreenStage s;
        auto const view = children(3);
        s.draw(draw_children, view);
        s.stage.press(s.name_of("没结对"));
        s.draw(draw_children, view);
        CHECK(s.only<Narrow>().facet == "state");
        CHECK(s.only<Narrow>().value == "unpaired");
    }

    TEST_CASE("on a phone the ways to narrow hang on one chip each") {
        ScreenStage s(phone_surface);
        auto const view = children(3);
        s.draw(draw_children, view);
        CHECK_FALSE(s.says("没结对"));
        s.stage.press("状态");
        s.draw(draw_children, view);
        s.stage.press(s.name_of("没结对"));
        s.draw(draw_children, view);
        CHECK(s.only<Narrow>().value == "unpaired");
    }

    TEST_CASE("when nobody is found, one press shows all again") {
        ScreenStage s;
        auto view = children(3);
        view.shown.clear();
        view.text = "赵";
        view.facets[0].chosen = "unpaired";
        s.draw(draw_children, view);
        CHECK(s.says("没找到这样的孩子"));
        s.stage.press("看全部孩子");
        s.draw(draw_children, view);
        CHECK(s.only<Search>().text.empty());
        CHECK(s.only<Narrow>().value.empty());
    }
}
