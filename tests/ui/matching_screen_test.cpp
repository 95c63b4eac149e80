#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

MatchCard a_match(std::int64_t child, std::string name, int waiting_days = 23) {
    return {
        .child = a_child(child, std::move(name)),
        .waiting_days = waiting_days,
        .helper = Ref{"陈老师", {.screen = Screen::volunteer, .subject = 31}},
        .helper_kind = {.text = "老师"},
        .reasons = {said("同一个村"), said("老师，能帮学习")},
        .act = an_action("结对", Navigate{form_route("form_pairing", child, 31)})};
}

MatchingView a_view(std::vector<MatchCard> suggested, std::vector<MatchCard> passed = {}) {
    MatchingView view;
    view.suggested_count = static_cast<int>(suggested.size());
    view.passed_count = static_cast<int>(passed.size());
    view.suggested = std::move(suggested);
    view.passed = std::move(passed);
    return view;
}

}  // namespace

TEST_SUITE("suggestions for pairs") {
    TEST_CASE("nobody waits: that is said, and nothing else") {
        ScreenStage s;
        s.draw(draw_matching, MatchingView{});
        CHECK(s.says("没有孩子在等"));
        CHECK(s.stage.count(Role::button) == 0);
    }

    TEST_CASE("a suggestion shows both, says why, and its button opens the form for the two") {
        for (Surface const& surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            auto const view = a_view({a_match(7, "王小禾")});
            s.draw(draw_matching, view);
            for (std::string_view const text :
                 {"王小禾", "陈老师", "同一个村", "老师，能帮学习", "等了 23 天", "等得最久"}) {
                CAPTURE(std::string(text));
                CHECK(s.says(text));
            }
            s.stage.press_button("结对");
            s.draw(draw_matching, view);
            CHECK(s.only<Navigate>().route == form_route("form_pairing", 7, 31));
        }
    }

    TEST_CASE("child and helper lead to their pages") {
        ScreenStage s;
        auto const view = a_view({a_match(7, "王小禾")});
        s.draw(draw_matching, view);
        s.stage.press(s.name_of("陈老师"));
        s.draw(draw_matching, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::volunteer, .subject = 31});
    }

    TEST_CASE("who is passed over is shown with the reason and what would change it") {
        ScreenStage s;
        MatchCard passed = a_match(8, "李小雨");
        passed.helper.reset();
        passed.reasons.clear();
        passed.kept_away = {said("2 位：入职查询过期了")};
        passed.change = said("周安可以，只是查询过期了");
        passed.mend = an_action("记查询结果", Navigate{form_route("record_vetting", 31)});
        auto const view = a_view({}, {passed});
        s.draw(draw_matching, view);
        CHECK(s.says("暂时没有合适的人"));
        CHECK(s.says("2 位：入职查询过期了"));
        CHECK(s.stage.seek("结对") == nullptr);
        s.stage.press_button("记查询结果");
        s.draw(draw_matching, view);
        CHECK(s.only<Navigate>().route == form_route("record_vetting", 31));
    }

    TEST_CASE("what is missing on the child's side stands at the suggestion") {
        ScreenStage s;
        MatchCard match = a_match(7, "王小禾");
        match.blocked = said("还缺监护人的同意书");
        s.draw(draw_matching, a_view({match}));
        CHECK(s.says("还缺监护人的同意书"));
    }

    TEST_CASE("only one has waited longest, and more than are carried are counted") {
        ScreenStage s;
        MatchingView view = a_view({a_match(7, "王小禾", 90), a_match(8, "李小雨", 30)});
        view.suggested_count = 70;
        s.draw(draw_matching, view);
        CHECK(s.says("还有 68 位"));
        CHECK(s.says("70 条建议"));
    }
}
