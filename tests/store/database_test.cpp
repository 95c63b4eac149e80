#include "store/database.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace tongban {
namespace {

Database with_table() {
    auto database = Database::in_memory();
    database.exec(
        "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE); CREATE TABLE note (word REFERENCES "
        "word)");
    REQUIRE(database.outcome() == Database::Outcome::fine);
    return database;
}

std::int64_t count(Database& database, std::string_view table) {
    auto rows = database.query("SELECT count(*) FROM " + std::string{table});
    REQUIRE(rows.next());
    return rows.number(0);
}

TEST_CASE("what was written is read again, Chinese and nothing included") {
    auto database = with_table();
    database.run("INSERT INTO word VALUES (?, ?)", 7, "童伴");
    database.exec("CREATE TABLE loose (a, b, c)");
    database.run("INSERT INTO loose VALUES (?, ?, ?)", Value{}, Value{std::int64_t{-5}}, Value{std::string{"一二"}});
    auto words = database.query("SELECT id, text FROM word");
    REQUIRE(words.next());
    CHECK(words.number(0) == 7);
    CHECK(words.text(1) == "童伴");
    CHECK_FALSE(words.next());
    auto loose = database.query("SELECT * FROM loose");
    REQUIRE(loose.next());
    CHECK(loose.row() == Row{Value{}, Value{std::int64_t{-5}}, Value{std::string{"一二"}}});
    CHECK(loose.is_null(0));
    CHECK(loose.columns() == 3);
}

TEST_CASE("a statement may run inside another one of the same text") {
    auto database = with_table();
    for (int i = 1; i <= 3; ++i) database.run("INSERT INTO word VALUES (?, ?)", i, std::to_string(i));
    auto outer = database.prepare("SELECT id FROM word");
    int pairs = 0;
    while (outer.next()) {
        auto inner = database.prepare("SELECT id FROM word");
        while (inner.next()) ++pairs;
    }
    CHECK(pairs == 9);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    auto database = with_table();
    {
        Transaction transaction{database};
        database.run("INSERT INTO word VALUES (1, 'a')");
    }
    CHECK(count(database, "word") == 0);
    CHECK_FALSE(database.in_transaction());
}

TEST_CASE("the first failure is remembered, and the commit refuses") {
    auto database = with_table();
    Transaction transaction{database};
    database.run("INSERT INTO word VALUES (1, 'a')");
    database.run("INSERT INTO word VALUES (2, 'a')");
    CHECK(database.outcome() == Database::Outcome::failed);
    database.run("INSERT INTO no_such_table VALUES (1)");
    auto const failure = transaction.commit();
    REQUIRE(failure.has_value());
    CHECK(failure->kind == Failure::Kind::refused);
    CHECK(count(database, "word") == 0);
}

TEST_CASE("foreign keys are watched") {
    auto database = with_table();
    Transaction transaction{database};
    database.run("INSERT INTO note VALUES (99)");
    auto const failure = transaction.commit();
    REQUIRE(failure.has_value());
    CHECK(failure->kind == Failure::Kind::refused);
}

TEST_CASE("wrong SQL is our defect, and harmless") {
    auto database = with_table();
    auto statement = database.query("SELECT nonsense FROM word WHERE id = ?", 5);
    CHECK_FALSE(statement.next());
    CHECK(statement.columns() == 0);
    CHECK(database.failure().kind == Failure::Kind::defect);
    database.forget();
    CHECK(count(database, "word") == 0);
}

TEST_CASE("a page that has not arrived blocks the query, and the query works when it has") {
    PageTable pages;
    {
        auto opened = Database::open(pages);
        REQUIRE(opened.has_value());
        auto database = std::move(opened).value();
        database.exec("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
        database.exec("BEGIN");
        for (int i = 0; i < 20000; ++i)
            database.run("INSERT INTO word VALUES (?, ?)", i, "some words to fill the pages");
        database.exec("COMMIT");
    }
    PageTable later;
    later.restart(pages.pages());
    REQUIRE(pages.chunks() > 2);
    auto const arrive = [&](std::uint32_t from, std::uint32_t to) {
        for (auto page = from; page < to; ++page)
            std::copy_n(pages.content(page), PageTable::page_size, later.arrive(page));
    };
    CHECK(Database::open(later).error().kind == Failure::Kind::blocked);
    arrive(0, PageTable::chunk_pages);
    CHECK(later.take_fault() == 0);
    auto opened = Database::open(later);
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    {
        auto rows = database.query("SELECT text FROM word WHERE id = ?", 19999);
        CHECK_FALSE(rows.next());
    }
    CHECK(database.outcome() == Database::Outcome::blocked);
    CHECK(later.take_fault().value_or(0) >= PageTable::chunk_pages);
    Transaction transaction{database};
    database.run("UPDATE word SET text = 'x' WHERE id = 19999");
    auto const failure = transaction.commit();
    REQUIRE(failure.has_value());
    CHECK(failure->kind == Failure::Kind::blocked);
    arrive(PageTable::chunk_pages, pages.pages());
    CHECK(count(database, "word") == 20000);
    CHECK(database.inspect().empty());
}

TEST_CASE("bytes that are no database are refused") {
    PageTable pages;
    pages.restart(1);
    std::fill_n(pages.arrive(0), PageTable::page_size, std::uint8_t{'x'});
    auto const opened = Database::open(pages);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().kind == Failure::Kind::damaged);
}

TEST_CASE("the database notices that its pages were exchanged") {
    PageTable pages;
    auto opened = Database::open(pages);
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    database.exec("CREATE TABLE word (id INTEGER PRIMARY KEY)");
    pages.pack();
    pages.confirm();
    database.exec("INSERT INTO word VALUES (1)");
    CHECK(count(database, "word") == 1);
    pages.roll_back();
    CHECK(count(database, "word") == 0);
}

TEST_CASE("a big transaction that spills goes back completely") {
    PageTable pages;
    auto opened = Database::open(pages);
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    database.exec("PRAGMA cache_size = 10; CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
    auto const before = pages.pages();
    {
        Transaction transaction{database};
        for (int i = 0; i < 5000; ++i)
            database.run("INSERT INTO word VALUES (?, ?)", i, "some words to fill the pages");
        CHECK(pages.pages() > before);
    }
    CHECK(count(database, "word") == 0);
    CHECK(database.inspect().empty());
}

}  // namespace
}  // namespace tongban
