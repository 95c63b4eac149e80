#include <doctest/doctest.h>

#include <algorithm>

#include "support/story_people.hpp"

using namespace tongban;

namespace {

/// Each with a birthday of its own, so that nobody is taken for another.
std::int64_t a_child_of(Story& story, std::string_view village, std::string_view name) {
    auto count = story.database().query("SELECT count(*) FROM child");
    std::string const n = std::to_string(count.next() ? count.number(0) + 1 : 1);
    story.open("register_child")
        .type("name", name)
        .type("alias", "小星" + n)
        .choose("no_id_reason", "not_at_hand")
        .type("born_on", "2016-0" + n + "-1" + n)
        .choose("sex", "female")
        .type("village", village)
        .type("opened_on", "2026-03-01")
        .submit();
    REQUIRE(story.was_taken());
    return told::subject(story);
}

std::int64_t number_of(Story& story, std::string_view id) {
    story.go(Screen::plan);
    for (auto const& section : story.see<PlanView>().sections)
        for (PlanLine const& line : section.lines)
            if (line.id == id) return line.number;
    return 0;
}

PlanRowView const& row(Story& story, std::string_view id) {
    std::int64_t const number = number_of(story, id);
    story.go(Screen::plan_row, number);
    return story.see<PlanRowView>();
}

std::int64_t village_named(Story& story, std::string_view name) {
    auto found = story.database().query("SELECT id FROM village WHERE name = ?1", name);
    return found.next() ? found.number(0) : 0;
}

std::int64_t gain_of(OpenItem const& item) { return std::get<std::int64_t>(item.detail.args.front().second); }

Route form_of(OpenItem const& item) { return std::get<Navigate>(item.act->intent).route; }

std::vector<OpenItem> const& quick(Story& story) {
    story.go(Screen::quick);
    return story.see<QuickView>().items;
}

}  // namespace

TEST_CASE("ten minutes' work: one line for each child and form, which opens it; what was mended is gone") {
    Story story;
    auto const child = a_child_of(story, "柳树村", "陶知夏");
    auto const of_visit = [&](OpenItem const& item) { return form_of(item) == form_route("record_visit", child); };
    auto const& items = quick(story);
    REQUIRE(items.size() > 1);
    CHECK(std::ranges::count_if(items, of_visit) == 1);
    auto const found = std::ranges::find_if(items, of_visit);
    CHECK(gain_of(*found) >= 4);  // the month, the half year, the year, the rhythm
    CHECK(found->open == form_route("record_visit", child));
    for (OpenItem const& item : items) CHECK(item.act);
    story.go(Screen::plan);
    CHECK(story.see<PlanView>().quick.size() == 3);
    told::a_visit(story, child, "2026-11-20");
    CHECK(std::ranges::none_of(quick(story), of_visit));
}

TEST_CASE("what one form fills more of comes first among forms of the same cost") {
    Story story;
    a_child_of(story, "柳树村", "陶知夏");
    a_child_of(story, "桃湾村", "林小雨");
    auto const& items = quick(story);
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (form_of(items[i - 1]).form == form_of(items[i]).form) CHECK(gain_of(items[i - 1]) >= gain_of(items[i]));
    }
}

TEST_CASE("on a calm day today offers ten minutes' work, on an empty store it does not") {
    Story story;
    CHECK(story.see<TodayView>().quick.empty());
    auto const child = a_child_of(story, "柳树村", "陶知夏");
    story.go(Screen::today);
    CHECK(story.see<TodayView>().quick.empty());  // a first visit is late
    told::a_visit(story, child, "2026-11-20");
    story.go(Screen::today);
    bool const calm = std::ranges::none_of(story.see<TodayView>().sections, [](TodayView::Section const& section) {
        return section.name == "overdue" || section.name == "today";
    });
    CHECK(story.see<TodayView>().quick.empty() == !calm);
}

TEST_CASE("a row tells its figure at the last twelve ends of months, for any of them from the records") {
    Story story;
    auto const child = a_child_of(story, "柳树村", "陶知夏");
    told::a_visit(story, child, "2026-05-10");
    auto const& trend = row(story, "J1.1b").trend;
    REQUIRE(trend.size() == 12);
    CHECK(trend.front().day == build::day("2025-11-30"));
    CHECK(trend.front().of == 0);
    CHECK(trend[6].day == build::day("2026-05-31"));
    CHECK(trend[6].met == 1);
    CHECK(trend.back().day == build::day("2026-10-31"));
    CHECK(trend.back().met == 0);
    CHECK(trend.back().of == 1);
    told::a_visit(story, child, "2026-10-31");  // entered late, and counted where it belongs
    CHECK(row(story, "J1.1b").trend.back().met == 1);
}

TEST_CASE("villages: the one that lacks most first, its page with who is late, and the way to it from a child") {
    Story story;
    auto const seen = a_child_of(story, "柳树村", "陶知夏");
    auto const missed = a_child_of(story, "桃湾村", "林小雨");
    told::a_visit(story, seen, "2026-11-20");
    auto const& places = row(story, "J1.1b").places;
    REQUIRE(places.size() == 2);
    CHECK(places[0].village == village_named(story, "桃湾村"));
    CHECK(places[0].met == 0);
    CHECK(places[1].met == 1);
    story.go(Screen::villages);
    auto const& lines = story.see<VillagesView>().lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name.text == "桃湾村");
    CHECK(lines[0].open_rows > lines[1].open_rows);
    CHECK(lines[0].to_visit == 1);
    CHECK(lines[1].visited == 1);
    story.go(Screen::child, missed);
    REQUIRE(story.act(story.see<ChildView>().actions, "app.action.see_village"));
    auto const& village = story.see<VillageView>();
    CHECK(village.name == "桃湾村");
    REQUIRE(village.overdue.size() == 1);
    CHECK(village.overdue.front().open == Route{Screen::child, missed});
    REQUIRE(village.groups.size() == 2);
    CHECK(village.groups[0].facts.front().label_key == "village.no_director");
    CHECK(village.groups[1].facts.front().label_key == "code.colour.ungraded");
    REQUIRE_FALSE(village.lines.empty());
    CHECK(story.seen().beside_route == Route{Screen::villages});
    story.go(Screen::village, 4711);
    CHECK(std::holds_alternative<MissingView>(*story.seen().page));
}

TEST_CASE("a village page names who looks after it, and masked it names nobody") {
    Story story;
    a_child_of(story, "柳树村", "陶知夏");
    auto const village = village_named(story, "柳树村");
    Director const director{
        .village = {village}, .since = build::day("2025-01-01"), .name = "周晓岚", .role = "director"};
    story.say(Perform{EnterRecord{"director", {row_of(director_shape, director)}}});
    story.go(Screen::village, village);
    auto const named = [&] { return std::get<std::string>(story.see<VillageView>().groups[0].facts[0].value); };
    CHECK(named() == "周晓岚");
    story.say(SetMasked{true});
    CHECK(named() != "周晓岚");
    CHECK(story.see<VillageView>().name != "柳树村");
}

TEST_CASE("a report has the board's numbers inside the house, and outside it hides cells of few") {
    Story story;
    std::int64_t child = 0;
    for (std::string_view const name : {"陶知夏", "林小雨", "山小石", "云朵朵", "江小浪", "禾小谷"})
        child = a_child_of(story, "柳树村", name);
    story.go(Screen::plan);
    auto const board = story.see<PlanView>().sections;
    story.go(Screen::report);
    CHECK(story.see<ReportView>().period == "2026-4");
    auto const line_of = [&](std::string_view id) {
        for (auto const& section : story.see<ReportView>().sections)
            for (ReportView::Line const& line : section.lines)
                if (line.id == id) return line;
        return ReportView::Line{};
    };
    CHECK_FALSE(line_of("J1.1b").hidden);  // none of six
    CHECK(line_of("J1.1b").percent == "0%");
    told::a_visit(story, child, "2026-11-20");
    story.go(Screen::report);
    CHECK(line_of("J1.1b").hidden);  // one of six
    CHECK_FALSE(line_of("J1.1b").share);
    CHECK(line_of("J1.1b").percent.empty());
    CHECK(line_of("J1.1b").light == Light::none);
    story.say(Narrow{Screen::report, "inside", "1"});
    CHECK_FALSE(line_of("J1.1b").hidden);
    story.go(Screen::plan);
    auto const now = story.see<PlanView>().sections;
    story.go(Screen::report);
    for (auto const& section : now)
        for (PlanLine const& line : section.lines) {
            CAPTURE(line.id);
            CHECK(line_of(line.id).share == line.share);
            CHECK(line_of(line.id).light == line.light);
        }
    CHECK(board.size() == now.size());
}

TEST_CASE("an earlier quarter is counted on its own last day") {
    Story story;
    auto const child = a_child_of(story, "柳树村", "陶知夏");
    told::a_visit(story, child, "2026-06-10");
    story.say(Narrow{Screen::report, "inside", "1"});
    story.say(Narrow{Screen::report, "period", "2026-2"});
    story.go(Screen::report);
    auto const share = [&] { return story.see<ReportView>().sections[0].lines[1]; };
    CHECK(share().id == "J1.1b");
    CHECK(share().percent == "100%");
    story.say(Narrow{Screen::report, "period", "2026-1"});
    CHECK(share().percent == "0%");
    story.say(Narrow{Screen::report, "period", "nonsense"});
    CHECK(story.see<ReportView>().period == "2026-4");
}

TEST_CASE("a table goes out as a file for spreadsheets") {
    Story story;
    story.say(OfferTable{"报告.csv", {{"任务", "做到"}, {"=1", "2"}}});
    REQUIRE(story.files.offered.size() == 1);
    CHECK(story.files.offered.front().name == "报告.csv");
    CHECK(story.files.offered.front().bytes == "\xEF\xBB\xBF\"任务\",\"做到\"\r\n\"'=1\",\"2\"\r\n");
}
