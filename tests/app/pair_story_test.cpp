#include <doctest/doctest.h>

#include "support/story_people.hpp"

using namespace tongban;

TEST_CASE("a pair is refused without consent and allowed after") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    story.open("form_pairing", child)
        .choose("volunteer", volunteer)
        .type("boundaries_accepted_on", "2026-11-20")
        .submit();
    REQUIRE_FALSE(story.was_taken());
    CHECK(story.error("child") == "problem.guardian_consent_missing");
    CHECK(story.see<FormView>().first_wrong == "child");

    told::a_consent(story, child);
    story.open("form_pairing", child).submit();  // what was typed is still there
    CHECK(story.was_taken());
    story.go(Screen::child, child);
    REQUIRE(story.see<ChildView>().pairs.size() == 1);
    CHECK(story.see<ChildView>().pairs.front().other.name == "顾明远");
    CHECK(story.see<ChildView>().pairs.front().health == "new");
}

TEST_CASE("a child of fourteen is asked itself") {
    Story story;
    auto const child = told::a_child(story, "陶知夏", "2012-01-05");
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    story.open("form_pairing", child)
        .choose("volunteer", volunteer)
        .type("boundaries_accepted_on", "2026-11-20")
        .submit();
    CHECK(story.error("child") == "problem.child_consent_missing");
}

TEST_CASE("a helper without a valid check is no helper") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story, "顾明远", "2025-05-10");
    told::a_consent(story, child);
    story.open("form_pairing", child).choose("volunteer", volunteer).type("boundaries_accepted_on", "2026-11-20");
    auto const& offered = story.field("volunteer").suggestions;
    REQUIRE(offered.size() == 1);
    CHECK(offered.front().why_not);
    story.submit();
    CHECK(story.error("volunteer") != "");
    story.open("record_vetting", volunteer).type("vetted_on", "2026-11-01").choose("vetting_body", "police").submit();
    CHECK(story.was_taken());
    story.open("form_pairing", child).submit();
    CHECK(story.was_taken());
}

TEST_CASE("a contact moves the pair to those in touch, and counts as time given") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, volunteer);
    REQUIRE(pair != 0);
    story.go(Screen::pair, pair);
    CHECK(story.see<PairView>().health == "quiet_45");
    story.open("note_contact", pair)
        .choose("mode", "visit")
        .type("minutes", "４５")
        .choose("mood", "happy")
        .type("words", "一起读了半本书。")
        .type("next_step", "下次带字典")
        .submit();
    REQUIRE(story.was_taken());
    CHECK(story.here() == Route{Screen::pair, pair});
    auto const& view = story.see<PairView>();
    CHECK(view.health == "agreed");
    CHECK(view.contact_count == 1);
    CHECK(view.next_step == "下次带字典");
    CHECK(view.contacts.front().text == "一起读了半本书。");
    story.go(Screen::volunteer, volunteer);
    CHECK(story.see<VolunteerView>().head.minutes == 45);
    CHECK(story.see<VolunteerView>().services.size() == 1);
}

TEST_CASE("a try that reached nobody breaks no silence and is no time given") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, volunteer);
    story.open("note_contact", pair).choose("mode", "unreachable").type("minutes", "0").submit();
    REQUIRE(story.was_taken());
    story.go(Screen::pair, pair);
    CHECK(story.see<PairView>().health == "quiet_45");
    story.go(Screen::volunteer, volunteer);
    CHECK(story.see<VolunteerView>().head.minutes == 0);
}

TEST_CASE("today begins with whoever was never contacted, village by village") {
    Story story;
    auto const first = told::a_child(story, "陶知夏");
    auto const second = told::a_child(story, "林小雨", "2017-04-06");
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, first);
    told::a_consent(story, second);
    auto const known = told::a_pair(story, first, volunteer, "2026-08-01");
    auto const unknown = told::a_pair(story, second, volunteer, "2026-10-20");
    story.open("note_contact", known)
        .choose("mode", "visit")
        .type("words", "见了面")
        .type("happened_on", "2026-08-20")
        .submit();
    story.go(Screen::today);
    auto const& today = story.see<TodayView>();
    REQUIRE_FALSE(today.sections.empty());
    REQUIRE(today.sections.front().name == "overdue");
    std::vector<OpenItem> items;
    for (OpenItem const& item : today.sections.front().items) {
        if (item.kind.starts_with("contact")) items.push_back(item);
    }
    REQUIRE(items.size() == 2);
    CHECK(items[0].kind == "contact_never");
    CHECK(items[0].open == Route{Screen::pair, unknown});
    CHECK(items[1].kind == "contact_due");
    CHECK(items[1].days_late > items[0].days_late);
    CHECK(story.seen().frame.badges.front().count >= 2);
}

TEST_CASE("a pair ends with a goodbye; until then today asks for it") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, volunteer);
    story.open("close_child", child).choose("close_reason", "moved").submit();
    CHECK_FALSE(story.was_taken());
    CHECK(story.see<FormView>().problems.front().key == "problem.pairing_runs");
    story.open("end_pairing", pair).choose("end_reason", "child_moved").submit();
    REQUIRE(story.was_taken());
    story.go(Screen::pair, pair);
    CHECK(story.see<PairView>().health == "ended");
    story.open("close_child", child).submit();
    CHECK(story.was_taken());
}

TEST_CASE("a pair that lacks a consent says so, and leads to the form that mends it and back") {
    Story story;
    auto const child = told::a_child(story);
    auto const volunteer = told::a_volunteer(story);
    story.go(Screen::child, child);
    story.open("form_pairing", child)
        .choose("volunteer", volunteer)
        .type("boundaries_accepted_on", "2026-11-20")
        .submit();
    REQUIRE_FALSE(story.was_taken());
    auto const form = story.see<FormView>();
    REQUIRE(form.problems.size() == 1);
    CHECK(form.problems.front().key == "problem.guardian_consent_missing");
    REQUIRE(story.act(form.mends, "app.action.give_consent"));
    CHECK(story.here() == form_route("give_consent", child));
    story.choose("relation", "grandmother").choose("purposes", "pairing").choose("way", "paper").submit();
    CHECK(story.here() == form_route("form_pairing", child));
    story.submit();
    CHECK(story.was_taken());
}

TEST_CASE("who is not checked yet cannot be chosen, and the reason is the check") {
    Story story;
    auto const child = told::a_child(story);
    told::a_volunteer(story, "顾明远", "");
    story.open("form_pairing", child).type("volunteer", "顾");
    auto const& found = story.field("volunteer").suggestions;
    REQUIRE(found.size() == 1);
    CHECK(found.front().why_not.key == "problem.not_vetted");
}
