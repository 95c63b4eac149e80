#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "store/database.hpp"
#include "store/durable_store.hpp"
#include "store/page_log.hpp"

namespace tongban {
namespace {

constexpr Cost cheap{64, 1};
constexpr std::string_view phrase = "石榴 灯笼 渡口 旧信";
constexpr std::string_view secret_name = "陶知夏";

Keyring::Made made_keys() {
    auto made = Keyring::make(phrase, cheap);
    REQUIRE(made);
    return std::move(*made);
}

PageLog::Keys keys_of(Keyring::Made const& made) { return {made.ring, made.key.copy()}; }

void open_completely(DurableStore const& store, PageLog& log) {
    REQUIRE_FALSE(store.open(log).has_value());
    REQUIRE_FALSE(store.boot(log).has_value());
    REQUIRE_FALSE(store.fill(log).has_value());
}

void open_with_phrase(DurableStore const& store, PageLog& log, std::string_view passphrase = phrase) {
    REQUIRE(store.open(log) == Damage::locked);
    REQUIRE(log.keyring() != nullptr);
    auto opened = log.keyring()->open_with_passphrase(passphrase);
    REQUIRE(opened);
    log.use_key(std::move(opened).value());
    open_completely(store, log);
}

Database database_on(PageLog& log) {
    auto opened = Database::open(log.pages());
    REQUIRE(opened.has_value());
    return std::move(opened).value();
}

void write_names(Database& database, int from, int to) {
    database.exec("CREATE TABLE IF NOT EXISTS child (id INTEGER PRIMARY KEY, name TEXT, note TEXT)");
    for (int id = from; id < to; ++id)
        database.run("INSERT INTO child VALUES (?, ?, ?)", id, std::string(secret_name), std::string(300, 'n'));
}

std::int64_t count_names(PageLog& log) {
    auto database = database_on(log);
    auto rows = database.prepare("SELECT count(*) FROM child WHERE name = ?");
    rows.bind(1, secret_name);
    REQUIRE(rows.next());
    return rows.number(0);
}

void commit(DurableStore& store, PageLog& log, PageLog::Form form = PageLog::Form::record) {
    REQUIRE(log.pack(form));
    REQUIRE(write_and_confirm(store, log));
}

bool is_readable(DurableStore const& store, std::string_view text) {
    auto const holds = [&](auto const& values) {
        return std::ranges::any_of(values, [&](auto const& entry) {
            return !std::ranges::search(entry.second, text, [](std::uint8_t byte, char c) {
                        return byte == static_cast<std::uint8_t>(c);
                    }).empty();
        });
    };
    return holds(store.meta) || holds(store.log) || holds(store.chunks);
}

// A store with names in chunks, in the log and in the boot value.
void fill(DurableStore& store, PageLog& log) {
    open_completely(store, log);
    become_writer(store, log);
    auto database = database_on(log);
    write_names(database, 0, 400);
    log.note_boot();
    commit(store, log, PageLog::Form::fold);
    write_names(database, 400, 410);
    commit(store, log);
}

TEST_CASE("once a passphrase is set nothing stored can be read, and with it everything comes back") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    REQUIRE(is_readable(store, secret_name));
    auto const made = made_keys();
    log.change_keys(keys_of(made));
    CHECK(log.key_change() == PageLog::KeyChange::waiting);
    commit(store, log);
    CHECK(log.key_change() == PageLog::KeyChange::stored);
    CHECK_FALSE(is_readable(store, secret_name));
    CHECK_FALSE(is_readable(store, "CREATE TABLE"));
    {
        auto database = database_on(log);
        write_names(database, 410, 420);
        commit(store, log);
        write_names(database, 420, 430);
        commit(store, log, PageLog::Form::fold);
    }
    CHECK_FALSE(is_readable(store, secret_name));

    PageLog again;
    open_with_phrase(store, again);
    CHECK(count_names(again) == 430);
    become_writer(store, again);
    PageLog by_code;
    REQUIRE(store.open(by_code) == Damage::locked);
    auto opened = by_code.keyring()->open_with_code(made.recovery_code);
    REQUIRE(opened);
    by_code.use_key(std::move(opened).value());
    open_completely(store, by_code);
    CHECK(count_names(by_code) == 430);
}

TEST_CASE("an empty store takes a passphrase, too") {
    DurableStore store;
    PageLog log;
    open_completely(store, log);
    become_writer(store, log);
    log.change_keys(keys_of(made_keys()));
    commit(store, log);
    PageLog again;
    open_with_phrase(store, again);
    CHECK(again.pages().pages() == 0);
}

TEST_CASE("a passphrase that is removed leaves a plain store") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    log.change_keys(keys_of(made_keys()));
    commit(store, log);
    log.change_keys({});
    commit(store, log);
    CHECK(log.key() == nullptr);
    CHECK_FALSE(store.meta.contains("keyring"));
    PageLog again;
    open_completely(store, again);
    CHECK(count_names(again) == 410);
}

TEST_CASE("another passphrase changes the keyring and one small record, not the content") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    log.change_keys(keys_of(made_keys()));
    commit(store, log);
    auto const chunks = store.chunks;
    auto const boot = store.meta.at("boot");
    PageLog::Keys keys{*log.keyring(), log.key()->copy()};
    REQUIRE(keys.ring.set_passphrase(keys.key, "新的 四个 词语 在此", cheap));
    log.change_keys(std::move(keys));
    commit(store, log);
    CHECK(store.chunks == chunks);
    CHECK(store.meta.at("boot") == boot);
    CHECK(store.log.rbegin()->second.size() < 200);
    PageLog again;
    REQUIRE(store.open(again) == Damage::locked);
    CHECK(again.keyring()->open_with_passphrase(phrase).error() == KeyFault::wrong);
    open_with_phrase(store, again, "新的 四个 词语 在此");
    CHECK(count_names(again) == 410);
}

// Whatever becomes of the transaction, one of the two states is there, whole.
TEST_CASE("a change of keys that was refused or cut off leaves the state before it") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    auto const plain = store;
    log.change_keys(keys_of(made_keys()));
    REQUIRE(log.pack(PageLog::Form::record));
    auto const steps = DurableStore::steps(log);
    log.refuse();
    CHECK(log.key_change() == PageLog::KeyChange::refused);
    CHECK(log.key() == nullptr);
    PageLog before;
    open_completely(plain, before);
    CHECK(count_names(before) == 410);

    auto sealed = plain;
    REQUIRE(sealed.write(steps));  // it had reached the disk all the same
    PageLog after;
    open_with_phrase(sealed, after);
    CHECK(count_names(after) == 410);

    {
        auto database = database_on(log);
        write_names(database, 410, 411);
        commit(store, log);  // goes on as before, in plain
    }
    PageLog again;
    open_completely(store, again);
    CHECK(count_names(again) == 411);
}

TEST_CASE("a change of keys waits until every page is there") {
    DurableStore store;
    {
        PageLog log;
        fill(store, log);
    }
    PageLog log;
    REQUIRE_FALSE(store.open(log).has_value());
    become_writer(store, log);
    log.change_keys(keys_of(made_keys()));
    CHECK_FALSE(log.pack(PageLog::Form::record));
    CHECK(log.key_change() == PageLog::KeyChange::waiting);
    REQUIRE_FALSE(store.fill(log).has_value());
    commit(store, log);
    CHECK(log.key_change() == PageLog::KeyChange::stored);
    CHECK_FALSE(is_readable(store, secret_name));
}

TEST_CASE("a writer that was overtaken cannot set or remove a passphrase, and markers still fence after one was set") {
    DurableStore store;
    PageLog older, newer;
    fill(store, older);
    open_completely(store, newer);
    become_writer(store, newer);
    newer.change_keys(keys_of(made_keys()));
    commit(store, newer);
    auto const before = store.log;
    older.change_keys({keys_of(made_keys())});
    REQUIRE(older.pack(PageLog::Form::fold));
    CHECK_FALSE(write_and_confirm(store, older));
    CHECK(store.log == before);
    CHECK(older.key_change() == PageLog::KeyChange::refused);
}

TEST_CASE("parts of a plain store do not pass in a sealed one, nor those of another key") {
    DurableStore plain;
    PageLog log;
    fill(plain, log);
    auto sealed = plain;
    log.change_keys(keys_of(made_keys()));
    commit(sealed, log);
    auto const opens = [&](DurableStore const& store) {
        PageLog reader;
        if (store.open(reader) != Damage::locked) return false;
        auto opened = reader.keyring()->open_with_passphrase(phrase);
        if (!opened) return false;
        reader.use_key(std::move(opened).value());
        return !store.open(reader) && !store.boot(reader) && !store.fill(reader);
    };
    REQUIRE(opens(sealed));
    auto chunk = sealed;
    chunk.chunks[0] = plain.chunks[0];
    CHECK_FALSE(opens(chunk));
    auto head = sealed;
    head.meta["head"] = plain.meta["head"];
    CHECK_FALSE(opens(head));
    auto boot = sealed;
    boot.meta["boot"] = plain.meta["boot"];
    CHECK_FALSE(opens(boot));
    auto swapped = sealed;
    REQUIRE(sealed.log.size() >= 2);
    std::swap(swapped.log.begin()->second, swapped.log.rbegin()->second);
    CHECK_FALSE(opens(swapped));
    auto stranger = sealed;
    DurableStore elsewhere;
    PageLog other;
    open_completely(elsewhere, other);
    become_writer(elsewhere, other);
    other.change_keys(keys_of(made_keys()));
    commit(elsewhere, other);
    stranger.meta["keyring"] = elsewhere.meta["keyring"];
    CHECK_FALSE(opens(stranger));
    auto unringed = sealed;
    unringed.meta.erase("keyring");
    PageLog reader;
    CHECK(unringed.open(reader) == Damage::locked);
    auto headless = sealed;
    headless.meta.erase("head");
    headless.log.clear();
    CHECK(headless.open(reader) == Damage::broken);
}

TEST_CASE("no edit of a sealed store goes unnoticed") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    log.change_keys(keys_of(made_keys()));
    commit(store, log);
    auto const key = log.key()->copy();
    for (auto* const values : {&store.chunks, &store.log}) {
        for (auto& [number, value] : *values) {
            for (std::size_t at = 0; at < value.size(); at += 1 + value.size() / 150) {
                value[at] ^= 64;
                PageLog reader;
                auto damage = store.open(reader);
                if (damage == Damage::locked) {
                    reader.use_key(key.copy());
                    damage = store.open(reader);
                }
                CHECK((damage || store.fill(reader)));
                value[at] ^= 64;
            }
        }
    }
}

TEST_CASE("a key that no longer fits is forgotten at the next reading") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    log.change_keys(keys_of(made_keys()));
    commit(store, log);
    auto const sealed = store;
    log.change_keys({});
    commit(store, log);
    PageLog reader;
    open_with_phrase(sealed, reader);
    open_completely(store, reader);  // another window removed the passphrase
    CHECK(reader.key() == nullptr);
    CHECK(sealed.open(reader) == Damage::locked);
}

TEST_CASE("wiping leaves neither key nor pages") {
    DurableStore store;
    PageLog log;
    fill(store, log);
    log.change_keys(keys_of(made_keys()));
    commit(store, log);
    log.wipe();
    CHECK(log.key() == nullptr);
    CHECK(log.pages().pages() == 0);
    CHECK(store.open(log) == Damage::locked);
}

TEST_CASE("a store that is gone is written anew from memory, sealed as it was") {
    for (bool const sealed : {false, true}) {
        DurableStore store;
        PageLog log;
        fill(store, log);
        if (sealed) log.change_keys(keys_of(made_keys()));
        if (sealed) commit(store, log);
        {
            auto database = database_on(log);
            write_names(database, 410, 412);
        }
        REQUIRE(log.pack(PageLog::Form::record));
        log.refuse();
        store = {};
        log.pack_anew();
        log.refuse();  // no room
        log.pack_anew();
        REQUIRE(write_and_confirm(store, log));
        CHECK(is_readable(store, secret_name) == !sealed);
        {
            auto database = database_on(log);
            write_names(database, 412, 413);
        }
        commit(store, log);
        PageLog again;
        sealed ? open_with_phrase(store, again) : open_completely(store, again);
        CHECK(count_names(again) == 413);
    }
}

}  // namespace
}  // namespace tongban
