#include <doctest/doctest.h>

#include "domain/catalog.hpp"
#include "domain/service_hours.hpp"
#include "store/activity_rows.hpp"
#include "store/child_rows.hpp"
#include "store/pair_rows.hpp"
#include "store/table.hpp"
#include "store/volunteer_rows.hpp"
#include "store/wish_rows.hpp"
#include "support/many_records.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

void note(Database& database, std::int64_t id, std::string_view on, std::string_view mode, std::string_view next = "") {
    ContactNote contact = a_note(on);
    contact.mode = mode;
    contact.next_step = next;
    Writer(database, a_writing()).add(contact_note_shape, Id<ContactNote>{id}, contact);
}

/// A village of some dozens, so that every query has several records to choose from.
Database a_hamlet() {
    Database database = an_empty_database();
    CountyMaker maker(
        database,
        {.villages = 3, .children = 40, .volunteers = 12, .pairings = 30, .notes = 300, .wishes = 44, .activities = 8});
    maker.villages(), maker.children(), maker.volunteers(), maker.pairings(), maker.notes(), maker.wishes();
    maker.activities();
    check(is_fine(database), "the hamlet is written");
    return database;
}

}  // namespace

TEST_CASE("a child's line tells village, running pairs and the last contact that reached somebody") {
    Database database = a_small_database();
    note(database, 50, "2026-11-10", "phone");
    note(database, 51, "2026-11-12", "visit");
    note(database, 52, "2026-11-20", "unreachable");
    auto const line = find_child(database, Id<Child>{7});
    REQUIRE(line);
    CHECK(line->village_name == "柳树村");
    CHECK(line->running_pairs == 1);
    CHECK(line->last_contact == day("2026-11-12"));
    CHECK_FALSE(line->search_key.empty());
    CHECK(line->sex == Sex::female);
    CHECK_FALSE(find_child(database, Id<Child>{8}));
}

TEST_CASE("a child who was never contacted is in every list") {
    Database database = a_small_database();
    auto const lines = child_lines(database);
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines[0].last_contact);
    REQUIRE(open_pairs(database).size() == 1);
    CHECK_FALSE(open_pairs(database)[0].last_contact);
}

TEST_CASE("a child without a village is in every list") {
    Database database = a_small_database();
    Child child = a_child();
    child.village = {};
    child.wants_pair = true;
    Writer writer(database, a_writing());
    writer.add(child_shape, Id<Child>{8}, child);
    Wish wish = a_wish();
    wish.child = {8};
    writer.add(wish_shape, Id<Wish>{20}, wish);
    CHECK(child_lines(database).size() == 2);
    CHECK(children_without_pair(database).size() == 1);
    CHECK(find_wish(database, Id<Wish>{20})->village == "");
}

TEST_CASE("a pair tells the step that was promised last") {
    Database database = a_small_database();
    note(database, 50, "2026-11-12", "visit", "周六一起看书");
    note(database, 51, "2026-11-20", "unreachable", "");
    auto const pair = find_pair(database, Id<Pairing>{5});
    REQUIRE(pair);
    CHECK(pair->last_contact == day("2026-11-12"));
    CHECK(pair->child_alias == "小禾");
    CHECK(pair->volunteer_name == "顾明远");
    CHECK(pair->village == "柳树村");
    CHECK(notes_of(database, Id<Pairing>{5}, 1).size() == 1);
    CHECK(notes_of(database, Id<Child>{7}, 10)[0].note.record.happened_on == day("2026-11-20"));
    CHECK(count_notes(database, Id<Pairing>{5}) == 2);
}

TEST_CASE("an ended pair is open until its goodbye, and a stopped one is not") {
    Database database = a_small_database();
    Pairing pairing = a_pairing();
    pairing.ended_on = today;
    auto const open_as = [&](PairingState state, bool goodbye) {
        pairing.state = state;
        pairing.goodbye_done = goodbye;
        Writer(database, a_writing()).save(pairing_shape, Id<Pairing>{5}, pairing);
        return open_pairs(database).size();
    };
    CHECK(open_as(PairingState::ended, false) == 1);
    CHECK(open_as(PairingState::ended, true) == 0);
    CHECK(open_as(PairingState::stopped, false) == 0);
    CHECK(find_child(database, Id<Child>{7})->running_pairs == 0);
}

TEST_CASE("lists of a hamlet agree with the records, read one by one") {
    Database database = a_hamlet();
    for (ChildLine const& line : child_lines(database)) {
        std::optional<Date> last;
        int running = 0;
        for (auto const& pairing : all_linked(database, pairing_shape, "child", line.id)) {
            running += pairing.record.state == PairingState::active ? 1 : 0;
            for (auto const& contact : all_linked(database, contact_note_shape, "pairing", pairing.id)) {
                if (counts_as_contact(contact.record) && (!last || *last < contact.record.happened_on)) {
                    last = contact.record.happened_on;
                }
            }
        }
        CHECK(line.running_pairs == running);
        CHECK(line.last_contact == last);
    }
    for (PairRow const& row : open_pairs(database)) {
        CHECK(find(database, pairing_shape, row.pair.id) == row.pair.record);
        CHECK(find(database, child_shape, row.pair.record.child)->name == row.child_name);
    }
    CHECK(open_pairs(database).size() == 24);
    CHECK(is_fine(database));
}

TEST_CASE("hours in the list are those of the rules") {
    Database database = a_hamlet();
    std::int64_t sum = 0;
    for (VolunteerLine const& line : volunteer_lines(database)) {
        ServiceTime time;
        for (auto const& pairing : all_linked(database, pairing_shape, "volunteer", line.volunteer.id)) {
            for (auto const& contact : all_linked(database, contact_note_shape, "pairing", pairing.id)) {
                time.contact_minutes += service_minutes(contact.record);
            }
        }
        for (auto const& place : all_linked(database, participation_shape, "volunteer", line.volunteer.id)) {
            auto const activity = find(database, activity_shape, place.record.activity);
            time.activity_minutes += service_minutes(place.record, *activity);
        }
        CHECK(line.minutes == time.minutes());
        CHECK(find_volunteer(database, line.volunteer.id)->minutes == time.minutes());
        sum += time.minutes();
    }
    CHECK(sum > 0);
}

TEST_CASE("wishes are listed by state, open ones together") {
    Database database = a_hamlet();
    std::size_t open = 0;
    for (std::size_t i = 0; i < words_of<WishState>.size(); ++i) {
        auto const state = static_cast<WishState>(i);
        CHECK(count_wishes(database, state) == 4);
        CHECK(wishes_in(database, state, 3).size() == 3);
        for (WishRow const& row : wishes_in(database, state, 9)) CHECK(row.wish.record.state == state);
        bool const over = state == WishState::closed || state == WishState::refused || state == WishState::referred;
        open += over ? 0 : 4;
    }
    CHECK(open_wishes(database).size() == open);
}

TEST_CASE("an activity counts its roster, and nobody twice") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    auto const place = [&](std::int64_t id, Participation one, Presence presence) {
        one.activity = {3};
        one.presence = presence;
        writer.add(participation_shape, Id<Participation>{id}, one);
    };
    writer.add(child_shape, Id<Child>{8}, a_child());
    place(60, {.activity = {}, .child = {7}}, Presence::late);
    place(61, {.activity = {}, .child = {8}}, Presence::listed);
    place(62, {.activity = {}, .volunteer = {9}}, Presence::present);
    auto const line = find_activity(database, Id<Activity>{3});
    REQUIRE(line);
    CHECK(line->children == 2);
    CHECK(line->children_present == 1);
    CHECK(line->volunteers == 1);
    CHECK(line->volunteers_present == 1);
    CHECK(line->not_called == 1);
    CHECK(line->leader_name == "顾明远");
    auto const roster = roster_of(database, Id<Activity>{3});
    REQUIRE(roster.size() == 3);
    CHECK(roster[0].place == "柳树村");
    CHECK(roster[2].name == "顾明远");
    CHECK(attendances_of(database, Id<Child>{7}, 10).size() == 1);
    CHECK(attendances_of(database, Id<Volunteer>{9}, 10).size() == 1);
}

TEST_CASE("an activity without anybody is listed with zeros") {
    Database database = a_small_database();
    auto const lines = all_activities(database);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].children == 0);
    CHECK(lines[0].not_called == 0);
    CHECK(open_activities(database).size() == 1);
}

TEST_CASE("birthdays are found on their day of any year, of open files only") {
    Database database = a_small_database();
    CHECK(children_born_on(database, {"06-12"}).size() == 1);
    CHECK(children_born_on(database, {"06-11", "06-13"}).empty());
    Writer(database, a_writing()).save(child_shape, Id<Child>{7}, *close(a_child(), {.day = today, .reason = "moved"}));
    CHECK(children_born_on(database, {"06-12"}).empty());
}

TEST_CASE("villages are listed with their children") {
    Database database = a_small_database();
    Writer(database, a_writing()).add(village_shape, Id<Village>{12}, Village{"百家村", "", ""});
    auto const lines = village_lines(database);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].children + lines[1].children == 1);
}
