#include "store/history.hpp"

#include <doctest/doctest.h>

#include "domain/catalog.hpp"
#include "store/table.hpp"
#include "store/writer.hpp"
#include "support/filled_database.hpp"

using namespace tongban;
using namespace tongban::build;

TEST_CASE("a changed field is written down with both sides, who, when and by what") {
    Database database = a_small_database();
    Writer writer(database, {1'795'411'111'111, "顾明远", "amend"});
    Child child = a_child();
    child.alias = "小麦";
    child.school.clear();
    CHECK(writer.save(child_shape, Id<Child>{7}, child));
    auto const lines = history_of(database, 7, 10);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].field == "school");
    CHECK(lines[0].before == Value{"石桥小学"});
    CHECK(is_empty(lines[0].after));
    CHECK(lines[1].record == "child");
    CHECK(lines[1].what == "changed");
    CHECK(lines[1].field == "alias");
    CHECK(lines[1].before == Value{"小禾"});
    CHECK(lines[1].after == Value{"小麦"});
    CHECK(lines[1].at_ms == 1'795'411'111'111);
    CHECK(lines[1].writer == "顾明远");
    CHECK(lines[1].command == "amend");
    CHECK(lines[0].change == lines[1].change);
    CHECK(lines[2].what == "added");
    CHECK(lines[2].field == "");
    CHECK(lines[2].change != lines[1].change);
}

TEST_CASE("numbers stay numbers in the history") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Pairing pairing = a_pairing();
    pairing.rhythm_days = 7;
    writer.save(pairing_shape, Id<Pairing>{5}, pairing);
    auto const lines = history_of(database, 5, 1);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].before == Value{std::int64_t{14}});
    CHECK(lines[0].after == Value{std::int64_t{7}});
}

TEST_CASE("saving what is there already writes nothing") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    CHECK_FALSE(writer.save(child_shape, Id<Child>{7}, a_child()));
    CHECK(history_of(database, 7, 10).size() == 1);
    auto row = database.prepare("SELECT count(*) FROM change");
    REQUIRE(row.next());
    CHECK(row.number(0) == 1);
}

TEST_CASE("what a removed record held can be read back") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Participation const place{.activity = {3}, .child = {7}, .presence = Presence::excused};
    writer.add(participation_shape, Id<Participation>{50}, place);
    CHECK(writer.remove(participation_shape, Id<Participation>{50}));
    Row row = row_of(participation_shape, Participation{});
    for (HistoryLine const& line : history_of(database, 50, 10)) {
        if (line.what != "removed") continue;
        row[static_cast<std::size_t>(participation_shape.plain().find(line.field))] = line.before;
    }
    auto const again = record_of(participation_shape, row);
    REQUIRE(again);
    CHECK(*again == place);
}

TEST_CASE("the first state of any record can be worked out from its last one and its history") {
    Database database = a_small_database();
    Child child = a_child();
    for (char const* alias : {"小麦", "小米", "小禾"}) {
        Writer writer(database, a_writing());
        child.alias = alias;
        child.wants_pair = !child.wants_pair;
        writer.save(child_shape, Id<Child>{7}, child);
    }
    auto const now = find_row(database, child_shape.plain(), 7);
    REQUIRE(now);
    Row row = *now;
    for (HistoryLine const& line : history_of(database, 7, 100)) {
        if (line.what == "changed") row[static_cast<std::size_t>(child_shape.plain().find(line.field))] = line.before;
    }
    CHECK(row == row_of(child_shape, a_child()));
}

TEST_CASE("the latest lines of all records come first, and no more than asked for") {
    Database database = a_small_database();
    auto const lines = latest_history(database, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].record == "activity");
    CHECK(lines[1].record == "pairing");
    CHECK(lines[0].change == lines[1].change);
}
