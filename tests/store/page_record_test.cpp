#include "store/page_record.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace tongban {
namespace {

using Chance = std::mt19937_64;

PageTable changed_table() {
    PageTable pages;
    for (std::uint32_t page = 0; page < 6; ++page) {
        Bytes content(PageTable::page_size, static_cast<std::uint8_t>(page));
        REQUIRE(pages.write(page, PageTable::Page{content}) == PageTable::Access::fine);
    }
    pages.pack();
    pages.confirm();
    for (auto const page : {4u, 1u}) {
        Bytes content(pages.content(page), pages.content(page) + PageTable::page_size);
        content[100] = 99;
        content[105] = 98;
        content[4095] = 97;
        REQUIRE(pages.write(page, PageTable::Page{content}) == PageTable::Access::fine);
    }
    return pages;
}

Bytes record_of_table(PageTable const& pages) {
    Bytes record;
    append_page_record(record, pages);
    return record;
}

TEST_CASE("a record holds only the bytes that changed, near ones together") {
    auto const record = record_of_table(changed_table());
    Bytes const expected{6,   0, 0, 0, 2,  0, 0, 0,                               // pages, entries
                         1,   0, 0, 0, 2,  0, 0, 0,                               // page 1, runs
                         100, 0, 5, 0, 99, 1, 1, 1, 1, 98, 0xff, 0x0f, 0, 0, 97,  // 100–105, 4095
                         4,   0, 0, 0, 2,  0, 0, 0,                               // page 4, runs
                         100, 0, 5, 0, 99, 4, 4, 4, 4, 98, 0xff, 0x0f, 0, 0, 97};
    CHECK(record == expected);
    CHECK(is_page_record(record));
}

TEST_CASE("a page that changed everywhere costs little more than itself") {
    PageTable pages;
    Bytes content(PageTable::page_size, 0);
    for (std::size_t i = 0; i < content.size(); i += 20) content[i] = 1;
    REQUIRE(pages.write(0, PageTable::Page{content}) == PageTable::Access::fine);
    auto const sparse = record_of_table(pages);
    CHECK(sparse.size() < PageTable::page_size);
    for (std::size_t i = 0; i < content.size(); i += 14) content[i] = 2;
    for (std::size_t i = 1; i < content.size(); i += 14) content[i] = 2;
    REQUIRE(pages.write(0, PageTable::Page{content}) == PageTable::Access::fine);
    CHECK(record_of_table(pages).size() <= PageTable::page_size + 20);
}

TEST_CASE("any change of a page is described exactly") {
    Chance chance{17};
    for (int round = 0; round < 500; ++round) {
        std::array<std::uint8_t, PageTable::page_size> before{};
        for (auto& byte : before) byte = static_cast<std::uint8_t>(chance());
        PageTable pages;
        REQUIRE(pages.write(0, before) == PageTable::Access::fine);
        pages.pack();
        pages.confirm();
        auto after = before;
        for (auto edits = chance() % 600; edits > 0; --edits) {
            auto const from = static_cast<std::size_t>(chance() % after.size());
            auto const length = std::min(static_cast<std::size_t>(1 + chance() % 30), after.size() - from);
            for (auto i = from; i < from + length; ++i) after[i] = static_cast<std::uint8_t>(chance());
        }
        REQUIRE(pages.write(0, after) == PageTable::Access::fine);
        auto const record = record_of_table(pages);
        REQUIRE(is_page_record(record));
        each_entry(record, [&](std::uint32_t, std::uint32_t position) { apply_entry(record, position, before); });
        REQUIRE(before == after);
    }
}

// In the manner of a fuzzer: whatever passes is_page_record must be safe to apply (the sanitizers watch).
TEST_CASE("bytes that were edited or cut are refused or harmless") {
    auto const good = record_of_table(changed_table());
    Chance chance{23};
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        auto bad = good;
        for (auto edits = 1 + chance() % 4; edits > 0; --edits)
            bad[chance() % bad.size()] = static_cast<std::uint8_t>(chance());
        if (chance() % 3 == 0) bad.resize(chance() % bad.size());
        if (chance() % 5 == 0) bad.push_back(static_cast<std::uint8_t>(chance()));
        Bytes const exact(bad);  // no spare room behind the last byte
        if (!is_page_record(exact)) continue;
        ++accepted;
        std::array<std::uint8_t, PageTable::page_size> page{};
        each_entry(exact, [&](std::uint32_t, std::uint32_t position) { apply_entry(exact, position, page); });
    }
    CHECK(accepted > 0);
    CHECK(accepted < 20000);
}

}  // namespace
}  // namespace tongban
