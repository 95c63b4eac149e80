#include "store/browser/vault_exports.hpp"

#include <emscripten/em_macros.h>

#include <string>
#include <utility>
#include <vector>

/// What web/vault_memory.js, the only caller, does with the log. Numbers that count commits are doubles: they pass 2^32.
using namespace tongban;

namespace {

struct Lent {
    Database const* database = nullptr;
    Bytes room;                  // a value on its way in
    ByteView value;              // a value on its way out
    Bytes content;               // a blob, or its value, on its way out
    std::string place;           // of a blob
    std::vector<double> writes;  // count, then what, key and last key of each
};

Lent& lent() {
    static Lent lent;
    return lent;
}

int answer(std::optional<Damage> damage) { return damage ? static_cast<int>(*damage) + 1 : 0; }

ByteView room(std::size_t size) { return ByteView{lent().room}.first(size); }

std::string_view name_in_room() { return {reinterpret_cast<char const*>(lent().room.data()), blob_name_size}; }

std::uint8_t const* lend(Bytes bytes) {
    lent().content = std::move(bytes);
    lent().value = lent().content;
    return lent().value.data();
}

int lend(PageLog::Resealed resealed) {
    lent().place = std::move(resealed.place);
    lend(std::move(resealed.value));
    return (lent().place.empty() ? 0 : 1) + (resealed.erase ? 2 : 0);
}

}  // namespace

namespace tongban {

PageLog& browser_log() {
    static PageLog log;
    return log;
}

void mind_transactions(Database const& database) { lent().database = &database; }

}  // namespace tongban

extern "C" {

// --- reading; those with a size take the value that was put into vault_room -----------------------------------------

/// Where a value of `size` bytes is to be put; valid until it is asked for again.
EMSCRIPTEN_KEEPALIVE std::uint8_t* vault_room(std::size_t size) {
    if (lent().room.size() < size) lent().room.resize(size);
    return lent().room.data();
}

EMSCRIPTEN_KEEPALIVE void vault_restart() { browser_log().restart(); }
/// These answer 0, or 1 + the Damage.
EMSCRIPTEN_KEEPALIVE int vault_take_head(std::size_t size) { return answer(browser_log().take_head(room(size))); }
EMSCRIPTEN_KEEPALIVE int vault_take_keyring(std::size_t size) { return answer(browser_log().take_keyring(room(size))); }
EMSCRIPTEN_KEEPALIVE int vault_take_log(double key, std::size_t size) {
    return answer(browser_log().take_log(static_cast<std::uint64_t>(key), room(size)));
}
EMSCRIPTEN_KEEPALIVE int vault_finish_log() { return answer(browser_log().finish_log()); }
EMSCRIPTEN_KEEPALIVE int vault_take_boot(std::size_t size) { return answer(browser_log().take_boot(room(size))); }
EMSCRIPTEN_KEEPALIVE int vault_take_chunk(std::uint32_t chunk, std::size_t size) {
    return answer(browser_log().take_chunk(chunk, room(size)));
}
EMSCRIPTEN_KEEPALIVE std::uint32_t vault_stored_chunks() { return browser_log().stored_chunks(); }
EMSCRIPTEN_KEEPALIVE bool vault_has_chunk(std::uint32_t chunk) {
    auto& pages = browser_log().pages();
    return chunk >= pages.chunks() || pages.has_chunk(chunk);
}
EMSCRIPTEN_KEEPALIVE bool vault_is_complete() { return browser_log().is_complete(); }
EMSCRIPTEN_KEEPALIVE bool vault_follow(double key, std::size_t size) {
    return browser_log().follow(static_cast<std::uint64_t>(key), room(size));
}
/// The chunk that a query ran into, or -1.
EMSCRIPTEN_KEEPALIVE int vault_wanted_chunk() {
    auto const page = browser_log().pages().take_fault();
    return page ? static_cast<int>(*page / PageTable::chunk_pages) : -1;
}

// --- writing --------------------------------------------------------------------------------------------------------

EMSCRIPTEN_KEEPALIVE bool vault_is_in_transaction() {
    return lent().database != nullptr && lent().database->in_transaction();
}
EMSCRIPTEN_KEEPALIVE void vault_pack_epoch() { browser_log().pack_epoch(); }
EMSCRIPTEN_KEEPALIVE void vault_pack_anew() { browser_log().pack_anew(); }
EMSCRIPTEN_KEEPALIVE bool vault_pack(bool fold) {
    return browser_log().pack(fold ? PageLog::Form::fold : PageLog::Form::record);
}
EMSCRIPTEN_KEEPALIVE double const* vault_writes() {
    auto const writes = browser_log().writes();
    lent().writes.assign(1, static_cast<double>(writes.size()));
    for (auto const& write : writes) {
        lent().writes.push_back(static_cast<double>(write.what));
        lent().writes.push_back(static_cast<double>(write.key));
        lent().writes.push_back(static_cast<double>(write.key_last));
    }
    return lent().writes.data();
}
/// A step's value, of `vault_value_size` bytes; valid until the next call.
EMSCRIPTEN_KEEPALIVE std::uint8_t const* vault_value(std::size_t index) {
    lent().value = browser_log().value(index);
    return lent().value.data();
}
EMSCRIPTEN_KEEPALIVE std::size_t vault_value_size() { return lent().value.size(); }

// --- blobs. A name or a place has 64 letters, and a zero after them ---------------------------------------------------

/// Where the blob of a step is to be put.
EMSCRIPTEN_KEEPALIVE char const* vault_blob_place(double key) {
    lent().place = browser_log().blob_place(static_cast<std::size_t>(key));
    return lent().place.c_str();
}
/// Where the blob lies whose name was put into vault_room.
EMSCRIPTEN_KEEPALIVE char const* vault_place_of_name() {
    lent().place = browser_log().blob_place(name_in_room());
    return lent().place.c_str();
}
/// Takes a value that stands in vault_room behind its name. Its content, of `vault_value_size` bytes, valid until the next
/// call; empty when it is damaged.
EMSCRIPTEN_KEEPALIVE std::uint8_t const* vault_open_blob(std::size_t size) {
    auto content = browser_log().blob(name_in_room(), room(size).subspan(blob_name_size));
    return lend(content ? std::move(content).value() : Bytes{});
}
/// The value of a blob that is kept and not stored yet; empty when there is none.
EMSCRIPTEN_KEEPALIVE std::uint8_t const* vault_sealed_kept_blob() {
    return lend(browser_log().sealed_kept_blob(name_in_room()));
}
/// The content that is kept and not stored yet; empty when there is none.
EMSCRIPTEN_KEEPALIVE std::uint8_t const* vault_kept_blob() {
    auto const* const content = browser_log().kept_blob(name_in_room());
    return lend(content == nullptr ? Bytes{} : *content);
}
EMSCRIPTEN_KEEPALIVE bool vault_seals_anew() { return browser_log().seals_anew(); }
/// A stored blob for the transaction under way: 1, it is to be put at vault_place; 2, its old value is to be erased.
EMSCRIPTEN_KEEPALIVE int vault_seal_blob_anew(std::size_t size) {
    return lend(browser_log().seal_blob_anew(room(size)));
}
/// A blob of a backup: 1, it is to be put at vault_place.
EMSCRIPTEN_KEEPALIVE int vault_adopt_blob(std::size_t size) { return lend(browser_log().adopt_blob(room(size))); }
EMSCRIPTEN_KEEPALIVE char const* vault_place() { return lent().place.c_str(); }
EMSCRIPTEN_KEEPALIVE std::uint8_t const* vault_lent() { return lent().value.data(); }
EMSCRIPTEN_KEEPALIVE void vault_confirm() { browser_log().confirm(); }
EMSCRIPTEN_KEEPALIVE void vault_refuse() { browser_log().refuse(); }

/// Neither key nor pages are left in memory; nothing but a new start is possible then.
EMSCRIPTEN_KEEPALIVE void vault_wipe() {
    browser_log().wipe();
    wipe(lent().room);
    wipe(lent().content);
}

EMSCRIPTEN_KEEPALIVE double vault_sequence() { return static_cast<double>(browser_log().sequence()); }
EMSCRIPTEN_KEEPALIVE double vault_bytes() {
    return static_cast<double>(browser_log().pages().pages()) * PageTable::page_size;
}
EMSCRIPTEN_KEEPALIVE bool vault_has_changes() { return browser_log().pages().has_changes(); }
EMSCRIPTEN_KEEPALIVE bool vault_is_fold_due() { return browser_log().is_fold_due(); }
EMSCRIPTEN_KEEPALIVE bool vault_note_boot() { return browser_log().note_boot(); }
EMSCRIPTEN_KEEPALIVE std::uint8_t const* vault_pack_boot() {
    lent().value = browser_log().pack_boot();
    return lent().value.data();
}
}
