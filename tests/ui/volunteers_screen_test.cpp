#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

VolunteerRow a_row(std::int64_t id, std::string name) {
    return {
        .id = id,
        .name = std::move(name),
        .kind = {.text = "教师"},
        .unit = "石桥小学",
        .vetting = "valid",
        .pairs = 2,
        .minutes = 330};
}

VolunteerListView volunteers(int count) {
    auto rows = std::make_shared<std::vector<VolunteerRow>>();
    VolunteerListView view;
    for (int i = 1; i <= count; ++i) {
        rows->push_back(a_row(i, "陈老师" + std::to_string(i)));
        view.shown.push_back(static_cast<std::uint32_t>(i - 1));
    }
    view.rows = rows;
    view.add = an_action("登记志愿者", Navigate{form_route("register_volunteer")});
    return view;
}

}  // namespace

TEST_SUITE("the list of volunteers") {
    TEST_CASE("without volunteers the page teaches and leads to the form") {
        ScreenStage s;
        auto const view = volunteers(0);
        s.draw(draw_volunteers, view);
        CHECK(s.says("还没有志愿者"));
        s.stage.press("登记志愿者");
        s.draw(draw_volunteers, view);
        CHECK(s.only<Navigate>().route == form_route("register_volunteer"));
    }

    TEST_CASE("a row says who, from where, with how many children, how long and whether the check is valid") {
        ScreenStage s;
        auto const view = volunteers(1);
        s.draw(draw_volunteers, view);
        std::string const row = s.name_of("陈老师1");
        for (std::string_view const part : {"教师", "石桥小学", "陪着 2 位孩子", "5.5 小时", "查询有效"})
            CHECK(row.find(part) != std::string::npos);
        s.stage.press(row);
        s.draw(draw_volunteers, view);
        CHECK(s.only<Navigate>().route == Route{.screen = Screen::volunteer, .subject = 1});
    }

    TEST_CASE("every state of the check has its word; who has left has only that") {
        ScreenStage s;
        auto view = volunteers(5);
        auto rows = *view.rows;
        rows[0].vetting = "expiring";
        rows[1].vetting = "expired";
        rows[2].vetting = "none";
        rows[3].vetting = "refused";
        rows[4].left = true;
        view.rows = std::make_shared<std::vector<VolunteerRow>>(rows);
        s.draw(draw_volunteers, view);
        CHECK(s.name_of("陈老师1").find("快到期") != std::string::npos);
        CHECK(s.name_of("陈老师2").find("已过期") != std::string::npos);
        CHECK(s.name_of("陈老师3").find("还没查询") != std::string::npos);
        CHECK(s.name_of("陈老师4").find("不能接触孩子") != std::string::npos);
        CHECK(s.name_of("陈老师5").find("已退出") != std::string::npos);
        CHECK(s.name_of("陈老师5").find("查询有效") == std::string::npos);
    }

    TEST_CASE("of thousands only what is in sight is drawn") {
        ScreenStage s;
        s.draw(draw_volunteers, volunteers(5000));
        CHECK(s.stage.count(Role::list_item) < 40);
        CHECK(s.says("5000 位"));
    }

    TEST_CASE("when nobody is found the page says what else to try") {
        ScreenStage s;
        auto view = volunteers(3);
        view.shown.clear();
        view.text = "赵";
        s.draw(draw_volunteers, view);
        CHECK(s.says("没有找到这样的人"));
    }
}
