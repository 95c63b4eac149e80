#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "store/database.hpp"
#include "store/durable_store.hpp"

/// Stores as an earlier program left them, from the first version of the format on; every later program opens them.
/// A sample is the values of one store, each led by its place, its key and its length:
///
///   sample := (place u8  key u64  length u32  value)*      places: 'h' head, 'k' keyring, 'b' boot, 'l' log, 'c' chunk
namespace tongban {
namespace {

constexpr std::string_view phrase = "石榴 灯笼 渡口 旧信";
constexpr std::string_view code_of_sample = "PF8V-G0EW-4RJX-K5P3-1RBK-HT92-H846-4043";

std::string path_of(std::string_view name) {
    return std::string(TONGBAN_SOURCE_DIR "/tests/store/samples/") + std::string(name) + ".store";
}

char const* meta_key(char place) { return place == 'h' ? "head" : place == 'k' ? "keyring" : "boot"; }

DurableStore load(std::string_view name) {
    std::ifstream file(path_of(name), std::ios::binary);
    Bytes const bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(bytes.empty());
    DurableStore store;
    for (ByteView rest{bytes}; !rest.empty();) {
        auto const place = static_cast<char>(take<std::uint8_t>(rest));
        auto const key = take<std::uint64_t>(rest);
        auto const length = take<std::uint32_t>(rest);
        auto const value_bytes = rest.first(length);
        Bytes value(value_bytes.begin(), value_bytes.end());
        rest = rest.subspan(length);
        if (place == 'l') store.log[key] = std::move(value);
        else if (place == 'c') store.chunks[key] = std::move(value);
        else store.meta[meta_key(place)] = std::move(value);
    }
    return store;
}

void save(DurableStore const& store, std::string_view name) {
    Bytes bytes;
    auto const put = [&](char place, std::uint64_t key, Bytes const& value) {
        append_number(bytes, static_cast<std::uint8_t>(place), 1);
        append_number(bytes, key, 8);
        append_number(bytes, value.size(), 4);
        bytes.insert(bytes.end(), value.begin(), value.end());
    };
    for (auto const& [key, value] : store.meta) put(key.front(), 0, value);
    for (auto const& [key, value] : store.log) put('l', key, value);
    for (auto const& [key, value] : store.chunks) put('c', key, value);
    std::ofstream file(path_of(name), std::ios::binary);
    file.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void check_content(DurableStore const& store, PageLog& log) {
    REQUIRE_FALSE(store.boot(log).has_value());
    REQUIRE_FALSE(store.fill(log).has_value());
    auto opened = Database::open(log.pages());
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    auto rows = database.prepare("SELECT name FROM child ORDER BY id");
    for (int id = 1; id <= 12; ++id) {
        REQUIRE(rows.next());
        CHECK(rows.text(0) == "孩子" + std::to_string(id));
    }
    CHECK_FALSE(rows.next());
    CHECK(database.inspect().empty());
}

TEST_CASE("a plain store of version 1 is opened") {
    auto const store = load("v1-plain");
    PageLog log;
    REQUIRE_FALSE(store.open(log).has_value());
    check_content(store, log);
}

TEST_CASE("a sealed store of version 1 is opened with its passphrase and with its recovery code") {
    auto const store = load("v1-sealed");
    for (bool const by_code : {false, true}) {
        PageLog log;
        REQUIRE(store.open(log) == Damage::locked);
        auto key =
            by_code ? log.keyring()->open_with_code(code_of_sample) : log.keyring()->open_with_passphrase(phrase);
        REQUIRE(key);
        log.use_key(std::move(key).value());
        REQUIRE_FALSE(store.open(log).has_value());
        check_content(store, log);
    }
}

// How the samples were made; run once per version of the format, with --no-skip.
TEST_CASE("the samples are written" * doctest::skip()) {
    DurableStore store;
    PageLog log;
    REQUIRE_FALSE(store.open(log).has_value());
    become_writer(store, log);
    auto opened = Database::open(log.pages());
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    database.exec("CREATE TABLE child (id INTEGER PRIMARY KEY, name TEXT)");
    auto const write = [&](int from, int to, PageLog::Form form) {
        for (int id = from; id < to; ++id)
            database.run("INSERT INTO child VALUES (?, ?)", id, "孩子" + std::to_string(id));
        REQUIRE(log.pack(form));
        REQUIRE(write_and_confirm(store, log));
    };
    write(1, 9, PageLog::Form::fold);
    log.note_boot();
    write(9, 11, PageLog::Form::fold);
    write(11, 13, PageLog::Form::record);
    save(store, "v1-plain");
    auto made = Keyring::make(phrase, {1024, 2});
    REQUIRE(made);
    log.change_keys(PageLog::Keys{made->ring, made->key.copy()});
    database.run("DELETE FROM child WHERE id > 10");
    REQUIRE(log.pack(PageLog::Form::fold));
    REQUIRE(write_and_confirm(store, log));
    write(11, 13, PageLog::Form::record);
    save(store, "v1-sealed");
    MESSAGE(made->recovery_code);
}

}  // namespace
}  // namespace tongban
