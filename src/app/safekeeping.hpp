#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports.hpp"
#include "app/views/settings_view.hpp"
#include "store/database.hpp"

namespace tongban {

/// Backup to one file and back again. What was backed up when stands in the database itself, so that it goes into the file:
/// after a restore the program knows how old its content is.
class Safekeeping {
public:
    struct State {
        std::optional<Date> backup_on;
        std::int64_t changes_since = 0;  ///< changes written after the last backup was made
    };
    [[nodiscard]] static State state(Database& database);

    [[nodiscard]] std::optional<RestorePreview> const& preview() const { return m_preview; }
    [[nodiscard]] Phrase const& problem() const { return m_problem; }

private:
    std::optional<RestorePreview> m_preview;
    Phrase m_problem;
};

}  // namespace tongban
