#include "store/browser/vault_exports.hpp"

#include <emscripten/em_macros.h>

#include <vector>

/// What web/vault_memory.js, the only caller, does with the log. Numbers that count commits are doubles: they pass 2^32.
using namespace tongban;

namespace {

struct Lent {
    Database const* database = nullptr;
    Bytes room;                  // a value on its way in
    ByteView value;              // a value on its way out
    std::vector<double> writes;  // count, then what, key and last key of each
};

Lent& lent() {
    static Lent lent;
    return lent;
}

int answer(std::optional<Damage> damage) { return damage ? static_cast<int>(*damage) + 1 : 0; }

ByteView room(std::size_t size) { return ByteView{lent().room}.first(size); }

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
EMSCRIPTEN_KEEPALIVE void vault_confirm() { browser_log().confirm(); }
EMSCRIPTEN_KEEPALIVE void vault_refuse() { browser_log().refuse(); }

/// Neither key nor pages are left in memory; nothing but a new start is possible then.
EMSCRIPTEN_KEEPALIVE void vault_wipe() {
    browser_log().wipe();
    wipe(lent().room);
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
