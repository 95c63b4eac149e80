#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "domain/ledger/spot_line.hpp"
#include "store/table.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

std::int64_t a_child_of(Story& story, std::string name, std::string_view village) {
    story.open("register_child")
        .type("name", name)
        .type("alias", "小豆")
        .choose("no_id_reason", "not_at_hand")
        .type("born_on", "2016-03-05")
        .choose("sex", "female")
        .type("village", village)
        .type("opened_on", "2026-01-10")
        .submit();
    REQUIRE(story.was_taken());
    return story.here().subject;
}

/// Five children in two villages, one of them red.
std::vector<std::int64_t> some_children(Story& story) {
    std::vector<std::int64_t> const children{
        a_child_of(story, "江小浪", "柳树村"),
        a_child_of(story, "山小石", "柳树村"),
        a_child_of(story, "花小苗", "柳树村"),
        a_child_of(story, "田小麦", "石坝村"),
        a_child_of(story, "叶小舟", "石坝村")};
    story.say(SetWriter{"周晓岚"});
    story.open("grade_child", children[1]).choose("colour", "red");
    story.type("reason", "入户看过").type("plan", "每周去").submit();
    REQUIRE(story.was_taken());
    return children;
}

CampaignView const& campaign(Story& story) { return story.see<CampaignView>(); }

std::vector<OpenItem> part(Story& story, std::string_view name) {
    for (CampaignView::Part const& part : campaign(story).parts)
        if (part.title_key == "campaign.part." + std::string(name)) return part.items;
    return {};
}

std::vector<OpenItem> on_today(Story& story, std::string_view kind) {
    story.go(Screen::today);
    std::vector<OpenItem> items;
    for (auto const& section : story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items)
            if (item.kind.starts_with(kind)) items.push_back(item);
    }
    return items;
}

void tap(Story& story, OpenItem const& item) {
    REQUIRE(item.act);
    Intent const intent = item.act->intent;
    story.say(intent);
}

std::set<std::int64_t> drawn_children(Story& story, std::int64_t round) {
    std::set<std::int64_t> children;
    for (auto const& kept : all_linked(story.database(), spot_line_shape, "spot_check", Id<SpotCheck>{round}))
        children.insert(kept.record.child.value);
    return children;
}

std::int64_t a_draw(Story& story, std::string_view sample, std::string_view seed) {
    story.open("draw_spot_check").type("body", "云溪县民政局").type("sample", sample).type("seed", seed);
    story.choose("strata", "village").choose("strata", "colour").submit();
    REQUIRE(story.here().screen == Screen::spot_check);
    return story.here().subject;
}

Story& visited(Story& story, std::int64_t child, std::string_view day, std::string_view result = "met") {
    story.say(SetWriter{"周晓岚"});
    story.open("record_visit", child).type("visited_on", day).choose("result", result);
    if (result == "met") {
        for (char const* const check : {"guardianship", "life", "health", "school", "mind"})
            story.choose(check, "good");
    }
    story.submit();
    REQUIRE(story.was_taken());
    return story;
}

}  // namespace

TEST_CASE("a spot check from the seed to the last look: drawn, checked, mended, looked at again") {
    Story story;
    some_children(story);
    auto const round = a_draw(story, "3", "20261123");
    CHECK(drawn_children(story, round).size() == 3);
    CHECK(campaign(story).head.state.key == "campaign.spot_check.left");
    CHECK(campaign(story).head.of == 3);
    CHECK(part(story, "to_check").size() == 3);
    CHECK(campaign(story).sheet.size() == 9);
    REQUIRE(on_today(story, "spot_check").size() == 1);
    CHECK(on_today(story, "spot_check").front().open == Route{Screen::spot_check, round});

    story.say(SetWriter{"县里老陈"});
    story.go(Screen::spot_check, round);
    tap(story, part(story, "to_check").front());
    tap(story, part(story, "to_check").front());
    auto const last = part(story, "to_check").front();
    story.say(Navigate{last.open});
    CHECK(story.field("checked_on").value == "2026-11-23");
    CHECK(story.field("checker").value == "县里老陈");
    CHECK_FALSE(story.field("due_on").visible);
    story.choose("faults", "visits").choose("faults", "consent").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("due_on") == "problem.required");
    story.type("due_on", "2026-12-10").submit();
    REQUIRE(story.was_taken());
    CHECK(story.here() == Route{Screen::spot_check, round});
    CHECK(campaign(story).head.state.key == "campaign.spot_check_mend.left");
    auto const wrong = part(story, "to_mend");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong.front().days_late == -17);
    CHECK(on_today(story, "spot_check").empty());
    CHECK(on_today(story, "ledger_due").empty());

    story.next_day("2026-12-08");
    auto const coming = on_today(story, "ledger_due");
    REQUIRE(coming.size() == 1);
    CHECK(coming.front().title.args.front().second == Argument{Word{"record.spot_line"}});
    story.next_day("2026-12-10");
    auto const due = on_today(story, "ledger_due");
    REQUIRE(due.size() == 1);
    CHECK(due.front().title.args.front().second == Argument{Word{"app.due.spot_line.fixed_on"}});
    tap(story, due.front());
    CHECK(on_today(story, "ledger_due").empty());
    story.next_day("2026-12-24");
    REQUIRE(on_today(story, "ledger_due").size() == 1);
    story.go(Screen::spot_check, round);
    tap(story, part(story, "to_look_at").front());
    CHECK(campaign(story).head.whole);
    CHECK(part(story, "checked").size() == 3);
    CHECK(on_today(story, "ledger_due").empty());
}

TEST_CASE("the same seed draws the same files again, every village and colour among them") {
    Story story;
    auto const children = some_children(story);
    auto const first = a_draw(story, "3", "77");
    auto const sample = drawn_children(story, first);
    CHECK(sample.contains(children[1]));
    CHECK((sample.contains(children[3]) || sample.contains(children[4])));
    auto const second = a_draw(story, "3", "77");
    CHECK(first != second);
    CHECK(drawn_children(story, second) == sample);
    auto const all = a_draw(story, "50", "1");
    CHECK(drawn_children(story, all).size() == 5);
    CHECK(campaign(story).facts.front().args.front().second == Argument{std::int64_t{5}});
}

TEST_CASE("a seed that nobody gave is made and kept; a draw is undone while nothing was checked") {
    Story story;
    story.open("draw_spot_check").type("body", "云溪县民政局").type("sample", "2").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("sample") == "problem.nobody");
    story.go(Screen::today);  // a child registered from a form leads back to the form
    some_children(story);
    story.open("draw_spot_check").submit();
    REQUIRE(story.here().screen == Screen::spot_check);
    auto const round = story.here().subject;
    auto const kept = find(story.database(), spot_check_shape, Id<SpotCheck>{round});
    REQUIRE(kept);
    CHECK(kept->seed);
    CHECK(story.act(campaign(story).actions, "app.action.undraw_spot_check"));
    CHECK(story.here().screen == Screen::campaigns);
    CHECK(story.see<CampaignsView>().sections[2].lines.empty());
    CHECK_FALSE(find(story.database(), spot_check_shape, Id<SpotCheck>{round}));

    auto const other = a_draw(story, "2", "5");
    tap(story, part(story, "to_check").front());
    CHECK_FALSE(story.act(campaign(story).actions, "app.action.undraw_spot_check"));
    story.say(Perform{UndrawSpotCheck{{other}}});
    CHECK(story.seen().frame.notices.back().text.key == "problem.wrong_state");
}

TEST_CASE("what was not mended in time goes into the next round, and back when that is undone") {
    Story story;
    some_children(story);
    auto const first = a_draw(story, "1", "3");
    story.say(Navigate{part(story, "to_check").front().open});
    story.choose("faults", "present").type("due_on", "2026-12-01").submit();
    REQUIRE(story.was_taken());
    story.next_day("2026-12-05");
    auto const second = a_draw(story, "4", "9");
    auto const overdue = *drawn_children(story, first).begin();
    CHECK(drawn_children(story, second).contains(overdue));
    CHECK(drawn_children(story, second).size() >= 4);
    CHECK(on_today(story, "ledger_due").empty());
    story.go(Screen::spot_check, first);
    CHECK(campaign(story).head.whole);
    CHECK(part(story, "checked").front().detail.key == "app.item.spot_rolled");
    story.go(Screen::spot_check, second);
    CHECK(story.act(campaign(story).actions, "app.action.undraw_spot_check"));
    story.go(Screen::spot_check, first);
    CHECK(part(story, "to_mend").size() == 1);
    REQUIRE(on_today(story, "ledger_due").size() == 1);
    CHECK(on_today(story, "ledger_due").front().days_late == 4);
}

TEST_CASE("a survey round: the village is walked, a child found on the way, everybody explained") {
    Story story;
    auto const children = some_children(story);
    story.go(Screen::campaigns);
    auto const head = story.see<CampaignsView>().sections[1].lines.front();
    CHECK(head.route == Route{Screen::survey, 20262});
    CHECK(head.of == 5);
    CHECK(head.done == 0);
    story.say(Navigate{head.route});
    REQUIRE(campaign(story).bars.size() == 2);
    CHECK(campaign(story).bars.front().village == "柳树村");
    story.say(Narrow{Screen::survey, "village", "柳树村"});
    REQUIRE(part(story, "to_survey").size() == 3);
    CHECK(campaign(story).bars.size() == 1);
    tap(story, part(story, "to_survey").front());
    tap(story, part(story, "to_survey").front());
    CHECK(campaign(story).bars.front().done == 2);
    story.say(Navigate{part(story, "to_survey").front().open});
    CHECK(story.field("round").value == "second");
    story.choose("result", "moved").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("changes") == "problem.required");
    story.type("changes", "跟妈妈去苏州了").submit();
    REQUIRE(story.was_taken());
    REQUIRE(part(story, "away").size() == 1);
    CHECK(part(story, "away").front().act->label.key == "app.action.close_child");
    REQUIRE(on_today(story, "survey_left").size() == 1);

    story.go(Screen::survey, 20262);
    REQUIRE(story.act(campaign(story).actions, "app.action.register_found"));
    CHECK(story.field("village").shown == "柳树村");
    story.type("name", "云朵朵")
        .type("alias", "小云")
        .choose("no_id_reason", "not_at_hand")
        .type("born_on", "2018-01-01")
        .choose("sex", "female")
        .submit();
    REQUIRE(story.was_taken());
    story.go(Screen::survey, 20262);
    REQUIRE(part(story, "new").size() == 1);
    story.say(Narrow{Screen::survey, "village", ""});
    CHECK(campaign(story).head.of == 6);
    CHECK_FALSE(campaign(story).head.whole);
    tap(story, part(story, "to_survey").front());
    tap(story, part(story, "to_survey").front());
    CHECK(campaign(story).head.whole);
    CHECK(campaign(story).head.state.key == "campaign.survey.whole");
    CHECK(on_today(story, "survey_left").empty());
    story.next_day("2027-01-20");
    story.go(Screen::survey, 20262);
    CHECK(campaign(story).actions.empty());
    story.go(Screen::survey, 20271);
    CHECK(campaign(story).head.done == 0);
    story.go(Screen::survey, 20272);
    CHECK(std::holds_alternative<MissingView>(*story.seen().page));
}

TEST_CASE(
    "a month is whole when everybody was visited; who was not met twice is asked about; what was late is marked") {
    Story story("2026-11-20");
    auto const child = a_child_of(story, "江小浪", "柳树村");
    auto const other = a_child_of(story, "田小麦", "石坝村");
    visited(story, child, "2026-11-18");
    visited(story, other, "2026-11-10", "nobody_home");
    story.go(Screen::month, 202611);
    CHECK(campaign(story).head.done == 1);
    CHECK(campaign(story).head.of == 2);
    CHECK(part(story, "ask").empty());
    REQUIRE(part(story, "left").size() == 1);
    CHECK(part(story, "late").size() == 2);
    CHECK(part(story, "late").front().detail.key == "app.item.visit_late");
    visited(story, other, "2026-11-20", "nobody_home");
    story.go(Screen::month, 202611);
    CHECK(part(story, "left").empty());
    REQUIRE(part(story, "ask").size() == 1);
    CHECK(part(story, "late").size() == 2);
    auto const due = on_today(story, "visit_never");
    REQUIRE(due.size() == 1);
    CHECK(due.front().detail.key == "app.item.visit_ask");
    story.go(Screen::child, child);
    auto const& events = story.see<ChildView>().timeline;
    CHECK(events.front().entered_on == build::day("2026-11-20"));
    story.go(Screen::child, other);
    CHECK_FALSE(story.see<ChildView>().timeline.front().entered_on);

    story.go(Screen::month, 202611);
    tap(story, part(story, "ask").front());
    CHECK(story.here() == form_route("record_visit", other));
    visited(story, other, "2026-11-20");
    story.go(Screen::month, 202611);
    CHECK(campaign(story).head.whole);
    CHECK(campaign(story).head.state.key == "campaign.month.whole");
    CHECK(campaign(story).bars.front().detail.key == "campaign.bar.whole");

    story.next_day("2026-12-02");
    story.go(Screen::month, 202612);
    CHECK(campaign(story).head.done == 0);
    story.go(Screen::month, 202611);
    CHECK(campaign(story).head.whole);
    story.go(Screen::month, 202701);
    CHECK(std::holds_alternative<MissingView>(*story.seen().page));
}

TEST_CASE("a month that is over cannot be mended by a later visit, only by one that was made in it") {
    Story story("2026-12-03");
    auto const child = a_child_of(story, "江小浪", "柳树村");
    visited(story, child, "2026-12-03");
    story.go(Screen::month, 202611);
    CHECK(campaign(story).head.state.key == "campaign.month_past.left");
    REQUIRE(part(story, "missed").size() == 1);
    CHECK_FALSE(part(story, "missed").front().act);
    visited(story, child, "2026-11-28");
    story.go(Screen::month, 202611);
    CHECK(campaign(story).head.whole);
    REQUIRE(part(story, "late").size() == 1);
}

TEST_CASE("a drop-out is persuaded, comes back, and is seen again after 30 and 90 days") {
    Story story("2026-03-02");
    auto const child = a_child_of(story, "江小浪", "柳树村");
    story.open("school_case", child).choose("cause", "tired").type("owner", "周晓岚").submit();
    REQUIRE(story.was_taken());
    story.next_day("2026-03-09");
    REQUIRE(on_today(story, "ledger_due").size() == 1);
    Route const amend = on_today(story, "ledger_due").front().open;
    story.open("persuasion", child)
        .type("persuaders", "周晓岚和班主任")
        .choose("way", "home")
        .type("answer", "孩子说再想想")
        .type("due_on", "2026-03-12")
        .submit();
    REQUIRE(story.was_taken());
    CHECK(on_today(story, "ledger_due").size() == 2);
    story.next_day("2026-03-12");
    story.open("persuasion", child)
        .type("persuaders", "周晓岚")
        .choose("way", "school")
        .type("answer", "愿意回去")
        .submit();
    REQUIRE(story.was_taken());
    CHECK(on_today(story, "ledger_due").size() == 1);
    story.say(Navigate{amend});
    story.choose("result", "returned").type("returned_on", "2026-03-12").submit();
    REQUIRE(story.was_taken());
    CHECK(on_today(story, "ledger_due").empty());
    story.next_day("2026-04-11");
    auto const first = on_today(story, "ledger_due");
    REQUIRE(first.size() == 1);
    CHECK(first.front().act->label.key == "app.action.due.school_case.stable_30_on");
    tap(story, first.front());
    CHECK(on_today(story, "ledger_due").empty());
    story.next_day("2026-06-10");
    auto const second = on_today(story, "ledger_due");
    REQUIRE(second.size() == 1);
    tap(story, second.front());
    story.say(Navigate{amend});
    CHECK(story.field("stable_90_on").value == "2026-06-10");
    story.type("closed_on", "2026-06-10").submit();
    REQUIRE(story.was_taken());
    CHECK(on_today(story, "ledger_due").empty());
}

TEST_CASE("masked, a campaign tells no name and no village") {
    Story story;
    some_children(story);
    story.say(SetMasked{true});
    story.go(Screen::survey, 20262);
    CHECK(campaign(story).bars.front().name.text == "＊＊＊");
    CHECK_FALSE(part(story, "to_survey").front().place);
    CHECK(part(story, "to_survey").front().title.args.front().second == Argument{std::string("小豆")});
}
