#include "store/migrate.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace tongban {
namespace {

constexpr std::string_view grown =
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ', weight INTEGER NOT NULL DEFAULT 7) STRICT')"
    " WHERE name = 'word';"
    "PRAGMA writable_schema = RESET; INSERT INTO word VALUES ('first', 1)";

constexpr std::array<Migration, 2> steps{{
    {1, "0001_word", "CREATE TABLE word (text TEXT) STRICT; CREATE INDEX word_text ON word (text)"},
    {2, "0002_weight", grown},
}};

std::int64_t words(Database& database) {
    auto rows = database.prepare("SELECT count(*) FROM word");
    return rows.next() ? rows.number(0) : -1;
}

TEST_CASE("a new database takes every step once") {
    auto database = Database::in_memory();
    CHECK_FALSE(migrate(database, steps).has_value());
    CHECK_FALSE(migrate(database, steps).has_value());
    CHECK(schema_version(database) == 2);
    CHECK(words(database) == 1);
}

TEST_CASE("an old database takes only what is missing") {
    auto database = Database::in_memory();
    CHECK_FALSE(migrate(database, std::span{steps}.first(1)).has_value());
    CHECK(schema_version(database) == 1);
    database.run("INSERT INTO word VALUES ('old')");
    CHECK_FALSE(migrate(database, steps).has_value());
    CHECK(words(database) == 2);
    auto old = database.prepare("SELECT weight FROM word WHERE text = 'old'");
    REQUIRE(old.next());
    CHECK(old.number(0) == 7);
}

TEST_CASE("a table that grew in a step that failed has not grown") {
    auto database = Database::in_memory();
    CHECK_FALSE(migrate(database, std::span{steps}.first(1)).has_value());
    std::string const then_breaks = std::string(grown) + "; CREATE TABLE word (again)";
    std::array<Migration, 2> const broken{steps[0], {2, "0002_broken", then_breaks}};
    CHECK(migrate(database, broken).has_value());
    database.run("INSERT INTO word VALUES ('one column')");
    CHECK_FALSE(migrate(database, steps).has_value());
    CHECK(words(database) == 2);
}

TEST_CASE("a statement that was prepared before a table grew knows the new column") {
    auto database = Database::in_memory();
    CHECK_FALSE(migrate(database, std::span{steps}.first(1)).has_value());
    constexpr std::string_view all = "SELECT * FROM word";
    CHECK_FALSE(database.prepare(all).next());
    CHECK_FALSE(migrate(database, steps).has_value());
    auto rows = database.prepare(all);
    REQUIRE(rows.next());
    CHECK(rows.columns() == 2);
    CHECK(database.inspect().empty());
}

TEST_CASE("what was left out of SQLite is refused, and says so") {
    auto database = Database::in_memory();
    database.exec("CREATE TABLE word (text TEXT) STRICT; ALTER TABLE word ADD COLUMN more TEXT");
    REQUIRE(database.outcome() == Database::Outcome::failed);
    CHECK(database.failure().detail.find("left out") != std::string::npos);
}

TEST_CASE("a step that fails leaves the database at its old version") {
    auto database = Database::in_memory();
    std::array<Migration, 2> const broken{
        steps[0], {2, "0002_broken", "CREATE TABLE more (x); CREATE TABLE word (again)"}};
    auto const failure = migrate(database, broken);
    REQUIRE(failure.has_value());
    CHECK(failure->kind == Failure::Kind::defect);
    CHECK(schema_version(database) == 0);
    CHECK_FALSE(migrate(database, steps).has_value());
}

TEST_CASE("a database of a later program is refused, and unchanged") {
    auto database = Database::in_memory();
    CHECK_FALSE(migrate(database, steps).has_value());
    auto const failure = migrate(database, std::span{steps}.first(1));
    REQUIRE(failure.has_value());
    CHECK(failure->kind == Failure::Kind::newer);
    CHECK(schema_version(database) == 2);
}

TEST_CASE("a database of another program is refused") {
    auto database = Database::in_memory();
    database.exec("PRAGMA user_version = 1");
    auto const failure = migrate(database, steps);
    REQUIRE(failure.has_value());
    CHECK(failure->kind == Failure::Kind::damaged);
}

TEST_CASE("the program's own migrations make a database") {
    auto database = Database::in_memory();
    auto const own = migrations();
    CHECK_FALSE(migrate(database, own).has_value());
    CHECK(schema_version(database) == static_cast<int>(own.size()));
}

}  // namespace
}  // namespace tongban
