#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

Intent marked(std::int64_t participant, Presence presence) {
    return Perform{MarkPresence{.participation = {participant}, .presence = presence}};
}

RollLine a_line(std::int64_t participant, std::string name) {
    return {
        .participant = participant,
        .who = {std::move(name), {.screen = Screen::child, .subject = participant}},
        .detail = "8 岁 · 石桥村",
        .presence_label = {.text = "没点"},
        .tap = marked(participant, Presence::present),
        .others = {
            an_action("迟到", marked(participant, Presence::late)),
            an_action("没来", marked(participant, Presence::absent))}};
}

ActivityView an_activity(int children) {
    ActivityView view{
        .head = {
            .id = 4,
            .title = "夏天不下河",
            .day = *Date::make(2026, 3, 12),
            .time = "14:00–16:00",
            .place = "活动室",
            .state = ActivityState::open,
            .state_label = {.text = "点名中"}}};
    for (int i = 1; i <= children; ++i) view.children.push_back(a_line(i, "王小禾" + std::to_string(i)));
    view.child_count.listed = children;
    view.roll_open = true;
    view.actions = {an_action("写活动记录", Navigate{form_route("close_activity", 4)})};
    return view;
}

std::size_t presences(ScreenStage const& s) { return s.stage.count(Role::checkbox); }

}  // namespace

TEST_SUITE("an activity") {
    TEST_CASE("with nobody on the list the page says so") {
        ScreenStage s;
        s.draw(draw_activity, an_activity(0));
        CHECK(s.says("名单还是空的"));
        CHECK(s.says("3月12日（周四） · 14:00–16:00 · 活动室"));
    }

    TEST_CASE("photos stand with what was written, and open large") {
        ScreenStage s;
        auto view = an_activity(1);
        view.summary = "每人练了一遍扔救生绳。";
        s.draw(draw_activity, view);
        CHECK_FALSE(s.says("照片 1"));
        view.photos = {"aa", "bb"};
        s.draw(draw_activity, view);
        s.stage.press("照片 1，共 2 张");
        s.draw(draw_activity, view);
        CHECK(s.only<ShowPhoto>().name == "aa");
    }

    TEST_CASE("a tap on a name says here") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s(surface);
            auto const view = an_activity(20);
            s.draw(draw_activity, view);
            CHECK(presences(s) == 20);
            s.stage.press(s.name_of("王小禾3"));
            s.draw(draw_activity, view);
            auto const said = std::get<MarkPresence>(s.only<Perform>().command);
            CHECK(said.participation.value == 3);
            CHECK(said.presence == Presence::present);
        }
    }

    TEST_CASE("late and absent are behind the three dots") {
        ScreenStage s;
        auto const view = an_activity(2);
        s.draw(draw_activity, view);
        s.stage.press(s.name_of("王小禾2：迟到"));
        s.draw(draw_activity, view);
        s.stage.press("没来");
        s.draw(draw_activity, view);
        auto const said = std::get<MarkPresence>(s.only<Perform>().command);
        CHECK(said.participation.value == 2);
        CHECK(said.presence == Presence::absent);
    }

    TEST_CASE("a finger that rests on a name opens the same") {
        ScreenStage s(phone_surface);
        auto const view = an_activity(2);
        s.draw(draw_activity, view);
        auto const rect = s.stage.find(s.name_of("王小禾1")).rect;
        s.stage.press_at(rect.x + 20, rect.y + 20);
        s.draw(draw_activity, view);
        s.stage.pointer().long_press = true;
        s.draw(draw_activity, view);
        s.stage.release();
        s.draw(draw_activity, view);
        CHECK(s.intents.empty());
        CHECK(s.says("没来"));
    }

    TEST_CASE("who is here is heard as checked, and counted on top") {
        ScreenStage s;
        auto view = an_activity(3);
        view.children[0].presence = Presence::present;
        view.children[0].presence_label = {.text = "到了"};
        view.children[1].presence = Presence::excused;
        view.children[1].presence_label = {.text = "请假"};
        view.child_count = {.listed = 3, .present = 1, .away = 1};
        s.draw(draw_activity, view);
        CHECK(s.stage.find("王小禾1，到了").check == Check::on);
        CHECK(s.stage.find("王小禾2，请假").check == Check::off);
        CHECK(s.says("孩子到了 1 / 3 位"));
        CHECK(s.says("没来或请假 1 位"));
    }

    TEST_CASE("when the roll is closed nothing can be tapped, and the hours and the log are shown") {
        ScreenStage s;
        auto view = an_activity(2);
        view.roll_open = false;
        view.minutes = 360;
        view.summary = "看了短片，练了伸杆救人。";
        for (auto& line : view.children) line.others.clear();
        s.draw(draw_activity, view);
        CHECK(s.stage.find(s.name_of("王小禾1")).disabled);
        CHECK(s.says("志愿服务 6 小时"));
        CHECK(s.says("看了短片，练了伸杆救人。"));
    }

    TEST_CASE("long names stay in their tile") {
        ScreenStage s(phone_surface);
        auto view = an_activity(3);
        view.children[0].who.name = "阿卜杜热合曼·买买提吐尔逊江";
        s.draw(draw_activity, view);
        auto const long_one = s.stage.find(s.name_of("阿卜杜热合曼")).rect;
        CHECK(long_one.height == s.stage.find(s.name_of("王小禾2")).rect.height);
        CHECK(long_one.x + long_one.width < 180);
    }

    TEST_CASE("a hundred names can all be reached by Tab") {
        ScreenStage s;
        auto const view = an_activity(100);
        s.draw(draw_activity, view);
        CHECK(presences(s) == 100);
    }

    TEST_CASE("what is missing before it opens is listed, each with the form that mends it") {
        ScreenStage s;
        auto view = an_activity(2);
        view.gaps.push_back(
            {.kind = "activity_insurance_missing",
             .title = said("外出要先买保险"),
             .open = {.screen = Screen::activity, .subject = 4}});
        view.gaps.back().act = an_action("修改", Navigate{form_route("amend_activity", 4)});
        s.draw(draw_activity, view);
        CHECK(s.says("开放前还差"));
        s.stage.press(s.name_of("修改"));
        s.draw(draw_activity, view);
        CHECK(s.only<Navigate>().route == form_route("amend_activity", 4));
    }

    TEST_CASE("a whole group is put on the list at one tap") {
        ScreenStage s(phone_surface);
        auto view = an_activity(0);
        view.groups_to_add.push_back({said("石桥村"), 12, Perform{EnlistParticipants{{4}, {{1}, {2}}, {}}}});
        s.draw(draw_activity, view);
        s.stage.press("石桥村 · 12 位");
        s.draw(draw_activity, view);
        CHECK(std::get<EnlistParticipants>(s.only<Perform>().command).children.size() == 2);
    }

    TEST_CASE("a tap on who is still here says that the caregiver has come; then the tile says so") {
        ScreenStage s;
        auto view = an_activity(2);
        view.to_take = {an_action("王小禾1 · 王奶奶", Perform{TakeHome{{1}}})};
        view.children[1].taken = said("16:05 王奶奶 接走");
        s.draw(draw_activity, view);
        CHECK(s.says("1 位还在"));
        s.stage.press("王小禾1 · 王奶奶");
        s.draw(draw_activity, view);
        CHECK(std::get<TakeHome>(s.only<Perform>().command).participation.value == 1);
        CHECK(s.stage.find(s.name_of("王小禾2")).described == "16:05 王奶奶 接走");
    }

    TEST_CASE("the lesson is put on paper: what to bring, the steps, the questions with their answers") {
        ScreenStage s;
        auto view = an_activity(1);
        view.plan = "1. 画一画";
        view.lesson = LessonPack{.from_age = 6, .to_age = 12, .minutes = 60, .bring = "绳子", .rows = {"J3.1", "J3.9"}};
        view.lesson->questions = {{"先做什么？", "喊大人"}};
        s.draw(draw_activity, view);
        s.stage.press("打印教案");
        s.draw(draw_activity, view);
        auto const paper = s.only<Print>().paper;
        REQUIRE(paper.parts.size() == 6);
        CHECK(paper.parts[0].rows[2] == std::vector<std::string>{"对应任务清单", "J3.1、J3.9"});
        CHECK(paper.parts[2].rows == std::vector<std::vector<std::string>>{{"1. 画一画"}});
        CHECK(paper.parts[4].rows[1] == std::vector<std::string>{"先做什么？", "喊大人", "", ""});
    }

    TEST_CASE("while children are there, help is one press away") {
        ScreenStage s;
        auto view = an_activity(1);
        s.draw(draw_activity, view);
        CHECK(s.says("出了事，先打电话"));
        view.head.state = ActivityState::closed;
        s.draw(draw_activity, view);
        CHECK_FALSE(s.says("出了事，先打电话"));
    }
}
