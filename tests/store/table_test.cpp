#include "store/table.hpp"

#include <doctest/doctest.h>

#include "domain/catalog.hpp"
#include "store/writer.hpp"
#include "support/filled_database.hpp"
#include "support/sample.hpp"

using namespace tongban;
using namespace tongban::build;

namespace {

Director a_director() { return {.village = {11}, .since = day("2026-01-01"), .name = "周晓岚", .role = "director"}; }

Organisation an_organisation() {
    return {.name = "柳树村儿童关爱之家", .kind = "care_home", .since = day("2026-01-01")};
}

/// A full sample whose links lead to what the database holds.
Row linked_sample(Shape const& plain, Row row) {
    auto const target = [](std::string_view record) -> std::int64_t {
        if (record == "village") return 11;
        if (record == "child") return 7;
        if (record == "volunteer") return 9;
        if (record == "director") return 13;
        if (record == "organisation") return 15;
        if (record == "spot_check") return 17;
        if (record == "wish") return 19;
        return record == "pairing" ? 5 : 3;
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (plain.fields[i].kind == Kind::link) row[i] = target(plain.fields[i].facts.refers_to);
    }
    return row;
}

}  // namespace

TEST_CASE("any record goes in, comes out the same, changes and leaves") {
    std::apply(
        [](auto const&... shape) {
            (..., [&] {
                CAPTURE(std::string(shape.name));
                Database database = a_small_database();
                Writer writer(database, a_writing());
                writer.add(director_shape, Id<Director>{13}, a_director());
                writer.add(organisation_shape, Id<Organisation>{15}, an_organisation());
                writer.add(spot_check_shape, Id<SpotCheck>{17}, SpotCheck{.checked_on = today, .body = "云溪县民政局"});
                writer.add(wish_shape, Id<Wish>{19}, a_wish());
                Shape const plain = shape.plain();
                Row const full = linked_sample(plain, row_of(shape, full_sample(shape)));
                writer.add(plain, 100, full);
                CHECK(find_row(database, plain, 100) == full);
                auto record = record_of(shape, full);
                REQUIRE(record);
                using Record = std::decay_t<decltype(*record)>;
                CHECK(find(database, shape, Id<Record>{100}) == *record);

                Row blank = full;
                for (std::size_t i = 0; i < blank.size(); ++i) {
                    bool const optional = is_empty(row_of(shape, Record{})[i]) && !plain.fields[i].facts.required;
                    if (optional) blank[i] = Value{};
                }
                CHECK(writer.save(plain, 100, blank) == (blank != full));
                CHECK(find_row(database, plain, 100) == blank);
                CHECK(writer.remove(plain, 100));
                CHECK_FALSE(find_row(database, plain, 100));
                CHECK(is_fine(database));
            }());
        },
        shapes);
}

TEST_CASE("what is not there is answered with nothing, and is no failure") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    CHECK_FALSE(find(database, child_shape, Id<Child>{8}));
    CHECK_FALSE(writer.save(child_shape, Id<Child>{8}, a_child()));
    CHECK_FALSE(writer.remove(child_shape, Id<Child>{8}));
    CHECK(all(database, wish_shape).empty());
    CHECK(is_fine(database));
}

TEST_CASE("records of a kind are read in the order in which they were made, and counted") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Wish wish = a_wish();
    for (std::int64_t const id : {30, 10, 20}) writer.add(wish_shape, Id<Wish>{id}, wish);
    auto const found = all(database, wish_shape);
    REQUIRE(found.size() == 3);
    CHECK(found[0].id == Id<Wish>{10});
    CHECK(found[2].id == Id<Wish>{30});
    CHECK(count_rows(database, wish_shape.plain()) == 3);
}

TEST_CASE("records are found by what they are linked to") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    for (std::int64_t const id : {40, 41}) writer.add(contact_note_shape, Id<ContactNote>{id}, a_note());
    CHECK(all_linked(database, contact_note_shape, "pairing", Id<Pairing>{5}).size() == 2);
    CHECK(all_linked(database, contact_note_shape, "pairing", Id<Pairing>{6}).empty());
    CHECK(all_linked(database, pairing_shape, "child", Id<Child>{7}).size() == 1);
}

TEST_CASE("a link to nobody is refused by the database") {
    Database database = a_small_database();
    Writer writer(database, a_writing());
    Pairing pairing = a_pairing();
    pairing.child = {99};
    writer.add(pairing_shape, Id<Pairing>{6}, pairing);
    REQUIRE(database.outcome() == Database::Outcome::failed);
    CHECK(database.failure().kind == Failure::Kind::refused);
}

TEST_CASE("a damaged row is reported, never filled with defaults") {
    Database database = a_small_database();
    database.run("UPDATE child SET state = 'orange', born_on = 'yesterday' WHERE id = 7");
    REQUIRE(is_fine(database));
    CHECK_FALSE(find(database, child_shape, Id<Child>{7}));
    REQUIRE(database.outcome() == Database::Outcome::failed);
    CHECK(database.failure().kind == Failure::Kind::damaged);
    CHECK(database.failure().detail == "unreadable record of child: born_on state");
}

TEST_CASE("everything of a transaction goes back together") {
    Database database = a_small_database();
    {
        Transaction transaction(database);
        Writer writer(database, a_writing());
        Child child = a_child();
        child.alias = "小麦";
        CHECK(writer.save(child_shape, Id<Child>{7}, child));
        writer.add(wish_shape, Id<Wish>{10}, a_wish());
    }
    CHECK(find(database, child_shape, Id<Child>{7}) == a_child());
    CHECK(count_rows(database, wish_shape.plain()) == 0);
}
