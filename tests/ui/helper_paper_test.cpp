#include <algorithm>

#include "ui/papers/record_papers.hpp"
#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

HelperSheet a_sheet() {
    HelperSheet sheet;
    sheet.alias = "小蜜蜂";
    sheet.facts = {
        {"app.sheet.facts", {{"child.alias", std::string("小蜜蜂")}, {"child.interests", std::string("画画")}}, {}}};
    sheet.promises = {said("每 14 天至少联系一次"), said("说好的：带信封来"), said("不单独关门相处")};
    sheet.warning = said("看到伤，当天告诉儿童主任");
    return sheet;
}

PairView a_pair() {
    PairView view;
    view.id = 5;
    view.child = a_child(7, "王小禾");
    view.child_ref = {"王小禾", {.screen = Screen::child, .subject = 7}};
    view.helper_ref = {"陈老师", {.screen = Screen::volunteer, .subject = 31}};
    view.since = Date::make(2026, 3, 1);
    view.sheet = a_sheet();
    return view;
}

std::string text_of(Paper const& paper) {
    std::string text = paper.title + paper.note;
    for (PaperPart const& part : paper.parts) {
        for (auto const& row : part.rows) {
            for (std::string const& cell : row) text += cell + "\n";
        }
    }
    return text + paper.foot;
}

/// What the page's button prints.
std::string printed(PairView const& view, std::string_view button) {
    ScreenStage s;
    s.draw(draw_pair, view);
    s.stage.press_button(button);
    s.draw(draw_pair, view);
    return text_of(s.only<Print>().paper);
}

}  // namespace

TEST_SUITE("the page for the helper's hand") {
    TEST_CASE("it tells alias, likes, three promises and one warning, and never the child's name") {
        std::string const text = printed(a_pair(), "给帮扶人的一页");
        for (std::string_view const part :
             {"小蜜蜂",
              "画画",
              "每 14 天至少联系一次",
              "说好的：带信封来",
              "不单独关门相处",
              "看到伤，当天告诉儿童主任"}) {
            CAPTURE(std::string(part));
            CHECK(text.find(part) != std::string::npos);
        }
        CHECK(text.find("王小禾") == std::string::npos);
        CHECK(text.find("以前的联系") == std::string::npos);
    }

    TEST_CASE("after a hand-over it is the letter, with the former notes that were chosen") {
        PairView view = a_pair();
        view.sheet->handed_over = true;
        view.sheet->former = {
            {.day = *Date::make(2026, 2, 1), .kind = "contact", .title = said("入户"), .text = "一起认了树叶"}};
        std::string const text = printed(view, "交接信");
        CHECK(text.find("以前的联系") != std::string::npos);
        CHECK(text.find("一起认了树叶") != std::string::npos);
    }

    TEST_CASE("a pair that is over has none") {
        ScreenStage s;
        PairView view = a_pair();
        view.sheet.reset();
        s.draw(draw_pair, view);
        CHECK(s.stage.seek("给帮扶人的一页") == nullptr);
    }
}
