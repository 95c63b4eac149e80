#include "store/plan_book.hpp"

#include <doctest/doctest.h>

#include <array>

#include "domain/plan/coverage.hpp"
#include "domain/plan/figures.hpp"
#include "golden/edits.hpp"

/// Facts that are kept and brought up to date after each edit are, to the last field, those of a reading from the beginning.
using namespace tongban;
using namespace tongban::golden;

namespace {

Rules const& rules() {
    static Rules const all = built_in_rules();
    return all;
}

PlanFacts const& facts_in(PlanBook& book, Story& story) {
    return book.facts(story.database(), rules().plan, rules().policy, story.clock.today());
}

/// What the edits of the other test leave out: steps of a life that may be refused, corrections, what takes children away.
class Turns {
public:
    explicit Turns(unsigned seed) : m_random(seed) {}

    void take(Story& story) {
        Id<Child> const child{101 + below(children_most)};
        switch (below(16)) {
            case 0: return say(story, CloseChild{child, a_day(), "moved"});
            case 1: return say(story, ReopenChild{child});
            case 2: return say(story, AmendRecord{"child", child.value, {{"village", std::int64_t{11 + below(3)}}}});
            case 3: return say(story, AmendRecord{"child", child.value, {{"wants_pair", std::int64_t{1}}}});
            case 4: return move_visit(story, child);
            case 5: return say(story, RegisterVolunteer{.volunteer = a_helper()});
            case 6: return pair_up(story, child);
            case 7: return say(story, AddVillage{{"新村" + std::to_string(below(1000)), "石桥镇", "云溪县"}});
            case 8: return away(story, child);
            case 9: return take_back(story, "pause");
            case 10: return hold(story, child);
            case 11: return consent(story, child);
            case 12: return wish(story, child);
            case 13: return story.say(UndoLast{});
            case 14: return grade(story, child);
            default: return contact(story);
        }
    }

private:
    std::int64_t below(unsigned limit) { return static_cast<std::int64_t>(m_random() % limit); }
    Date a_day() { return build::today - static_cast<int>(below(300)); }
    static void say(Story& story, Command command) { story.say(Perform{std::move(command)}); }
    static std::int64_t last(Story& story, std::string const& record) {
        auto row = story.database().query("SELECT max(id) FROM " + record);
        return row.next() ? row.number(0) : 0;
    }
    Volunteer a_helper() {
        Volunteer helper = build::a_volunteer();
        helper.phone = "139" + std::to_string(10'000'000 + below(80'000'000));
        helper.trained_on = a_day();
        return helper;
    }
    /// The visit was another child's, and on another day.
    void move_visit(Story& story, Id<Child> to) {
        std::int64_t const visit = last(story, "home_visit");
        say(story, AmendRecord{"home_visit", visit, {{"child", to.value}, {"visited_on", a_day().text()}}});
    }
    void pair_up(Story& story, Id<Child> child) {
        Pairing pairing = build::a_pairing();
        pairing.child = child;
        pairing.volunteer = {last(story, "volunteer")};
        pairing.started_on = pairing.boundaries_accepted_on.emplace(a_day());
        say(story, FormPairing{pairing});
    }
    void grade(Story& story, Id<Child> child) {
        constexpr std::array colours{"red", "yellow", "blue", "green"};
        Grading grading = build::a_grading(colours[static_cast<std::size_t>(below(4))], a_day().text());
        grading.child = child;
        say(story, GradeChild{grading});
    }
    void away(Story& story, Id<Child> child) {
        Date const from = a_day();
        Pause const pause{
            .child = child, .began_on = from, .until = from + 40, .reason = "with_parents", .contact = "每周通话"};
        say(story, EnterRecord{"pause", {row_of(pause_shape, pause)}});
    }
    static void take_back(Story& story, std::string const& record) {
        say(story, TakeBackRecord{record, last(story, record)});
    }
    void hold(Story& story, Id<Child> child) {
        Activity activity = build::an_activity();
        activity.day = a_day();
        activity.leader = {last(story, "volunteer")};
        say(story, PlanActivity{activity});
        Id<Activity> const held{last(story, "activity")};
        say(story, EnlistParticipants{held, {child}, {}});
        say(story, ApproveActivity{held, activity.day, "周晓岚"});
        say(story, OpenActivity{held});
        say(story, MarkPresence{{last(story, "participation")}, Presence::present});
    }
    void consent(Story& story, Id<Child> child) {
        Consent consent = build::a_consent(Giver::guardian, "2026-03-01", {"keep_file", "pairing"});
        consent.child = child;
        say(story, GiveConsent{consent});
    }
    void wish(Story& story, Id<Child> child) {
        Wish wish = build::a_wish();
        wish.child = child;
        say(story, CollectWish{wish});
        say(story, ScreenWish{{last(story, "wish")}, a_day(), "周晓岚", "一盒水彩笔"});
    }
    void contact(Story& story) {
        ContactNote note = build::a_note();
        note.pairing = {last(story, "pairing")};
        say(story, NoteContact{note});
    }

    std::mt19937 m_random;
};

std::int64_t history_lines(Story& story) {
    auto row = story.database().query("SELECT count(*) FROM history");
    return row.next() ? row.number(0) : 0;
}

}  // namespace

TEST_CASE("facts moved along are those read from the beginning, whatever was edited and taken back") {
    for (unsigned seed = 11; seed <= 13; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        Edits edits(seed);
        Turns turns(seed);
        Story story;
        people(story, random);
        PlanBook kept;
        static_cast<void>(facts_in(kept, story));
        int moved = 0;
        for (int i = 0; i < 120; ++i) {
            auto const lines = history_lines(story);
            i % 2 == 0 ? story.say(Perform{edits.one()}) : turns.take(story);
            moved += history_lines(story) > lines ? 1 : 0;
            PlanBook fresh;
            REQUIRE(facts_in(kept, story) == facts_in(fresh, story));
        }
        CHECK(moved > 60);
        CHECK(kept.whole_readings() < moved / 4);  // only a batch for 苏童成长 touches every child
    }
}

TEST_CASE("another day, and another store in the place of the old one, are read from the beginning") {
    std::mt19937 random(21);
    Edits edits(21);
    Story story, other;
    people(story, random);
    other.say(Perform{AddVillage{{"别村", "石桥镇", "云溪县"}}});
    people(other, random);
    PlanBook kept;
    static_cast<void>(facts_in(kept, story));
    PlanFacts const before = facts_in(kept, story);
    CHECK(kept.whole_readings() == 1);
    story.next_day("2026-12-01");
    CHECK(facts_in(kept, story).day == day("2026-12-01"));
    CHECK(kept.whole_readings() == 2);
    for (int i = 0; i < 5; ++i) other.say(Perform{edits.one()});
    PlanBook fresh;
    CHECK(facts_in(kept, other) == facts_in(fresh, other));
    CHECK(kept.whole_readings() == 3);
    CHECK_FALSE(before == facts_in(kept, other));
}

TEST_CASE("a column of the matrix counts what the monthly row of the list counted on the last day of that month") {
    std::mt19937 random(31);
    Edits edits(31);
    Turns turns(31);
    Story story;
    people(story, random);
    for (int i = 0; i < 150; ++i) i % 3 == 0 ? turns.take(story) : story.say(Perform{edits.one()});
    PlanFigure const monthly{.measure = Measure::visited_month, .who = Counted::all};
    PlanBook today_book;
    PlanFacts const facts = facts_in(today_book, story);
    int seen = 0;
    for (int month = 1; month <= 11; ++month) {
        CAPTURE(month);
        Date const first = add_months(first_of_year(facts.day), month - 1);
        Date const end = std::min(last_of_month(first), facts.day);
        PlanBook then;
        Figure const row =
            count(monthly, then.facts(story.database(), rules().plan, rules().policy, end), {}, rules().policy);
        int met = 0, of = 0;
        for (ChildFacts const& child : facts.children) {
            Cover const cover = month_cover(child, month, facts.day);
            met += cover == Cover::met ? 1 : 0;
            of += cover == Cover::met || is_gap(cover) ? 1 : 0;
        }
        CHECK(met == row.met);
        CHECK(of == row.of);
        seen += met;
    }
    CHECK(seen > 0);
}

TEST_CASE("the villages' figures are those of the board narrowed to each, and make up the whole") {
    std::mt19937 random(41);
    Edits edits(41);
    Story story;
    people(story, random);
    for (int i = 0; i < 80; ++i) story.say(Perform{edits.one()});
    PlanBook book;
    PlanFacts const& facts = facts_in(book, story);
    int compared = 0;
    for (PlanRow const& row : rules().plan.rows) {
        for (PlanFigure const& figure : row.figures) {
            for (VillageFigure const& one : count_by_village(figure, facts, rules().policy)) {
                CAPTURE(row.id);
                Figure const alone = count(figure, facts, one.village, rules().policy);
                CHECK(alone.of == one.of);
                CHECK(alone.met == one.met);
                ++compared;
            }
        }
    }
    CHECK(compared > 60);
}
