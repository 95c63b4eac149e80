#include <doctest/doctest.h>

#include <algorithm>

#include "exchange/backup.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

std::vector<OpenItem> waiting(Story& story) {
    story.go(Screen::today);
    std::vector<OpenItem> items;
    for (auto const& section : story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items) {
            if (item.kind == "harm_due") items.push_back(item);
        }
    }
    return items;
}

std::int64_t a_report(Story& story, std::int64_t child) {
    story.open("write_harm_report", child).type("facts", "身上有伤，说是摔的").submit();
    REQUIRE(story.was_taken());
    return story.seen().frame.reports.front().id;
}

}  // namespace

TEST_CASE("a report is saved with one sentence, and stands nowhere but behind the red button") {
    Story story;
    auto const child = told::a_child(story);
    story.go(Screen::child, child);
    CHECK(story.seen().frame.write_report == form_route("write_harm_report", child));
    a_report(story, child);
    REQUIRE(story.seen().frame.reports.size() == 1);
    CHECK(story.seen().frame.reports.front().open);
    story.go(Screen::child, child);
    auto const& view = story.see<ChildView>();
    auto const tells = [](Event const& event) { return event.text.find("伤") != std::string::npos; };
    CHECK(std::ranges::none_of(view.timeline, tells));
    CHECK(std::ranges::none_of(view.open_items, [](OpenItem const& item) { return item.kind == "harm_due"; }));
    story.go(Screen::ledgers);
    for (auto const& section : story.see<LedgersView>().sections) {
        for (LedgerKind const& kind : section.kinds) CHECK(kind.title_key != "record.harm_report");
    }
    story.say(SetMasked{true});
    CHECK(story.seen().frame.reports.empty());
}

TEST_CASE("Today asks for the call, then for a look after 1, 7 and 30 days, in words that tell nothing") {
    Story story;
    auto const id = a_report(story, told::a_child(story));
    REQUIRE(waiting(story).size() == 1);
    CHECK(waiting(story).front().due == build::day("2026-11-24"));
    CHECK(waiting(story).front().title.args.empty());
    CHECK_FALSE(waiting(story).front().place);
    story.open("amend_harm_report", id).choose("called", "police").type("called_on", "2026-11-23").submit();
    REQUIRE(story.was_taken());
    CHECK(waiting(story).front().due == build::day("2026-11-24"));
    story.next_day("2026-11-24");
    story.open("amend_harm_report", id).type("followed_1_on", "2026-11-24").submit();
    CHECK(waiting(story).empty());  // the next in six days
    story.next_day("2026-11-27");
    CHECK(waiting(story).front().due == build::day("2026-11-30"));
    story.say(SetMasked{true});
    CHECK(waiting(story).empty());
}

TEST_CASE("only a supervisor closes it, and it stays to be seen") {
    Story story;
    auto const id = a_report(story, told::a_child(story));
    story.open("close_harm_report", id).choose("outcome", "not_reportable").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("supervisor") == "problem.required");
    story.type("supervisor", "郑督导").submit();
    CHECK(story.error("close_reason") == "problem.required");
    story.type("close_reason", "卫生院看过，是摔的").submit();
    REQUIRE(story.was_taken());
    CHECK(waiting(story).empty());
    REQUIRE(story.seen().frame.reports.size() == 1);
    CHECK_FALSE(story.seen().frame.reports.front().open);
    story.say(Perform{AmendRecord{"harm_report", id, {{"outcome", "handled"}}}});
    CHECK(story.seen().frame.notices.back().text.key == "problem.by_verb_only");
}

TEST_CASE("while it is open a child's grade cannot become better") {
    Story story;
    auto const child = told::a_child(story);
    story.open("grade_child", child)
        .choose("colour", "yellow")
        .type("reason", "看过")
        .type("assessor", "周晓岚")
        .submit();
    REQUIRE(story.was_taken());
    a_report(story, child);
    story.open("record_visit", child);
    for (char const* const check : {"guardianship", "life", "health", "school", "mind"}) story.choose(check, "good");
    story.type("visitor", "周晓岚").submit();
    REQUIRE(story.was_taken());
    story.open("grade_child", child)
        .choose("colour", "green")
        .type("reason", "好多了")
        .type("assessor", "周晓岚")
        .type("second", "林海")
        .type("seconded_on", "2026-11-23")
        .submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.error("colour") == "problem.report_open");
}

TEST_CASE("a backup without a passphrase leaves it out and says so") {
    Story story;
    auto const child = told::a_child(story);
    story.say(AskBackup{});
    CHECK(story.seen().frame.notices.back().text.key == "app.done.backup");
    a_report(story, child);
    story.say(AskBackup{});
    CHECK(story.seen().frame.notices.back().text.key == "app.done.backup_without_reports");
    REQUIRE_FALSE(story.files.offered.empty());
    CHECK(story.files.offered.back().bytes.find("说是摔的") == std::string::npos);
    CHECK(read_backup(story.files.offered.back().bytes));
    CHECK(count_rows(story.database(), harm_report_shape.plain()) == 1);
}
