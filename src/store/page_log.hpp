#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/blob_carrier.hpp"
#include "secret/keyring.hpp"
#include "store/blob.hpp"
#include "store/page_table.hpp"
#include "store/seal.hpp"

/// The durable form of a PageTable: a head, chunks as of the last fold, and a log of commits since then. The reasons stand
/// in decisions/0004-page-log.md. Which value lies where in the durable store (stores and keys):
///
///   meta "head"     head    payload := pages u32  chunks u32  (fold of the chunk u64)*
///   meta "boot"     boot    payload := pages u32  (page u32)*  (4096 bytes)*       copies for a quick start
///   meta "keyring"  keyring payload := keyring (secret/keyring.hpp); only where a passphrase was set
///   chunk n         chunk   payload := (4096 bytes)*                pages 64 n … of the database, at most 64
///   log sequence    pages   payload: page_record.hpp
///                   epoch   payload := 8 random bytes               a writer begins
///                   fold    payload := nothing                      chunks and head hold everything up to here
///   blob place      blob    blob.hpp
///
/// Sequences have no gap but before epochs and the newest fold. A log value is only ever *added* under the next sequence
/// number: a writer that was overtaken fails there, whatever it still believes.
///
/// This class knows what to write and reads what was written. It does not know where: whoever owns it (web/vault.js, a test)
/// carries the values, and answers with `confirm` or `refuse`.
namespace tongban {

/// One step of a transaction.
struct Write {
    enum class What : std::uint8_t {
        add_log,  ///< must fail if the key exists
        put_chunk,
        put_head,
        put_boot,
        erase_log,  ///< keys `key` … `key_last`
        put_log,    ///< in the place of a value that is there
        put_keyring,
        erase_keyring,
        put_blob,  ///< at `blob_place(key)`
    };
    What what = What::add_log;
    std::uint64_t key = 0, key_last = 0;
    bool operator==(Write const&) const = default;
};

class PageLog {
public:
    enum class Form : std::uint8_t {
        record,  ///< the differences, into the log
        fold,    ///< whole chunks; the log begins anew
    };
    /// From here on a record is dearer than a fold, and a log is due to be folded. Bytes; values.
    static constexpr std::size_t record_bytes_max = 4u << 20;
    static constexpr std::size_t log_values_max = 2000;

    PageLog() = default;
    PageLog(PageLog const&) = delete;
    PageLog& operator=(PageLog const&) = delete;

    [[nodiscard]] PageTable& pages() { return m_pages; }

    // --- reading, in this order. A value that is refused leaves nothing usable: begin again with `restart` --------
    /// Forgets everything but the key, and expects `take_keyring` where there is one, and `take_head`, or none for a store
    /// that was never written.
    void restart();
    [[nodiscard]] std::optional<Damage> take_keyring(ByteView value);
    /// `locked`: there is a keyring, and `use_key` was not called for it. Then begin again.
    [[nodiscard]] std::optional<Damage> take_head(ByteView value);
    /// Every log value, by ascending key.
    [[nodiscard]] std::optional<Damage> take_log(std::uint64_t key, ByteView value);
    /// After the last of them: the pages are there, most of them still missing.
    [[nodiscard]] std::optional<Damage> finish_log();
    /// Pages for a quick start; a boot value that no longer fits is passed over.
    [[nodiscard]] std::optional<Damage> take_boot(ByteView value);
    [[nodiscard]] std::optional<Damage> take_chunk(std::uint32_t chunk, ByteView value);
    /// Chunks in the durable store, of which those that were not taken are missing.
    [[nodiscard]] std::uint32_t stored_chunks() const { return static_cast<std::uint32_t>(m_chunk_folds.size()); }
    [[nodiscard]] bool is_complete() const { return m_pages.missing() == 0; }

    /// Another window has written: its next log value, for one that only looks and has every page. False: all must be read anew.
    [[nodiscard]] bool follow(std::uint64_t key, ByteView value);

    // --- writing, one transaction at a time ------------------------------------------------------------------------
    /// The transaction that makes this the writer; must be the first one.
    void pack_epoch();
    /// The durable store is gone, while every page is here: the one transaction that writes it anew, with the same keyring.
    /// Until it is confirmed nothing else is to be packed.
    void pack_anew();
    /// The transaction that makes all changes durable. False when there are none (and no fold was asked for).
    /// Takes the form `fold` by itself when that is cheaper. The database must not be inside a transaction.
    /// A fold needs every page to have arrived; until then changes go into a record.
    [[nodiscard]] bool pack(Form form);
    [[nodiscard]] std::span<Write const> writes() const { return m_writes; }
    /// The value of `writes()[index]`; lives until the next call. Empty for an erasure.
    /// To be asked before the database changes again: chunks are taken from the pages as they stand.
    [[nodiscard]] ByteView value(std::size_t index);
    void confirm();  ///< the transaction is durable
    void refuse();   ///< it left nothing behind

    [[nodiscard]] std::uint64_t sequence() const { return m_sequence; }  ///< of the last durable transaction
    [[nodiscard]] bool is_writer() const { return m_epoch != 0; }
    [[nodiscard]] bool is_under_way() const { return m_under_way != UnderWay::nothing; }
    [[nodiscard]] bool is_fold_due() const { return m_log_bytes > record_bytes_max || m_log_values > log_values_max; }
    [[nodiscard]] bool has_log() const { return m_log_values > 0; }
    /// Notes the pages read so far as what a start needs; true if the next fold or `pack_boot` would write another set.
    bool note_boot();
    /// The boot value for the present durable content, to be put under meta "boot". Empty while something changes.
    [[nodiscard]] ByteView pack_boot();

    // --- the key, under which everything is sealed once a passphrase was set: page_log_keys.cpp -------------------------
    [[nodiscard]] Keyring const* keyring() const { return m_ring ? &*m_ring : nullptr; }
    [[nodiscard]] Key const* key() const { return m_key ? &*m_key : nullptr; }  ///< nullptr: locked, or no passphrase
    /// The key of the present keyring. It outlives `restart`, if the keyring that is found then holds it still.
    void use_key(Key key);
    struct Keys {
        Keyring ring;
        Key key;
    };
    enum class KeyChange : std::uint8_t { none, waiting, stored, refused };
    /// The next transaction brings another keyring, or none. Another key seals everything anew, in that one transaction; it
    /// waits until every page has arrived. A refused transaction ends the matter: ask again.
    void change_keys(std::optional<Keys> to);
    [[nodiscard]] KeyChange key_change() const { return m_key_change; }  ///< what became of the last one
    /// Forgets everything, the key too, and leaves no trace of it in memory.
    void wipe();

    // --- blobs, which never pass through the pages: page_log_blobs.cpp ----------------------------------------------------
    /// Who carries them, and outlives the log; to be said before it is asked.
    void use(BlobCarrier& carrier) { m_carrier = &carrier; }
    [[nodiscard]] BlobCarrier& carrier() const { return *m_carrier; }
    /// Goes with the next transaction that makes changes durable, which is to hold a record that names it. Answers its name.
    /// Until then it stays in memory, also when a transaction was refused.
    std::string keep_blob(ByteView content);
    /// Where the blob of a `put_blob` is to be put. To be asked when its value was.
    [[nodiscard]] std::string blob_place(std::size_t key) const;
    /// Where a stored blob lies.
    [[nodiscard]] std::string blob_place(std::string_view name) const { return tongban::blob_place(name, key()); }
    /// The content of a stored value; `broken` also when it is not the content of that name.
    [[nodiscard]] Result<Bytes, Damage> blob(std::string_view name, ByteView value) const;
    /// A blob that is kept and not stored yet; nothing when there is none of that name.
    [[nodiscard]] Bytes const* kept_blob(std::string_view name) const;
    /// The transaction under way brings another key, or takes it away: every stored blob belongs into it, by `seal_blob_anew`.
    [[nodiscard]] bool seals_anew() const;
    struct Resealed {
        std::string place;  ///< "": it could not be opened
        Bytes value;
        bool erase = false;  ///< the value in the old place goes
    };
    [[nodiscard]] Resealed seal_blob_anew(ByteView value) const;
    /// The value of one that is kept and not stored yet; empty when there is none.
    [[nodiscard]] Bytes sealed_kept_blob(std::string_view name) const;
    /// Blobs of another store, sealed under `key` or, where that is none, not at all: `adopt_blob` says where and how they are
    /// to lie in this one. The key is forgotten at the next call.
    void adopt_blobs_with(std::optional<Key> key) { m_foreign_key = std::move(key); }
    [[nodiscard]] Resealed adopt_blob(ByteView value) const;

private:
    struct Record {
        std::uint64_t sequence;
        Bytes payload;
    };
    struct Entry {
        std::uint32_t page, record, position;
        auto operator<=>(Entry const&) const = default;
    };
    struct Head {
        std::uint64_t store = 0, fold = 0;
        std::uint32_t pages = 0;
    };

    static constexpr std::size_t epochs_kept = 64;
    enum class UnderWay : std::uint8_t { nothing, epoch, record, fold };

    [[nodiscard]] Result<Unsealed, Damage> opened(ByteView value);
    bool arrive(std::uint32_t page, ByteView content);
    void replay(std::uint32_t page, std::span<std::uint8_t, PageTable::page_size> memory) const;
    void index_entries();
    [[nodiscard]] bool is_fold_better(Form form) const;
    void pack_record();
    void pack_fold();
    void pack_keys();
    void erase_folded();
    void end_key_change(bool stored);
    [[nodiscard]] Key const* sealing_key() const;
    void confirm_fold();
    void pack_blobs();
    [[nodiscard]] ByteView blob_value(std::size_t key);
    [[nodiscard]] Resealed resealed_blob(ByteView value, Key const* from, Key const* to) const;
    [[nodiscard]] ByteView epoch_value(std::uint64_t sequence);
    [[nodiscard]] ByteView keyring_value();
    [[nodiscard]] ByteView chunk_value(std::uint32_t chunk);
    [[nodiscard]] ByteView head_value();
    [[nodiscard]] ByteView boot_value(std::uint64_t sequence);

    PageTable m_pages;
    std::optional<Keyring> m_ring;
    std::uint64_t m_ring_store = 0, m_key_number = 0;
    std::optional<Key> m_key;
    KeyChange m_key_change = KeyChange::none;
    std::optional<Keys> m_next_keys;  // what a change that is waiting leads to
    bool m_keys_packed = false;       // it belongs to what is under way
    Head m_head;
    bool m_fold_seen = false;                  // the log still begins where the head says
    std::vector<std::uint64_t> m_chunk_folds;  // by chunk of the durable store: the fold that wrote it
    std::vector<Record> m_records;             // since the fold, for pages that have not arrived
    std::vector<Entry> m_entries;              // of all records, by page and then by age
    std::uint32_t m_shortest = 0;              // pages below were there all the time since the fold
    std::vector<std::uint64_t> m_epochs;       // markers in the log, which fence overtaken writers
    std::uint64_t m_sequence = 0, m_epoch = 0;
    std::size_t m_log_values = 0, m_log_bytes = 0;
    std::set<std::uint32_t> m_unfolded;  // chunks that differ from their stored value
    std::vector<std::uint32_t> m_boot_pages;

    UnderWay m_under_way = UnderWay::nothing;  // and what it consists of
    std::vector<Write> m_writes;
    std::set<std::uint32_t> m_folding;
    std::uint32_t m_folded_pages = 0;
    std::size_t m_flying_blobs = 0;  // of m_blobs, the first
    std::vector<Bytes> m_blobs;      // kept and not stored yet
    std::optional<Key> m_foreign_key;
    BlobCarrier* m_carrier = nullptr;
    Bytes m_record, m_scratch, m_opened;
};

}  // namespace tongban
