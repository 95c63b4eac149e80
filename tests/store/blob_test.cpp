#include "store/blob.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "store/database.hpp"
#include "store/durable_store.hpp"

namespace tongban {
namespace {

constexpr Cost cheap{64, 1};
constexpr std::string_view phrase = "石榴 灯笼 渡口 旧信";

Bytes photo(int number) {
    Bytes content(3000, static_cast<std::uint8_t>(number));
    for (std::size_t i = 0; i < content.size(); i += 7) content[i] = static_cast<std::uint8_t>(i * 31);
    std::ranges::copy("JFIF photo of 陶知夏", content.begin());
    return content;
}

PageLog::Keys keys_of(Keyring::Made const& made) { return {made.ring, made.key.copy()}; }

Keyring::Made made_keys() {
    auto made = Keyring::make(phrase, cheap);
    REQUIRE(made);
    return std::move(*made);
}

void open_completely(DurableStore const& store, PageLog& log) {
    if (store.open(log) == Damage::locked) {
        auto key = log.keyring()->open_with_passphrase(phrase);
        REQUIRE(key);
        log.use_key(std::move(key).value());
        REQUIRE_FALSE(store.open(log).has_value());
    }
    REQUIRE_FALSE(store.fill(log).has_value());
}

Database database_on(PageLog& log) {
    auto opened = Database::open(log.pages());
    REQUIRE(opened.has_value());
    auto database = std::move(opened).value();
    database.exec("CREATE TABLE IF NOT EXISTS photo (id INTEGER PRIMARY KEY, content TEXT)");
    return database;
}

std::string add_photo(PageLog& log, Database& database, int number) {
    auto name = log.keep_blob(photo(number));
    database.run("INSERT INTO photo (content) VALUES (?1)", name);
    return name;
}

std::vector<std::string> named_in(Database& database) {
    std::vector<std::string> names;
    for (auto row = database.query("SELECT content FROM photo ORDER BY id"); row.next();)
        names.emplace_back(row.text(0));
    return names;
}

bool holds(DurableStore const& store, PageLog const& log, std::string const& name, Bytes const& content) {
    auto const found = store.blobs.find(log.blob_place(name));
    if (found == store.blobs.end()) return false;
    auto const opened = log.blob(name, found->second);
    return opened && *opened == content;
}

bool is_readable(DurableStore const& store, std::string_view text) {
    return std::ranges::any_of(store.blobs, [&](auto const& blob) {
        auto const same = [](std::uint8_t byte, char c) { return byte == static_cast<std::uint8_t>(c); };
        return !std::ranges::search(blob.second, text, same).empty();
    });
}

bool commit(DurableStore& store, PageLog& log, PageLog::Form form = PageLog::Form::record) {
    return !log.pack(form) || write_and_confirm(store, log);
}

TEST_CASE("the name of a blob tells one content from another, and is found in any text") {
    auto const name = blob_name(photo(1));
    CHECK(is_blob_name(name));
    CHECK(name == blob_name(photo(1)));
    CHECK(name != blob_name(photo(2)));
    CHECK_FALSE(is_blob_name(name.substr(1)));
    CHECK_FALSE(is_blob_name(name + "0"));
    std::vector<std::string> found;
    find_blob_names("photo=" + name + "\n" + blob_name(photo(2)) + "," + name.substr(2) + ";" + name + "0 ", found);
    CHECK(found == std::vector<std::string>{name, blob_name(photo(2))});
    find_blob_names({}, found);
    CHECK(found.size() == 2);
}

TEST_CASE("a blob goes with the record that names it, once, and is read by its name alone") {
    DurableStore store;
    PageLog log;
    open_completely(store, log);
    become_writer(store, log);
    auto database = database_on(log);
    auto const name = add_photo(log, database, 1);
    CHECK(log.keep_blob(photo(1)) == name);
    REQUIRE(log.kept_blob(name) != nullptr);
    REQUIRE(log.pack(PageLog::Form::record));
    CHECK(std::ranges::count(log.writes(), Write::What::put_blob, &Write::what) == 1);
    log.keep_blob(photo(2));  // while the first is under way
    REQUIRE(store.write(store.all_steps(log)));
    log.confirm();
    CHECK(log.kept_blob(name) == nullptr);
    CHECK(log.kept_blob(blob_name(photo(2))) != nullptr);
    CHECK(holds(store, log, name, photo(1)));
    auto const& value = store.blobs.at(name);
    CHECK(log.blob(blob_name(photo(2)), value).error() == Damage::broken);
    for (std::size_t at = 0; at < value.size(); at += 37) {
        auto changed = value;
        changed[at] ^= 4;
        CHECK_FALSE(log.blob(name, changed));
    }
    CHECK_FALSE(log.blob(name, {}));
}

TEST_CASE("whichever write finds no room: no row names a photo that is not there, and in the end all are there") {
    int writes = 1000;
    for (int nth = 0; nth < writes; ++nth) {
        DurableStore store;
        store.writes_until_full = nth;
        PageLog log;
        open_completely(store, log);
        log.pack_epoch();
        while (!write_and_confirm(store, log)) log.pack_epoch();
        auto database = database_on(log);
        auto const made = made_keys();
        for (int i = 0; i < 5; ++i) {
            add_photo(log, database, i);
            if (i == 2) log.change_keys(keys_of(made));
            if (!commit(store, log, i == 3 ? PageLog::Form::fold : PageLog::Form::record)) REQUIRE(nth < writes);

            PageLog other;
            open_completely(store, other);
            auto seen = database_on(other);
            for (auto const& name : named_in(seen)) CHECK(store.blobs.contains(other.blob_place(name)));
        }
        if (log.key() == nullptr) {  // it was this that found no room
            CHECK(log.key_change() == PageLog::KeyChange::refused);
            log.change_keys(keys_of(made));
        }
        REQUIRE(commit(store, log));
        CHECK_FALSE(is_readable(store, "陶知夏"));
        for (int i = 0; i < 5; ++i) CHECK(holds(store, log, blob_name(photo(i)), photo(i)));
        CHECK(store.blobs.size() == 5);
        if (store.writes_until_full > 0) writes = nth;  // it was never reached
    }
    CHECK(writes > 20);
    CHECK(writes < 100);
}

TEST_CASE("a passphrase seals every photo in the transaction that sets it, and its removal lays them open again") {
    DurableStore store;
    PageLog log;
    open_completely(store, log);
    become_writer(store, log);
    auto database = database_on(log);
    std::vector<std::string> names;
    for (int i = 0; i < 3; ++i) names.push_back(add_photo(log, database, i));
    REQUIRE(commit(store, log));
    CHECK(is_readable(store, "陶知夏"));
    names.push_back(add_photo(log, database, 3));  // goes with the change itself
    auto const made = made_keys();
    log.change_keys(keys_of(made));
    REQUIRE(commit(store, log));
    CHECK_FALSE(is_readable(store, "陶知夏"));
    for (auto const& name : names) CHECK_FALSE(store.blobs.contains(name));
    for (int i = 0; i < 4; ++i) CHECK(holds(store, log, names[std::size_t(i)], photo(i)));
    CHECK(store.blobs.size() == 4);

    PageLog::Keys other{*log.keyring(), log.key()->copy()};
    REQUIRE(other.ring.set_passphrase(other.key, "新的 四个 词语 在此", cheap));
    auto const before = store.blobs;
    log.change_keys(std::move(other));
    REQUIRE(commit(store, log));
    CHECK(store.blobs == before);

    log.change_keys({});
    REQUIRE(commit(store, log));
    for (int i = 0; i < 4; ++i) CHECK(holds(store, log, names[std::size_t(i)], photo(i)));
    CHECK(store.blobs.size() == 4);
}

TEST_CASE("what is damaged does not stand in the way of a passphrase, and nothing readable stays") {
    DurableStore store;
    PageLog log;
    open_completely(store, log);
    become_writer(store, log);
    auto database = database_on(log);
    auto const broken = add_photo(log, database, 1), whole = add_photo(log, database, 2);
    REQUIRE(commit(store, log));
    store.blobs.at(broken).back() ^= 1;
    log.change_keys(keys_of(made_keys()));
    REQUIRE(commit(store, log));
    CHECK_FALSE(is_readable(store, "陶知夏"));
    CHECK(store.blobs.size() == 1);
    CHECK(holds(store, log, whole, photo(2)));
    store.blobs.begin()->second.back() ^= 1;  // now a sealed one
    log.change_keys({});
    REQUIRE(commit(store, log));
    CHECK(store.blobs.size() == 1);
    CHECK_FALSE(is_readable(store, "陶知夏"));
}

TEST_CASE("a photo of one store does not pass in another place, nor in the clear where there is a key") {
    DurableStore store;
    PageLog log;
    open_completely(store, log);
    become_writer(store, log);
    auto database = database_on(log);
    auto const name = add_photo(log, database, 1);
    REQUIRE(commit(store, log));
    auto const plain = store.blobs.at(name);
    log.change_keys(keys_of(made_keys()));
    REQUIRE(commit(store, log));
    CHECK(log.blob(name, plain).error() == Damage::broken);
    PageLog locked;
    CHECK(locked.blob(name, store.blobs.begin()->second).error() == Damage::locked);
}

}  // namespace
}  // namespace tongban
