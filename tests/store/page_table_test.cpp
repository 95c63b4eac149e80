#include "store/page_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

namespace tongban {
namespace {

using Page = std::array<std::uint8_t, PageTable::page_size>;

void put(PageTable& pages, std::uint32_t page, std::uint8_t byte) {
    Page content{};
    content.fill(byte);
    REQUIRE(pages.write(page, content) == PageTable::Access::fine);
}

std::uint8_t first_byte(PageTable& pages, std::uint32_t page) {
    std::array<std::uint8_t, 1> byte{};
    REQUIRE(pages.read(page, 0, byte) == PageTable::Access::fine);
    return byte[0];
}

void store(PageTable& pages) {
    pages.pack();
    pages.confirm();
}

TEST_CASE("a page that was skipped is zero, even where another one was cut off") {
    PageTable pages;
    for (std::uint32_t page = 0; page < 6; ++page) put(pages, page, 9);
    REQUIRE(pages.truncate(2) == PageTable::Access::fine);
    put(pages, 4, 5);
    CHECK(pages.pages() == 5);
    CHECK(first_byte(pages, 3) == 0);
    CHECK(first_byte(pages, 4) == 5);
    Page page{};
    CHECK(pages.read(5, 0, page) == PageTable::Access::beyond);
}

TEST_CASE("going back restores what the store holds, over a flight and a cut") {
    PageTable pages;
    for (std::uint32_t page = 0; page < 4; ++page) put(pages, page, 1);
    store(pages);
    put(pages, 1, 2);
    REQUIRE(pages.truncate(3) == PageTable::Access::fine);
    pages.pack();
    put(pages, 1, 3);
    put(pages, 3, 3);
    pages.roll_back();
    CHECK(pages.pages() == 4);
    for (std::uint32_t page = 0; page < 4; ++page) CHECK(first_byte(pages, page) == 1);
    CHECK_FALSE(pages.has_changes());
}

TEST_CASE("a refused flight is among the changes again, with the oldest content before it") {
    PageTable pages;
    put(pages, 0, 1);
    put(pages, 1, 1);
    store(pages);
    put(pages, 0, 2);
    pages.pack();
    put(pages, 0, 3);
    put(pages, 1, 3);
    pages.refuse();
    REQUIRE(pages.changes().size() == 2);
    for (auto const& change : pages.changes()) CHECK(change.before[0] == 1);
}

TEST_CASE("a page that was cut off by a confirmed flight begins anew") {
    PageTable pages;
    for (std::uint32_t page = 0; page < 4; ++page) put(pages, page, 1);
    store(pages);
    REQUIRE(pages.truncate(3) == PageTable::Access::fine);
    pages.pack();
    put(pages, 3, 2);
    pages.confirm();
    REQUIRE(pages.changes().size() == 1);
    CHECK(pages.changes()[0].before == nullptr);
}

TEST_CASE("what has not arrived can be neither read, written nor cut off") {
    PageTable pages;
    pages.restart(100);
    Page page{};
    CHECK(pages.read(70, 0, page) == PageTable::Access::missing);
    CHECK(pages.take_fault() == 70);
    CHECK_FALSE(pages.take_fault().has_value());
    CHECK(pages.write(3, page) == PageTable::Access::missing);
    CHECK(pages.truncate(50) == PageTable::Access::missing);
    CHECK(pages.view(99) == nullptr);
    CHECK(pages.missing() == 100);
    REQUIRE(pages.arrive(70) != nullptr);
    CHECK(pages.missing() == 99);
    CHECK(pages.read(70, 0, page) == PageTable::Access::fine);
    CHECK(pages.touched() == std::vector<std::uint32_t>{70});
    CHECK(pages.write(PageTable::pages_max, page) == PageTable::Access::no_memory);
}

}  // namespace
}  // namespace tongban
