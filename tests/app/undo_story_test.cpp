#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "app/perform.hpp"
#include "domain/catalog.hpp"
#include "store/changes.hpp"
#include "support/filled_database.hpp"
#include "support/languages.hpp"
#include "support/story_people.hpp"

using namespace tongban;

namespace {

/// Every row there is, and what is derived from them.
std::string everything(Database& database) {
    std::string text;
    for (Shape const& shape : catalog) {
        for (KeptRow const& kept : all_rows(database, shape)) {
            text += std::string(shape.name) + std::to_string(kept.id);
            for (Value const& value : kept.row) {
                auto const* const number = std::get_if<std::int64_t>(&value);
                text += "|" + (number ? std::to_string(*number) : text_of(value));
            }
            text += '\n';
        }
    }
    for (char const* const table : {"child_search", "volunteer_search"}) {
        auto row = database.query("SELECT id, key FROM " + std::string(table) + " ORDER BY id");
        while (row.next()) text += std::to_string(row.number(0)) + std::string(row.text(1)) + '\n';
    }
    return text;
}

std::int64_t last_deed(Story& story) { return latest_deeds(story.database(), 1).front().change; }

std::string said(Story& story) {
    auto const& notices = story.seen().frame.notices;
    return notices.empty() ? "" : notices.back().text.key;
}

std::string undo(Story& story, std::int64_t change) {
    story.say(Perform{UndoChange{change}});
    return said(story);
}

WishState state_of(Story& story, std::int64_t wish) {
    story.go(Screen::wish, wish);
    return story.see<WishView>().state;
}

std::int64_t a_published_wish(Story& story, std::int64_t child) {
    story.open("collect_wish", child).type("raw_text", "想要画笔").choose("kind", "object").submit();
    story.go(Screen::wishes);
    auto const wish = story.see<WishListView>().columns.front().cards.front().id;
    story.open("screen_wish", wish).type("public_text", "想要一盒画笔").type("screened_by", "周晓岚").submit();
    story.say(Perform{PublishWish{{wish}, story.clock.today()}});
    return wish;
}

}  // namespace

TEST_CASE("what was just done can be taken back from the notice, and the page that is gone is left") {
    Story story;
    std::string const before = everything(story.database());
    story.go(Screen::children);
    auto const child = told::a_child(story);
    CHECK(story.here() == Route{Screen::child, child});
    REQUIRE(story.seen().frame.undo == last_deed(story));
    CHECK(undo(story, story.seen().frame.undo) == "app.done.undo_change");
    CHECK(everything(story.database()) == before);
    CHECK(story.here().screen == Screen::children);
    CHECK(story.seen().frame.undo == 0);
    CHECK(latest_deeds(story.database(), 9).size() == 1);
    CHECK_FALSE(latest_history(story.database(), 99).empty());
}

TEST_CASE("Ctrl+Z goes back step by step, and what was undone can be done again") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const wish = a_published_wish(story, child);
    std::string const whole = everything(story.database());
    story.say(UndoLast{});
    CHECK(state_of(story, wish) == WishState::screened);
    story.say(UndoLast{});
    CHECK(state_of(story, wish) == WishState::draft);
    story.go(Screen::recent);
    REQUIRE(story.see<DeedsView>().lines[1].undone);
    CHECK(story.see<DeedsView>().lines[1].what.key == "app.done.screen_wish");
    CHECK(story.see<DeedsView>().lines[1].about == "陶知夏");
    // In the order in which they were done; the later one first does not fit.
    CHECK(story.act({*story.see<DeedsView>().lines[0].act}, "app.action.redo_change"));
    CHECK(said(story) == "problem.changed_since");
    for (std::size_t const line : {1U, 0U})
        CHECK(story.act({*story.see<DeedsView>().lines[line].act}, "app.action.redo_change"));
    CHECK(everything(story.database()) == whole);
    story.say(UndoLast{});
    CHECK(state_of(story, wish) == WishState::screened);
}

TEST_CASE("each deed of the sample village is told in words") {
    Story story;
    story.say(LoadSample{});
    story.go(Screen::recent);
    auto const& lines = story.see<DeedsView>().lines;
    REQUIRE(lines.size() > 10);
    auto const keys = keys_of_language("zh-CN");
    for (auto const& line : lines) {
        CAPTURE(line.what.key);
        CHECK(keys.contains(line.what.key));
    }
}

TEST_CASE("nothing is undone that something later stands on, and the reason is said") {
    Story story;
    auto const child = told::a_child(story);
    auto const registered = last_deed(story);
    auto const volunteer = told::a_volunteer(story);
    told::a_consent(story, child);
    auto const consented = last_deed(story);
    auto const pair = told::a_pair(story, child, volunteer);
    auto const paired = last_deed(story);
    CHECK(undo(story, registered) == "problem.in_use");
    CHECK(undo(story, consented) == "problem.followed_since");
    CHECK(undo(story, 987'654) == "problem.not_found");
    CHECK(undo(story, paired) == "app.done.undo_change");
    CHECK(undo(story, paired) == "problem.undone_already");
    CHECK(undo(story, consented) == "app.done.undo_change");
    CHECK(undo(story, registered) == "app.done.undo_change");
    CHECK(find(story.database(), pairing_shape, Id<Pairing>{pair}) == std::nullopt);
}

TEST_CASE("a parting is not undone when the child has somebody else by now") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    auto const pair = told::a_pair(story, child, told::a_volunteer(story));
    story.open("end_pairing", pair)
        .type("ended_on", "2026-11-01")
        .choose("end_reason", "child_moved")
        .choose("goodbye_done", "1")
        .submit();
    REQUIRE(story.was_taken());
    auto const parted = last_deed(story);
    told::a_pair(story, child, told::a_volunteer(story, "许知秋"), "2026-11-02");
    auto const paired = last_deed(story);
    CHECK(undo(story, parted) == "problem.followed_since");
    CHECK(undo(story, paired) == "app.done.undo_change");
    CHECK(undo(story, parted) == "app.done.undo_change");
    CHECK(find(story.database(), pairing_shape, Id<Pairing>{pair})->state != PairingState::ended);
}

TEST_CASE("what was changed again is not undone before the later change") {
    Story story;
    auto const child = told::a_child(story);
    auto const rename = [&](std::string_view alias) {
        story.open("amend_child", child).type("alias", alias).submit();
        return last_deed(story);
    };
    auto const first = rename("小苗"), second = rename("小谷");
    CHECK(undo(story, first) == "problem.changed_since");
    CHECK(undo(story, second) == "app.done.undo_change");
    CHECK(undo(story, first) == "app.done.undo_change");
    CHECK(find(story.database(), child_shape, Id<Child>{child})->alias == "小禾");
}

TEST_CASE("what was taken out lies in the bin for a year, and comes back with its id") {
    Story story;
    auto const child = told::a_child(story);
    story.open("care_agreement", child)
        .type("signed_on", "2026-10-01")
        .type("carer", "陶有田")
        .choose("exclusion_asked", "1")
        .type("child_view", "愿意和爷爷住")
        .submit();
    REQUIRE(story.was_taken());
    auto const entered = last_deed(story);
    std::string const before = everything(story.database());
    auto const made = all_rows(story.database(), care_agreement_shape.plain()).front().id;
    story.say(Perform{TakeBackRecord{"care_agreement", made}});
    CHECK(count_rows(story.database(), care_agreement_shape.plain()) == 0);
    story.go(Screen::bin);
    REQUIRE(story.see<DeedsView>().lines.size() == 1);
    CHECK(story.see<DeedsView>().lines.front().what.key == "record.care_agreement");
    CHECK(story.see<DeedsView>().lines.front().about == "陶知夏");
    Action const restore = *story.see<DeedsView>().lines.front().act;
    CHECK(story.act({restore}, "app.action.restore"));
    CHECK(everything(story.database()) == before);
    CHECK(story.see<DeedsView>().lines.empty());
    // Undoing what added it puts it there as well.
    CHECK(undo(story, entered) == "app.done.undo_change");
    REQUIRE(story.see<DeedsView>().lines.size() == 1);
    story.next_day("2027-11-30");
    CHECK(story.see<DeedsView>().lines.empty());
}

TEST_CASE(
    "a record that was changed, taken out and brought back can be taken out again, but not undone to its beginning") {
    Story story;
    auto const child = told::a_child(story);
    story.open("care_agreement", child).type("signed_on", "2026-10-01").type("carer", "陶有田");
    story.choose("exclusion_asked", "1").type("child_view", "愿意和爷爷住").submit();
    REQUIRE(story.was_taken());
    auto const entered = last_deed(story);
    auto const made = all_rows(story.database(), care_agreement_shape.plain()).front().id;
    story.open("amend_care_agreement", made).type("carer", "陶阿婆").submit();
    REQUIRE(story.was_taken());
    story.say(Perform{TakeBackRecord{"care_agreement", made}});
    auto const taken = last_deed(story);
    CHECK(undo(story, taken) == "app.done.undo_change");
    CHECK(undo(story, entered) == "problem.changed_since");
    story.say(Perform{RedoChange{taken}});
    CHECK(said(story) == "app.done.redo_change");
    CHECK(count_rows(story.database(), care_agreement_shape.plain()) == 0);
}

TEST_CASE("masked, neither list tells a name") {
    Story story;
    auto const child = told::a_child(story);
    told::a_consent(story, child);
    story.say(UndoLast{});
    story.say(SetMasked{true});
    for (Screen const screen : {Screen::recent, Screen::bin}) {
        story.go(screen);
        REQUIRE_FALSE(story.see<DeedsView>().lines.empty());
        for (auto const& line : story.see<DeedsView>().lines) CHECK(line.about == "小禾");
    }
}

TEST_CASE("a window that may only look undoes nothing") {
    Story story;
    told::a_child(story);
    auto const before = everything(story.database());
    story.vault().only_look();
    story.say(UndoLast{});
    CHECK(said(story) == "problem.read_only");
    CHECK(everything(story.database()) == before);
}

namespace {

/// Deeds at random, most of them possible.
class Hand {
public:
    Hand(Story& story, unsigned seed) : m_story(story), m_random(seed) {}

    void act() {
        Database& database = m_story.database();
        Date const today = m_story.clock.today();
        switch (m_random() % 14) {
            case 0: return make_child();
            case 1: return make_volunteer();
            case 2: return consent();
            case 3: return pair();
            case 4: return end_pair();
            case 5: return note();
            case 6: return collect();
            case 7: return try_it(ScreenWish{one(database, wish_shape), today, "周晓岚", "想要一双鞋"});
            case 8: return try_it(PublishWish{one(database, wish_shape), today});
            case 9:
                return try_it(ClaimWish{one(database, wish_shape), today, "县图书馆", "13700000301", {}, {}, "带去"});
            case 10: return try_it(ReferWish{one(database, wish_shape), "civil_affairs"});
            case 11: return try_it(CloseChild{one(database, child_shape), today, "moved"});
            case 12: return try_it(ReopenChild{one(database, child_shape)});
            default: return amend();
        }
    }

private:
    void try_it(Command command) { m_story.say(Perform{std::move(command)}); }

    template <typename Record, std::size_t N>
    Id<Record> one(Database& database, RecordShape<Record, N> const& shape) {
        auto const rows = all_rows(database, shape.plain());
        return {rows.empty() ? 0 : rows[m_random() % rows.size()].id};
    }
    void make_child() {
        Child child = build::a_child();
        child.village = {};
        child.id_number.clear();
        child.no_id_reason = "not_at_hand";
        child.name = m_random() % 2 == 0 ? "陶知夏" : "单小雨";
        child.wants_pair = true;
        try_it(RegisterChild{child, true, m_random() % 2 == 0 ? "柳树村" : "石桥村"});
    }
    void make_volunteer() {
        Volunteer volunteer = build::a_volunteer();
        volunteer.state = VolunteerState{};
        try_it(RegisterVolunteer{volunteer});
    }
    void consent() {
        Consent consent = build::a_consent(Giver::guardian, "2026-11-20", {"pairing", "wish_publish"});
        consent.child = one(m_story.database(), child_shape);
        try_it(GiveConsent{consent});
    }
    void pair() {
        Pairing pairing = build::a_pairing();
        pairing.child = one(m_story.database(), child_shape);
        pairing.volunteer = one(m_story.database(), volunteer_shape);
        try_it(FormPairing{pairing});
    }
    void end_pair() {
        try_it(EndPairing{one(m_story.database(), pairing_shape), m_story.clock.today(), "child_moved", true});
    }
    void note() {
        ContactNote note = build::a_note();
        note.pairing = one(m_story.database(), pairing_shape);
        try_it(NoteContact{note});
    }
    void collect() {
        Wish wish = build::a_wish();
        wish.child = one(m_story.database(), child_shape);
        try_it(CollectWish{wish});
    }
    void amend() {
        std::string const alias = m_random() % 2 == 0 ? "小苗" : "小谷";
        try_it(AmendRecord{"child", one(m_story.database(), child_shape).value, {{"alias", alias}}, {}});
    }

    Story& m_story;
    std::mt19937 m_random;
};

}  // namespace

TEST_CASE("any sequence of deeds, undone in reverse, leaves every row as it was before each of them") {
    int deeds = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Story story;
        Hand hand(story, seed);
        std::vector<std::pair<std::int64_t, std::string>> before;
        for (int i = 0; i < 60; ++i) {
            std::string const was = everything(story.database());
            hand.act();
            auto const latest = latest_deeds(story.database(), 1);
            bool const done = !latest.empty() && (before.empty() || latest.front().change != before.back().first);
            if (done) before.emplace_back(latest.front().change, was);
        }
        deeds += static_cast<int>(before.size());
        std::string const whole = everything(story.database());
        for (auto step = before.rbegin(); step != before.rend(); ++step) {
            CAPTURE(step->first);
            REQUIRE(undo(story, step->first) == "app.done.undo_change");
            REQUIRE(everything(story.database()) == step->second);
        }
        for (auto const& [change, was] : before) {
            story.say(Perform{RedoChange{change}});
            REQUIRE(said(story) == "app.done.redo_change");
        }
        CHECK(everything(story.database()) == whole);
    }
    CHECK(deeds > 150);
}
