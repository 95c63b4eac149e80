#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

PlanLine line_of(Story& story, std::string_view id) {
    story.go(Screen::plan);
    for (auto const& section : story.see<PlanView>().sections) {
        for (PlanLine const& line : section.lines) {
            if (line.id == id) return line;
        }
    }
    FAIL("the board has no such row");
    return {};
}

PlanRowView const& open_row(Story& story, std::string_view id) {
    std::int64_t const number = line_of(story, id).number;
    story.go(Screen::plan_row, number);
    return story.see<PlanRowView>();
}

}  // namespace

TEST_CASE("the board shows the whole list, and teaches while nobody is on file") {
    Story story;
    story.go(Screen::plan);
    auto const& board = story.see<PlanView>();
    CHECK(board.empty);
    REQUIRE(board.sections.size() == 5);
    std::set<std::string> rows;
    for (auto const& section : board.sections) {
        for (PlanLine const& line : section.lines) {
            bool const part = line.id.back() >= 'a';
            rows.insert(part ? line.id.substr(0, line.id.size() - 1) : line.id);
            // Nobody is to be counted; only what is to be done once a year stands at 0 of 1.
            if (line.id != "J1.1g") CHECK_FALSE(line.share);
        }
    }
    CHECK(rows.size() == 56);
    CHECK(story.seen().frame.section == Screen::plan);
}

TEST_CASE("a visit moves the month's figure, and each missing name opens the form that mends it") {
    Story story;
    auto const seen = told::a_child(story, "陶知夏");
    auto const longest = told::a_child(story, "林小雨", "2017-04-06");
    auto const never = told::a_child(story, "山小石", "2015-04-06");
    told::a_visit(story, longest, "2026-09-20");
    auto const& row = open_row(story, "J1.1b");
    REQUIRE(row.figures.size() == 1);
    CHECK(row.figures.front().figure.met == 0);
    CHECK(row.figures.front().figure.of == 3);
    CHECK(row.line.light == Light::low);
    CHECK(row.text.starts_with("一月至少1次入户巡访"));
    told::a_visit(story, seen, "2026-11-20");
    auto const& after = open_row(story, "J1.1b").figures.front();
    CHECK(after.figure.met == 1);
    CHECK(after.percent == 33);
    REQUIRE(after.missing.size() == 2);
    CHECK(after.missing[0].open == Route{Screen::child, never});  // never visited before longest ago
    CHECK(after.missing[1].open == Route{Screen::child, longest});
    REQUIRE(after.missing[0].act);
    CHECK(std::get<Navigate>(after.missing[0].act->intent).route == form_route("record_visit", never));
}

TEST_CASE("reports of harm are counted, and no line says whose they are") {
    Story story;
    auto const child = told::a_child(story);
    CHECK(line_of(story, "J3.7").light == Light::empty);
    story.open("write_harm_report", child).type("facts", "身上有伤").submit();
    REQUIRE(story.was_taken());
    auto const& row = open_row(story, "J3.7");
    CHECK(row.line.share.args[0].second == Argument{std::int64_t{0}});
    REQUIRE(row.figures.front().missing.size() == 1);
    OpenItem const& item = row.figures.front().missing.front();
    CHECK(item.title.args.front().second == Argument{Word{"record.harm_report"}});
    CHECK(item.open.form == "amend_harm_report");
    CHECK_FALSE(item.place);
    story.say(SetMasked{true});
    CHECK(open_row(story, "J3.7").figures.front().missing.empty());
}

TEST_CASE("the board narrows to a village, and its rows with it") {
    Story story;
    told::a_child(story, "陶知夏");
    story.open("register_child")
        .type("name", "林小雨")
        .type("alias", "小雨燕")
        .choose("no_id_reason", "not_at_hand")
        .choose("sex", "female")
        .type("village", "桃湾村")
        .submit();
    CHECK(open_row(story, "J1.1e").figures.front().figure.of == 2);
    story.say(Narrow{Screen::plan, "village", "桃湾村"});
    CHECK(story.see<PlanRowView>().figures.front().figure.of == 1);
    REQUIRE(story.see<PlanRowView>().figures.front().missing.size() == 1);
}

TEST_CASE("names on the board are masked like everywhere") {
    Story story;
    told::a_child(story, "陶知夏");
    story.say(SetMasked{true});
    auto const& missing = open_row(story, "J1.1b").figures.front().missing;
    REQUIRE(missing.size() == 1);
    CHECK(std::get<std::string>(missing.front().title.args.front().second) == "小禾");
    CHECK_FALSE(missing.front().place);
}

namespace {

std::vector<OpenItem> waiting(Story& story, std::string_view kind) {
    story.go(Screen::today);
    std::vector<OpenItem> found;
    for (auto const& section : story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items)
            if (item.kind == kind) found.push_back(item);
    }
    return found;
}

}  // namespace

TEST_CASE("a line of the list whose month ends stands on Today with what it lacks, until nothing is lacking") {
    Story story("2026-11-22");
    auto const child = told::a_child(story);
    auto const of_visits = [&] {
        auto items = waiting(story, "plan_due");
        std::erase_if(items, [&](OpenItem const& item) { return item.due != build::day("2026-11-30"); });
        return items;
    };
    CHECK(of_visits().empty());
    story.next_day("2026-11-23");
    REQUIRE(of_visits().size() == 1);
    CHECK(of_visits().front().open == Route{Screen::plan_row, line_of(story, "J1.1b").number});
    story.go(Screen::today);
    auto const& sections = story.see<TodayView>().sections;
    CHECK(sections.back().name == "plan");
    CHECK(sections.back().all == Route{Screen::plan});
    told::a_visit(story, child, "2026-11-20");
    CHECK(of_visits().empty());
}

TEST_CASE("an agreement that runs out stands on Today until there is a later one") {
    Story story;
    auto const child = told::a_child(story);
    auto const agree = [&](std::string_view until) {
        story.open("care_agreement", child)
            .type("carer", "陶有田")
            .choose("relation", "grandfather")
            .choose("exclusion_asked", "1")
            .type("child_view", "愿意和爷爷住")
            .type("until", until)
            .submit();
        REQUIRE(story.was_taken());
    };
    CHECK(waiting(story, "ledger_due").empty());
    agree("2026-11-30");
    REQUIRE(waiting(story, "ledger_due").size() == 1);
    CHECK(waiting(story, "ledger_due").front().days_late == -7);
    CHECK(waiting(story, "ledger_due").front().act);
    story.say(SetMasked{true});
    CHECK(std::get<std::string>(waiting(story, "ledger_due").front().title.args.back().second) == "小禾");
    story.say(SetMasked{false});
    agree("2027-11-30");
    CHECK(waiting(story, "ledger_due").empty());
}

TEST_CASE("who is away is not asked for, and not missing, until the pause is over") {
    Story story("2026-06-15");
    auto const child = told::a_child(story);  // on file since March
    CHECK(waiting(story, "visit_never").size() == 1);
    CHECK(open_row(story, "J1.1b").figures.front().figure.of == 1);
    story.open("pause", child)
        .type("began_on", "2026-03-20")
        .choose("reason", "with_parents")
        .type("until", "2026-08-31")
        .type("contact", "每周视频一次")
        .submit();
    REQUIRE(story.was_taken());
    CHECK(waiting(story, "visit_never").empty());
    CHECK(open_row(story, "J1.1b").figures.front().figure.excused == 1);
    story.next_day("2026-08-25");
    CHECK(waiting(story, "ledger_due").size() == 1);
    story.next_day("2026-09-24");
    CHECK(waiting(story, "visit_never").size() == 1);
    CHECK(open_row(story, "J1.1b").figures.front().figure.excused == 0);
}

TEST_CASE("a line says what of its words the figures leave out") {
    Story story;
    CHECK_FALSE(open_row(story, "J3.9").left_out.empty());
    CHECK(open_row(story, "J1.1b").left_out.empty());
}

TEST_CASE("an address beyond the list leads nowhere") {
    Story story;
    story.go(Screen::plan_row, 66);
    story.see<MissingView>();
    CHECK(parse_route("#/plan_row/2") == Route{Screen::plan_row, 2});
}
