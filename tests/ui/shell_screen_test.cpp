#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

void draw_frame(ScreenStage& s) {
    for (int i = 0; i < 2; ++i) s.stage.draw([&](Ui& ui) { draw_shell(ui, s.seen, s.intents, [] {}); });
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

    TEST_CASE("the box above looks for children from anywhere") {
        ScreenStage s;
        draw_frame(s);
        s.stage.type("姓名、拼音、村，或身份证后几位", "wxh");
        draw_frame(s);
        CHECK(s.only<Navigate>().route.screen == Screen::children);
        CHECK(s.only<Search>().text == "wxh");
    }

    TEST_CASE("among the children the box narrows what is on screen and goes nowhere") {
        ScreenStage s;
        s.seen.page = std::make_shared<ScreenView>(ChildView{});
        s.seen.beside = std::make_shared<ScreenView>(ChildListView{.text = "wx"});
        draw_frame(s);
        s.stage.type("姓名、拼音、村，或身份证后几位", "wxh");
        draw_frame(s);
        CHECK_FALSE(s.any<Navigate>());
        CHECK(s.only<Search>().text == "wxh");
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
