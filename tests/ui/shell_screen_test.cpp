#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

void draw_frame(ScreenStage& s) {
    for (int i = 0; i < 2; ++i) s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
}

FindView two_children() {
    FindView view{.text = "王小"};
    FindView::Group group{.title_key = "screen.children"};
    for (auto const& [id, name] : {std::pair(7, "王小禾"), std::pair(8, "王小溪")})
        group.hits.push_back({"child", id, name, {}, {{}, "石桥村"}, {}, {Navigate{{Screen::child, id}}}});
    view.groups.push_back(group);
    return view;
}

}  // namespace

TEST_SUITE("the frame") {
    TEST_CASE("places lead to their lists, with what waits in them") {
        ScreenStage s;
        s.seen.frame.badges = {{Screen::pairs, 3}};
        draw_frame(s);
        CHECK(s.stage.find("结对").value == "3");
        CHECK(s.stage.find("今日").check == Check::on);
        s.stage.press("结对");
        draw_frame(s);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::pairs});
    }

    TEST_CASE("on a phone what has no place in the bar lights 更多") {
        ScreenStage s(phone_surface);
        s.seen.frame.section = Screen::volunteers;
        draw_frame(s);
        CHECK(s.stage.find("更多").check == Check::on);
    }

    TEST_CASE("the phone's arrow goes back, and is there only when there is a way back") {
        ScreenStage s(phone_surface);
        draw_frame(s);
        CHECK(s.stage.seek("返回") == nullptr);
        s.seen.frame.back = Route{.screen = Screen::children};
        draw_frame(s);
        s.stage.press("返回");
        draw_frame(s);
        CHECK(s.any<GoBack>());
    }

    TEST_CASE("＋ asks what to note down and opens it") {
        ScreenStage s(phone_surface);
        s.seen.frame.notes = {
            an_action("记一次联系", Navigate{form_route("note_contact", 7)}),
            an_action("记心愿", Navigate{form_route("collect_wish", 7)})};
        draw_frame(s);
        CHECK_FALSE(s.says("记心愿"));
        s.stage.press("记什么？");
        draw_frame(s);
        s.stage.press("记心愿");
        draw_frame(s);
        CHECK(s.only<Navigate>().route == form_route("collect_wish", 7));
        draw_frame(s);
        CHECK_FALSE(s.says("记心愿"));
    }

    TEST_CASE("the saved state is always in words") {
        ScreenStage s;
        s.seen.frame.saved_at = "14:32";
        draw_frame(s);
        CHECK(s.says("已保存 14:32"));
        s.seen.frame.saved = SavedState::not_saved;
        draw_frame(s);
        CHECK(s.says("没存上"));
        s.stage.press("没存上");
        draw_frame(s);
        CHECK(s.only<Navigate>().route.screen == Screen::settings);
    }

    TEST_CASE("the box above opens with what was seen last, and finds as one types, but not while pinyin is composed") {
        ScreenStage s;
        draw_frame(s);
        s.stage.focus("查找，或输入要做的事");
        draw_frame(s);
        CHECK(s.only<Find>().text.empty());
        s.intents.clear();
        s.seen.find = std::make_shared<FindView>();
        s.stage.type("查找，或输入要做的事", "wang x", true);
        draw_frame(s);
        CHECK_FALSE(s.any<Find>());
        s.stage.type("查找，或输入要做的事", "王小");
        draw_frame(s);
        CHECK(s.only<Find>().text == "王小");
    }

    TEST_CASE("arrow keys walk through what was found, Enter opens it and closes the list") {
        ScreenStage s;
        s.seen.find = std::make_shared<FindView>(two_children());
        s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
        s.stage.focus("查找，或输入要做的事");
        draw_frame(s);
        auto const field = [&] { return s.stage.find("查找，或输入要做的事"); };
        CHECK(s.stage.find("王小禾").check == Check::on);
        CHECK(field().entry.active == s.stage.find("王小禾").id);
        s.stage.step("查找，或输入要做的事", 1);
        draw_frame(s);
        CHECK(s.stage.find("王小溪").check == Check::on);
        CHECK(field().entry.active == s.stage.find("王小溪").id);
        CHECK(field().entry.list != 0);
        s.stage.enter("查找，或输入要做的事");
        draw_frame(s);
        CHECK(s.only<Navigate>().route == Route{Screen::child, 8});
        CHECK(s.any<StopFinding>());
    }

    TEST_CASE("with nothing typed Enter opens nothing; the first arrow key chooses the first row") {
        ScreenStage s;
        FindView view = two_children();
        view.text.clear();
        s.seen.find = std::make_shared<FindView>(view);
        s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
        s.stage.focus("查找，或输入要做的事");
        draw_frame(s);
        CHECK(s.stage.find("查找，或输入要做的事").entry.active == 0);
        s.stage.enter("查找，或输入要做的事");
        draw_frame(s);
        CHECK_FALSE(s.any<Navigate>());
        s.stage.step("查找，或输入要做的事", 1);
        draw_frame(s);
        CHECK(s.stage.find("王小禾").check == Check::on);
        s.stage.enter("查找，或输入要做的事");
        draw_frame(s);
        CHECK(s.only<Navigate>().route == Route{Screen::child, 7});
    }

    TEST_CASE("Escape closes what was found, and so does going elsewhere") {
        for (bool const by_key : {true, false}) {
            ScreenStage s;
            s.seen.find = std::make_shared<FindView>(two_children());
            s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
            s.stage.focus("查找，或输入要做的事");
            draw_frame(s);
            CHECK_FALSE(s.any<StopFinding>());
            by_key ? s.stage.escape() : s.stage.leave();
            draw_frame(s);
            CHECK(s.any<StopFinding>());
        }
    }

    TEST_CASE("commands answer by their names, by pinyin too; nothing found teaches what can be sought") {
        ScreenStage s;
        FindView view{.text = "jjf"};
        view.commands = {
            {{"app.action.record_visit", {}}, Navigate{form_route("record_visit", 7)}},
            {{"screen.pairs", {}}, Navigate{{Screen::pairs}}}};
        s.seen.find = std::make_shared<FindView>(view);
        draw_frame(s);
        CHECK(s.says("记家访"));
        CHECK(s.stage.count(Role::option) == 1);
        s.stage.press("记家访");
        draw_frame(s);
        CHECK(s.only<Navigate>().route == form_route("record_visit", 7));
        view.text = "qqq";
        s.seen.find = std::make_shared<FindView>(view);
        draw_frame(s);
        CHECK(s.stage.count(Role::option) == 0);
        CHECK(s.says("没有找到"));
        CHECK(s.says("拼音或首字母"));
    }

    TEST_CASE("on a phone the magnifier leads to a page of its own, with the keyboard in its field") {
        ScreenStage s(phone_surface);
        draw_frame(s);
        s.stage.press("搜索");
        s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
        CHECK(s.only<Navigate>().route.screen == Screen::find);
        FindView const view = two_children();
        s.draw(draw_find, view);
        s.draw(draw_find, view);  // the keyboard arrives with the frame after the field
        CHECK(s.stage.ui().input().focus() == s.stage.find("查找，或输入要做的事").id);
        s.stage.press("王小溪");
        s.draw(draw_find, view);
        CHECK(s.stage.count(Role::option) >= 2);
    }

    TEST_CASE("what was just done can be taken back on the notice") {
        ScreenStage s;
        s.seen.frame.notices = {{.id = 5, .text = said("心愿记下了")}};
        s.seen.frame.undo = 41;
        s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
        s.seen.frame.notices.clear();
        draw_frame(s);
        s.stage.press("撤销");
        draw_frame(s);
        CHECK(std::get<UndoChange>(s.only<Perform>().command).change == 41);
    }

    TEST_CASE("the privacy key hides and shows again") {
        ScreenStage s;
        s.seen.frame.masked = true;
        draw_frame(s);
        s.stage.press("取消遮挡");
        draw_frame(s);
        CHECK_FALSE(s.only<SetMasked>().masked);
    }

    TEST_CASE("a notice is shown once and handed back") {
        ScreenStage s;
        s.seen.frame.notices = {{.id = 5, .text = said("心愿放回待认领")}};
        s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
        CHECK(s.only<DismissNotice>().notice == 5);
        s.seen.frame.notices.clear();
        draw_frame(s);
        CHECK(s.says("心愿放回待认领"));
    }

    TEST_CASE("a notice does not follow to the next page, where it would lie on what is pressed there") {
        ScreenStage s(phone_surface);
        s.seen.route.screen = Screen::child;
        s.seen.frame.notices = {{.id = 5, .text = said("孩子的档案建好了")}};
        s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
        s.seen.frame.notices.clear();
        draw_frame(s);
        CHECK(s.says("孩子的档案建好了"));
        s.seen.route.screen = Screen::children;
        draw_frame(s);
        draw_frame(s);
        CHECK_FALSE(s.says("孩子的档案建好了"));
    }

    TEST_CASE("a banner stays and offers what mends it") {
        ScreenStage s;
        s.seen.frame.banner =
            Banner{.kind = "read_only", .text = said("另一个窗口正在写"), .act = an_action("在这里写", TakeOver{})};
        draw_frame(s);
        CHECK(s.says("另一个窗口正在写"));
        s.stage.press("在这里写");
        draw_frame(s);
        CHECK(s.any<TakeOver>());
    }

    TEST_CASE("强制报告 shows the numbers first, also on an empty phone") {
        ScreenStage s(phone_surface);
        Screens screens;
        auto const draw = [&] {
            for (int i = 0; i < 2; ++i) s.stage.draw([&](Ui& ui) { screens.draw(ui, s.seen, s.intents); });
        };
        draw();
        CHECK_FALSE(s.says("110"));
        s.stage.press("强制报告");
        draw();
        CHECK(s.says("110"));
        CHECK(s.says("先打电话，别的都可以等。"));
        s.stage.press(s.name_of("青少年服务"));
        draw();
        CHECK(s.only<Dial>().digits == "12355");
    }

    TEST_CASE("what was told of harm opens the numbers by itself, once; what was written is told by its day alone") {
        ScreenStage s(phone_surface);
        Screens screens;
        s.seen.frame.reports = {{.id = 41, .day = *Date::make(2026, 3, 10)}};
        s.seen.frame.write_report = form_route("write_harm_report", 7);
        auto const draw = [&] {
            for (int i = 0; i < 2; ++i) s.stage.draw([&](Ui& ui) { screens.draw(ui, s.seen, s.intents); });
        };
        draw();
        CHECK_FALSE(s.says("110"));
        s.seen.frame.harm_told = 1;
        draw();
        CHECK(s.says("110"));
        CHECK(s.says("3月10日（周二）"));
        CHECK(s.says("还没办结"));
        s.stage.press("打完了，记下来");
        draw();
        CHECK(s.only<Navigate>().route == form_route("write_harm_report", 7));
        draw();
        CHECK_FALSE(s.says("先打电话，别的都可以等。"));
    }

    TEST_CASE("masked, the red button shows numbers and nothing that was written") {
        ScreenStage s(phone_surface);
        Screens screens;
        s.seen.frame.masked = true;
        s.seen.frame.harm_told = 1;
        for (int i = 0; i < 2; ++i) s.stage.draw([&](Ui& ui) { screens.draw(ui, s.seen, s.intents); });
        CHECK(s.says("110"));
        CHECK_FALSE(s.says("打完了，记下来"));
    }
}

TEST_SUITE("small screens") {
    TEST_CASE("更多 leads on") {
        ScreenStage s(phone_surface);
        MoreView const view{.screens = {Screen::pairs, Screen::settings}};
        s.draw(draw_more, view);
        s.stage.press("结对");
        s.draw(draw_more, view);
        CHECK(s.only<Navigate>().route.screen == Screen::pairs);
    }

    TEST_CASE("a missing record leads back to its list") {
        ScreenStage s;
        MissingView const view{.screen = Screen::child, .list = {.screen = Screen::children}};
        s.draw(draw_missing, view);
        s.stage.press("回到列表");
        s.draw(draw_missing, view);
        CHECK(s.only<Navigate>().route.screen == Screen::children);
    }
}
