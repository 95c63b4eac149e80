#include "store/image.hpp"

#include <doctest/doctest.h>

#include <string>

#include "store/durable_store.hpp"

namespace tongban {
namespace {

void fill(Database& database, int words) {
    database.exec("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
    Transaction transaction{database};
    for (int i = 0; i < words; ++i) database.run("INSERT INTO word VALUES (?, ?)", i, "word " + std::to_string(i));
    REQUIRE_FALSE(transaction.commit().has_value());
}

std::int64_t words(Database& database) {
    auto rows = database.prepare("SELECT count(*) FROM word");
    return rows.next() ? rows.number(0) : -1;
}

TEST_CASE("an image opens as the same database") {
    auto database = Database::in_memory();
    fill(database, 5000);
    auto const image = write_image(database);
    auto opened = open_image(image);
    REQUIRE(opened.has_value());
    auto copy = std::move(opened).value();
    CHECK(words(copy) == 5000);
    CHECK(write_image(copy) == image);
}

TEST_CASE("a restored image is durable whole, and a smaller one leaves nothing of the larger") {
    DurableStore store;
    PageLog log;
    REQUIRE_FALSE(store.open(log).has_value());
    become_writer(store, log);
    auto opened = Database::open(log.pages());
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    fill(database, 20000);
    REQUIRE(log.pack(PageLog::Form::record));
    REQUIRE(write_and_confirm(store, log));

    auto small = Database::in_memory();
    fill(small, 10);
    auto const image = write_image(small);
    REQUIRE_FALSE(restore_image(database, image).has_value());
    CHECK(words(database) == 10);
    SUBCASE("refused: the old content is what a new start finds, and going back gives it too") {
        REQUIRE(log.pack(PageLog::Form::fold));
        log.refuse();
        log.pages().roll_back();
        CHECK(words(database) == 20000);
        CHECK(database.inspect().empty());
    }
    SUBCASE("stored: a new start finds the image") {
        REQUIRE(log.pack(PageLog::Form::record));
        REQUIRE(write_and_confirm(store, log));
        PageLog later;
        REQUIRE_FALSE(store.open(later).has_value());
        REQUIRE_FALSE(store.fill(later).has_value());
        auto again = Database::open(later.pages());
        REQUIRE(again.has_value());
        auto reopened = std::move(again).value();
        CHECK(write_image(reopened) == image);
    }
}

TEST_CASE("bytes that are not a whole database are refused") {
    auto database = Database::in_memory();
    fill(database, 3000);
    auto const image = write_image(database);
    auto const refused = [](std::string const& bytes) {
        auto const opened = open_image(bytes);
        return !opened && opened.error().kind == Failure::Kind::damaged;
    };
    CHECK(refused(""));
    CHECK(refused("童伴"));
    CHECK(refused(std::string(4096, '\0')));
    CHECK(refused(image.substr(0, image.size() - 1)));
    CHECK(refused(image.substr(0, image.size() - 4096)));
    CHECK(refused(image + std::string(4096, '\0')));
    auto torn = image;
    torn.replace(4096, 2000, std::string(2000, 'x'));
    CHECK(refused(torn));
    auto other_pages = image;
    other_pages[16] = 0x04;
    CHECK(refused(other_pages));
    auto write_ahead = image;
    write_ahead[18] = write_ahead[19] = 2;
    CHECK(refused(write_ahead));
}

}  // namespace
}  // namespace tongban
