#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports.hpp"
#include "app/views/settings_view.hpp"
#include "store/database.hpp"

namespace tongban {

/// Backup to one file and back again. When the last backup was made stands in the database itself, so it goes into the
/// file: after a restore the program knows how old its content is.
class Safekeeping {
public:
    struct State {
        std::optional<Date> backup_on;
        std::int64_t changes_since = 0;  ///< written after the last backup
    };
    [[nodiscard]] static State state(Database& database);

    struct File {
        std::string name, bytes;
    };
    /// What stands here now need not be kept: the sample, of which everybody has a copy.
    static void count_from_here(Database& database);

    /// The backup of everything as it is now, with the note that it was made. Nothing when the database could not be read.
    [[nodiscard]] static std::optional<File> make_backup(Database& database, std::int64_t now_ms);

    /// Looks into a chosen file, and keeps it until it is restored or cancelled. Changes nothing.
    void look_into(Database& database, std::string_view name, std::string bytes);
    /// Puts the content of the file in the place of everything. False when it could not; `problem` says why.
    bool restore(Database& database);
    void cancel();

    [[nodiscard]] std::optional<RestorePreview> const& preview() const { return m_preview; }
    [[nodiscard]] Phrase const& problem() const { return m_problem; }

private:
    bool refuse(std::string_view word);

    std::string m_bytes;
    std::optional<RestorePreview> m_preview;
    Phrase m_problem;
};

}  // namespace tongban
