#include "ui/papers.hpp"
#include "ui/screen_stage.hpp"
#include "ui/screens.hpp"

using namespace tongban;
using namespace tongban::ui;

namespace {

Phrase says(std::string text) { return {std::move(text), {}}; }

CampaignHead a_head(Route route, int done, int of) {
    return {
        .route = std::move(route),
        .title = says("2026 年第二轮排查"),
        .detail = says("7月15日开始"),
        .state = says("还有 2 人没排到"),
        .done = done,
        .of = of,
        .whole = of > 0 && done == of};
}

OpenItem a_line(std::int64_t id, std::string name) {
    OpenItem item{.kind = "survey", .title = says(std::move(name)), .open = form_route("survey_line", id)};
    item.place = {{}, "柳树村"};
    item.act = an_action("在家，没变化", DismissBanner{});
    return item;
}

CampaignView a_survey() {
    CampaignView view{.head = a_head({Screen::survey, 20262}, 3, 5)};
    view.bars = {{"柳树村", {{}, "柳树村"}, 1, 3, says("还差 2 人")}, {"石坝村", {{}, "石坝村"}, 2, 2, says("齐了")}};
    view.facets = {{"village", "村（居）", "", {{"柳树村", {{}, "柳树村"}, 3}, {"石坝村", {{}, "石坝村"}, 2}}}};
    view.parts = {{"campaign.part.to_survey", {a_line(7, "江小浪"), a_line(8, "花小苗")}, 0}};
    view.actions = {an_action("登记新发现的孩子", Navigate{form_route("register_found")})};
    return view;
}

}  // namespace

TEST_SUITE("campaigns") {
    TEST_CASE("the list leads to each, and draws files") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            CampaignsView view;
            view.sections = {{"survey", {a_head({Screen::survey, 20262}, 3, 5)}}, {"spot_check", {}}};
            view.draw = an_action("抽档案", Navigate{form_route("draw_spot_check")});
            s.draw(draw_campaigns, view);
            CHECK(s.says("3 / 5"));
            CHECK(s.says("还没有抽过"));
            s.stage.press(s.name_of("2026 年第二轮排查"));
            s.draw(draw_campaigns, view);
            CHECK(s.only<Navigate>().route == Route{Screen::survey, 20262});
            s.intents.clear();
            s.stage.press_button("抽档案");
            s.draw(draw_campaigns, view);
            CHECK(s.only<Navigate>().route == form_route("draw_spot_check"));
        }
    }

    TEST_CASE("a village is pressed to see it alone, a line to tell more, its button to be done with it") {
        for (Surface const surface : {laptop_surface, phone_surface}) {
            ScreenStage s{surface};
            s.draw(draw_campaign, a_survey());
            CHECK(s.says("还有 2 人没排到"));
            s.stage.press(s.name_of("柳树村 · 还差 2 人"));
            s.draw(draw_campaign, a_survey());
            CHECK(s.only<Narrow>().value == "柳树村");
            s.intents.clear();
            s.stage.press(s.name_of("江小浪"));
            s.draw(draw_campaign, a_survey());
            CHECK(s.only<Navigate>().route == form_route("survey_line", 7));
            s.stage.press_button("在家，没变化");
            s.draw(draw_campaign, a_survey());
            CHECK(s.any<DismissBanner>());
        }
    }

    TEST_CASE("on paper a spot check is the list of its files with a column for each item") {
        ScreenStage s;
        CampaignView view = a_survey();
        view.sheet = {{{}, "档案在"}, {{}, "同意书在"}};
        s.seen.page = std::make_shared<ScreenView>(view);
        std::optional<Paper> paper;
        s.stage.draw([&](Ui& ui) { paper = paper_of(ui, s.seen); });
        REQUIRE(paper);
        auto const table = std::ranges::find(paper->parts, PaperPart::Kind::table, &PaperPart::kind);
        REQUIRE(table != paper->parts.end());
        CHECK(table->rows.front() == std::vector<std::string>{"序号", "姓名", "村（居）", "档案在", "同意书在"});
        CHECK(table->rows[1] == std::vector<std::string>{"1", "江小浪", "柳树村", "", ""});
        view.sheet.clear();
        s.seen.page = std::make_shared<ScreenView>(view);
        s.stage.draw([&](Ui& ui) { paper = paper_of(ui, s.seen); });
        auto const walk = std::ranges::find(paper->parts, PaperPart::Kind::table, &PaperPart::kind);
        CHECK(walk->rows[1][0] == "☐");
    }
}
