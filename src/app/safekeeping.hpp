#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "app/ports.hpp"
#include "app/views/deeds_view.hpp"
#include "app/views/settings_view.hpp"
#include "base/blob_carrier.hpp"
#include "exchange/backup.hpp"
#include "store/database.hpp"

namespace tongban {

/// As long as a record in the bin a photo can come back. Then it is really gone, as it must be.
inline constexpr std::int64_t blobs_outlive_ms = DeedsView::bin_days * std::int64_t{86'400'000};

/// Backup to one file and back again. When the last backup was made stands in the database itself, so it goes into the
/// file: after a restore the program knows how old its content is.
class Safekeeping {
public:
    struct State {
        std::optional<Date> backup_on;
        std::int64_t changes_since = 0;  ///< written after the last backup
    };
    [[nodiscard]] static State state(Database& database);

    /// Whether a backup goes without the reports of harm that are here: without a passphrase they stay.
    [[nodiscard]] static bool leaves_reports_out(Database& database, BackupKeys const* keys);

    /// What stands here now need not be kept: the sample, of which everybody has a copy.
    static void count_from_here(Database& database);

    /// The backup of everything as it is now, with the note that it was made if this window `may_write`. Nothing when the database could not be read.
    /// Sealed with the store's own keys, if it has any.
    [[nodiscard]] static std::optional<BackupFile> make_backup(
        Database& database, std::int64_t now_ms, bool may_write, BackupKeys const* keys = nullptr);

    /// The same as a second copy, of which the database itself knows nothing. `keys` as in CopyFile; `blobs` belong to it.
    [[nodiscard]] static std::optional<CopyFile> make_copy(
        Database& database, std::int64_t at_ms, std::span<std::string const> blobs, BackupKeys const* keys = nullptr);
    [[nodiscard]] static std::string name_of(BackupKeys const* keys);
    [[nodiscard]] static std::int64_t last_change(Database& database);
    /// "tongban-2026-11-23-1432.backup": sorts by time, and holds no character that a file system minds.
    [[nodiscard]] static std::string file_name(std::int64_t made_at_ms);

    /// Looks into a chosen file, and keeps it until it is restored or cancelled. Changes nothing.
    /// A sealed file that `keys` do not open waits for its passphrase or recovery code.
    void look_into(Database& database, std::string_view name, std::string bytes, BackupKeys const* keys = nullptr);
    void type(std::string_view text);
    void open_sealed(Database& database);
    /// Puts the content of the file in the place of everything. False when it could not; `problem` says why.
    bool restore(Database& database);
    void cancel();
    /// The file cannot be restored after all.
    bool refuse(std::string_view word);
    /// Photos lie behind the file, and are to be put among ours before it is restored; what they are sealed with.
    [[nodiscard]] bool has_blobs() const { return m_has_blobs; }
    [[nodiscard]] std::optional<Key> take_blob_key() { return std::exchange(m_blob_key, std::nullopt); }

    [[nodiscard]] std::optional<RestorePreview> const& preview() const { return m_preview; }
    [[nodiscard]] std::optional<SealedBackup> const& sealed() const { return m_sealed; }
    [[nodiscard]] Phrase const& problem() const { return m_problem; }

private:
    void unseal_with(Database& database, Key const& key);
    void look_at(Database& database);

    std::string m_name, m_bytes;
    std::string m_image;  ///< the database in the file
    std::int64_t m_made_at_ms = 0;
    bool m_has_blobs = false;
    std::optional<Key> m_blob_key;
    std::optional<RestorePreview> m_preview;
    std::optional<SealedBackup> m_sealed;
    Phrase m_problem;
};

}  // namespace tongban
