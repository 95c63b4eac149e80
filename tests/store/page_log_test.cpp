#include "store/page_log.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "store/database.hpp"
#include "store/durable_store.hpp"

namespace tongban {
namespace {

using Chance = std::mt19937_64;

Bytes content_of(PageTable const& pages) {
    Bytes all;
    for (std::uint32_t page = 0; page < pages.pages(); ++page)
        all.insert(all.end(), pages.content(page), pages.content(page) + PageTable::page_size);
    return all;
}

std::uint32_t below(Chance& chance, std::uint32_t end) { return static_cast<std::uint32_t>(chance() % end); }

// Like SQLite: whole pages of which a few bytes change, often in the same neighbourhood; now and then longer or shorter.
void change_something(PageTable& pages, Chance& chance) {
    auto const quarter = below(chance, 4) * (pages.pages() / 4);
    for (auto times = 1 + below(chance, 6); times > 0; --times) {
        auto const page = chance() % 4 == 0 ? std::min(pages.pages() + below(chance, 20), 500u)
                                            : quarter + below(chance, pages.pages() / 4 + 1);
        Bytes content(PageTable::page_size, 0);
        if (page < pages.pages()) std::copy_n(pages.content(page), content.size(), content.begin());
        for (auto bytes = below(chance, chance() % 4 == 0 ? 3000 : 40); bytes > 0; --bytes)
            content[below(chance, PageTable::page_size)] = static_cast<std::uint8_t>(chance());
        REQUIRE(pages.write(page, PageTable::Page{content}) == PageTable::Access::fine);
    }
    if (chance() % 40 == 0) REQUIRE(pages.truncate(pages.pages() / 2) == PageTable::Access::fine);
}

void open_completely(DurableStore const& store, PageLog& log) {
    REQUIRE_FALSE(store.open(log).has_value());
    REQUIRE_FALSE(store.boot(log).has_value());
    REQUIRE_FALSE(store.fill(log).has_value());
    REQUIRE(log.is_complete());
}

// A store with a few commits in chunks and a few in the log, and what it must give back.
struct Sample {
    DurableStore store;
    Bytes content;
};

Sample sample() {
    Sample made;
    Chance chance{7};
    PageLog log;
    open_completely(made.store, log);
    become_writer(made.store, log);
    for (int commit = 0; commit < 30; ++commit) {
        change_something(log.pages(), chance);
        if (commit == 12) {
            std::array<std::uint8_t, 4> byte{};
            for (std::uint32_t page = 0; page < std::min(log.pages().pages(), 5u); ++page)
                log.pages().read(page, 0, byte);
            log.note_boot();
        }
        REQUIRE(log.pack(commit == 20 ? PageLog::Form::fold : PageLog::Form::record));
        REQUIRE(write_and_confirm(made.store, log));
    }
    made.content = content_of(log.pages());
    return made;
}

TEST_CASE("whatever is committed, folded, refused and reopened comes back byte by byte") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Chance chance{seed};
        DurableStore store;
        PageLog log;
        Bytes durable;
        open_completely(store, log);
        become_writer(store, log);
        for (int step = 0; step < 80; ++step) {
            change_something(log.pages(), chance);
            if (!log.pack(chance() % 7 == 0 ? PageLog::Form::fold : PageLog::Form::record)) continue;
            auto const packed = content_of(log.pages());
            auto const steps = DurableStore::steps(log);
            if (chance() % 3 == 0) change_something(log.pages(), chance);  // while it is under way
            if (chance() % 4 == 0) log.refuse();
            else {
                REQUIRE(store.write(steps));
                durable = packed;
                log.confirm();
            }
            if (chance() % 9 == 0) {
                log.pages().roll_back();
                REQUIRE(content_of(log.pages()) == durable);
            }
            if (chance() % 5 == 0) {
                std::array<std::uint8_t, 4> bytes{};
                log.pages().read(below(chance, 400), 0, bytes);
                log.note_boot();
                auto const boot = log.pack_boot();
                if (!boot.empty()) store.meta["boot"] = {boot.begin(), boot.end()};
            }
            if (chance() % 6 == 0) {
                open_completely(store, log);
                REQUIRE(content_of(log.pages()) == durable);
                become_writer(store, log);
            }
        }
        PageLog last;
        open_completely(store, last);
        CHECK(content_of(last.pages()) == durable);
    }
}

TEST_CASE("a fold leaves only markers and the newest value in the log") {
    DurableStore store;
    PageLog log;
    Chance chance{3};
    open_completely(store, log);
    become_writer(store, log);
    for (int i = 0; i < 10; ++i) {
        change_something(log.pages(), chance);
        REQUIRE(log.pack(PageLog::Form::record));
        write_and_confirm(store, log);
    }
    CHECK(store.log.size() == 11);
    REQUIRE(log.pack(PageLog::Form::fold));
    write_and_confirm(store, log);
    CHECK(store.log.size() == 2);
    CHECK_FALSE(log.pack(PageLog::Form::fold));
}

TEST_CASE("a writer that was overtaken cannot write, folded or not") {
    for (auto const form : {PageLog::Form::record, PageLog::Form::fold}) {
        DurableStore store;
        PageLog frozen, newer;
        Chance chance{5};
        open_completely(store, frozen);
        become_writer(store, frozen);
        change_something(frozen.pages(), chance);
        REQUIRE(frozen.pack(PageLog::Form::record));
        write_and_confirm(store, frozen);

        open_completely(store, newer);
        become_writer(store, newer);
        for (int i = 0; i < 5; ++i) {
            change_something(newer.pages(), chance);
            REQUIRE(newer.pack(i == 3 ? PageLog::Form::fold : PageLog::Form::record));
            write_and_confirm(store, newer);
        }
        auto const before = store.log;
        change_something(frozen.pages(), chance);
        REQUIRE(frozen.pack(form));
        CHECK_FALSE(write_and_confirm(store, frozen));
        CHECK(store.log == before);
    }
}

TEST_CASE("old markers go when there are many, and every store still opens") {
    DurableStore store;
    Chance chance{9};
    for (int session = 0; session < 100; ++session) {
        PageLog log;
        open_completely(store, log);
        become_writer(store, log);
        change_something(log.pages(), chance);
        REQUIRE(log.pack(session % 10 == 9 ? PageLog::Form::fold : PageLog::Form::record));
        write_and_confirm(store, log);
    }
    CHECK(store.log.size() <= 66);
}

TEST_CASE("a change of many pages goes into chunks at once") {
    DurableStore store;
    PageLog log;
    open_completely(store, log);
    become_writer(store, log);
    Chance chance{1};
    for (std::uint32_t page = 0; page < 1500; ++page) {
        Bytes content(PageTable::page_size);
        for (auto& byte : content) byte = static_cast<std::uint8_t>(chance());
        REQUIRE(log.pages().write(page, PageTable::Page{content}) == PageTable::Access::fine);
    }
    REQUIRE(log.pack(PageLog::Form::record));
    write_and_confirm(store, log);
    CHECK(store.chunks.size() == (1500 + 63) / 64);
    PageLog again;
    open_completely(store, again);
    CHECK(content_of(again.pages()) == content_of(log.pages()));
}

TEST_CASE("a value that is missing, exchanged or of another store is damage") {
    auto const good = sample();
    auto const opens = [](DurableStore const& store) {
        PageLog log;
        return !store.open(log) && !store.fill(log);
    };
    REQUIRE(opens(good.store));
    REQUIRE(good.store.chunks.size() >= 1);

    auto gap = good.store;
    gap.log.erase(std::prev(gap.log.end(), 3));
    CHECK_FALSE(opens(gap));
    auto headless = good.store;
    headless.meta.erase("head");
    CHECK_FALSE(opens(headless));
    auto logless = good.store;
    logless.log.clear();
    CHECK_FALSE(opens(logless));
    auto stranger = good.store;
    stranger.chunks[0] = sample().store.chunks.at(0);
    CHECK_FALSE(opens(stranger));
    auto swapped = good.store;
    std::swap(std::prev(swapped.log.end(), 1)->second, std::prev(swapped.log.end(), 2)->second);
    CHECK_FALSE(opens(swapped));
}

TEST_CASE("no edit and no cut of a stored value goes unnoticed") {
    auto const good = sample();
    Chance chance{11};
    int noticed = 0;
    auto const hurt = [&](Bytes& value) {
        if (chance() % 4 == 0) value.resize(below(chance, static_cast<std::uint32_t>(value.size())));
        else
            value[below(chance, static_cast<std::uint32_t>(value.size()))] ^=
                static_cast<std::uint8_t>(1 + chance() % 255);
    };
    auto const any_of = [&](auto& records) -> Bytes& {
        auto const place = below(chance, static_cast<std::uint32_t>(records.size()));
        return std::next(records.begin(), static_cast<std::ptrdiff_t>(place))->second;
    };
    for (int round = 0; round < 400; ++round) {
        auto bad = good.store;
        switch (chance() % 4) {
            case 0: hurt(any_of(bad.log)); break;
            case 1: hurt(any_of(bad.chunks)); break;
            case 2: hurt(bad.meta["head"]); break;
            default: hurt(bad.meta["boot"]); break;
        }
        PageLog log;
        if (bad.open(log) || bad.boot(log) || bad.fill(log)) ++noticed;
    }
    CHECK(noticed == 400);
}

TEST_CASE("a database lives through commit, fold and reopening") {
    DurableStore store;
    for (int session = 0; session < 6; ++session) {
        PageLog log;
        open_completely(store, log);
        become_writer(store, log);
        auto opened = Database::open(log.pages());
        REQUIRE(opened.has_value());
        auto database = std::move(opened).value();
        database.exec(
            "CREATE TABLE IF NOT EXISTS word (id INTEGER PRIMARY KEY, text TEXT); CREATE INDEX IF NOT EXISTS w ON word "
            "(text)");
        for (int i = 0; i < 50; ++i) {
            database.run("INSERT INTO word (text) VALUES (?)", "word " + std::to_string(i * 7919 % 1000));
            REQUIRE(log.pack(i == 30 && session % 2 == 1 ? PageLog::Form::fold : PageLog::Form::record));
            REQUIRE(write_and_confirm(store, log));
        }
        CHECK(store.log.rbegin()->second.size() < 4096);
        auto rows = database.prepare("SELECT count(*) FROM word");
        REQUIRE(rows.next());
        CHECK(rows.number(0) == 50 * (session + 1));
        CHECK(database.inspect().empty());
    }
}

TEST_CASE("one that looks follows every value of the log, and asks for more when one is gone or not for it") {
    DurableStore store;
    PageLog writer, reader;
    open_completely(store, writer);
    become_writer(store, writer);
    open_completely(store, reader);
    Chance chance{11};
    for (int commit = 0; commit < 60; ++commit) {
        change_something(writer.pages(), chance);
        if (!writer.pack(commit % 17 == 5 ? PageLog::Form::fold : PageLog::Form::record)) continue;
        REQUIRE(write_and_confirm(store, writer));
        auto const& [key, value] = *store.log.rbegin();
        CHECK_FALSE(reader.follow(key + 1, value));
        auto changed = value;
        changed.back() ^= 1;
        CHECK_FALSE(reader.follow(key, changed));
        bool const is_fold = value.size() == seal_size;
        REQUIRE(reader.follow(key, value) == !is_fold);
        if (is_fold) open_completely(store, reader);
        CHECK(content_of(reader.pages()) == content_of(writer.pages()));
        CHECK(reader.sequence() == writer.sequence());
    }
    CHECK_FALSE(writer.follow(writer.sequence() + 1, store.log.rbegin()->second));
    PageLog next;
    open_completely(store, next);
    CHECK(content_of(next.pages()) == content_of(reader.pages()));
}

}  // namespace
}  // namespace tongban
