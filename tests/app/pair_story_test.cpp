#include <doctest/doctest.h>

#include <algorithm>

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

namespace {

void a_contact(
    Story& story, std::int64_t pair, std::string_view on, std::string_view words, std::string_view next = "") {
    story.open("note_contact", pair).choose("mode", "visit").type("words", words).type("happened_on", on);
    if (!next.empty()) story.type("next_step", next);
    story.submit();
    REQUIRE(story.was_taken());
}

Action const& action(Story& story, std::string_view label) {
    auto const& actions = story.see<PairView>().actions;
    auto const found = std::ranges::find(actions, label, [](Action const& action) { return action.label.key; });
    REQUIRE(found != actions.end());
    return *found;
}

/// A girl with a helper since September, and somebody who could go on.
struct TwoHelpers {
    Story story;
    std::int64_t child = told::a_child(story);
    std::int64_t first = told::a_volunteer(story);
    std::int64_t second = told::a_volunteer(story, "钱朵");
    std::int64_t pair = 0;

    TwoHelpers() {
        told::a_consent(story, child);
        pair = told::a_pair(story, child, first);
    }
    /// From the page of the pair, as its action does.
    Story& hands_over() {
        story.go(Screen::pair, pair);
        return story.open("hand_over", pair, second).type("boundaries_accepted_on", "2026-11-20");
    }
};

}  // namespace

TEST_CASE("a trial becomes a pair after two meetings, and until then says what is missing") {
    TwoHelpers told;
    told.story.go(Screen::pair, told.pair);
    CHECK(action(told.story, "app.action.confirm_pairing").why_not.key == "problem.trial_short");
    told.story.say(Perform{ConfirmPairing{{told.pair}}});
    CHECK(told.story.see<PairView>().actions[1].label.key == "app.action.confirm_pairing");
    a_contact(told.story, told.pair, "2026-09-10", "认识了");
    a_contact(told.story, told.pair, "2026-09-20", "读了书");
    told.story.go(Screen::pair, told.pair);
    REQUIRE(told.story.act(told.story.see<PairView>().actions, "app.action.confirm_pairing"));
    told.story.go(Screen::pair, told.pair);
    CHECK(action(told.story, "app.action.review_pairing").possible());
}

TEST_CASE("a quarter later today asks for the review; noted, it rests for another quarter") {
    TwoHelpers told;
    Story& story = told.story;
    a_contact(story, told.pair, "2026-11-10", "认识了");
    a_contact(story, told.pair, "2026-11-20", "读了书");
    story.say(Perform{ConfirmPairing{{told.pair}}});
    auto const asks = [&] {
        story.go(Screen::today);
        for (auto const& section : story.see<TodayView>().sections) {
            for (OpenItem const& item : section.items) {
                if (item.kind == "pair_review") return true;
            }
        }
        return false;
    };
    CHECK_FALSE(asks());
    story.next_day("2026-12-01");
    CHECK(asks());
    story.open("review_pairing", told.pair).submit();
    CHECK_FALSE(story.was_taken());
    story.type("review_words", "孩子说喜欢，接着每两周见一次").submit();
    REQUIRE(story.was_taken());
    CHECK_FALSE(asks());
}

TEST_CASE("a hand-over ends the one pair and begins the other in one step") {
    TwoHelpers told;
    a_contact(told.story, told.pair, "2026-11-10", "和陶知夏认了树叶，知夏很开心", "周六带知夏去看展");
    told.hands_over().choose("goodbye_done", "1").submit();
    REQUIRE(told.story.was_taken());
    auto const next = told.story.here().subject;
    CHECK(next != told.pair);
    REQUIRE(told.story.see<PairView>().sheet);
    HelperSheet const sheet = *told.story.see<PairView>().sheet;
    CHECK(sheet.handed_over);
    CHECK(sheet.alias == "小禾");
    CHECK(sheet.promises.size() == 3);
    CHECK(sheet.promises[1].key == "app.sheet.next_step");
    CHECK(sheet.warning);
    REQUIRE(sheet.former.size() == 1);
    CHECK(sheet.former.front().text == "和小禾认了树叶，小禾很开心");  // outside the house only the alias
    CHECK(told.story.see<PairView>().helper_ref.name == "钱朵");
    told.story.go(Screen::pair, told.pair);
    CHECK(told.story.see<PairView>().health == "ended");
    CHECK(told.story.see<PairView>().contact_count == 1);  // whoever was there keeps the credit
    CHECK_FALSE(told.story.see<PairView>().sheet);
}

TEST_CASE("what the next helper sees of former notes is chosen") {
    for (auto const& [choice, count] : {std::pair{"none", 0}, std::pair{"last", 1}, std::pair{"all", 2}}) {
        CAPTURE(choice);
        TwoHelpers told;
        a_contact(told.story, told.pair, "2026-11-01", "第一次");
        a_contact(told.story, told.pair, "2026-11-10", "第二次");
        told.hands_over();
        if (told.story.field("notes_shown").value != choice) told.story.choose("notes_shown", choice);
        told.story.submit();
        REQUIRE(told.story.was_taken());
        CHECK(told.story.see<PairView>().sheet->former.size() == static_cast<std::size_t>(count));
    }
}

TEST_CASE("a hand-over that cannot be leaves both as they were") {
    TwoHelpers told;
    told.story.open("hand_over", told.pair, told.first).type("boundaries_accepted_on", "2026-11-20").submit();
    CHECK(told.story.error("volunteer") == "problem.same_person");
    told.hands_over().type("started_on", "2026-08-01").submit();
    CHECK(told.story.error("started_on") == "problem.before_start");
    told.story.say(Perform{SuspendVolunteer{{told.second}}});
    told.hands_over().type("started_on", "2026-11-20").submit();
    CHECK_FALSE(told.story.was_taken());
    told.story.go(Screen::pair, told.pair);
    CHECK(told.story.see<PairView>().health == "quiet_45");
}

TEST_CASE("a pair that lost touch is said to have on today") {
    TwoHelpers told;
    a_contact(told.story, told.pair, "2026-09-10", "认识了");
    told.story.go(Screen::today);
    bool lapsed = false;
    for (auto const& section : told.story.see<TodayView>().sections) {
        for (OpenItem const& item : section.items) lapsed |= item.title.key == "app.item.contact_lapsed";
    }
    CHECK(lapsed);
}
