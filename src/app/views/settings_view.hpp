#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.hpp"
#include "app/views/lock_view.hpp"
#include "app/views/parts.hpp"

namespace tongban {

/// What lies in a chosen backup file, against what lies here. Nothing is changed until it is confirmed.
struct RestorePreview {
    std::string file;
    std::int64_t size_bytes = 0;
    Date made_on;
    std::string made_at;  ///< "14:32"
    std::string writer;
    struct Count {
        std::string record;
        std::int64_t here = 0;
        std::int64_t in_file = 0;
    };
    std::vector<Count> counts;      ///< label "record.<record>"
    std::int64_t changes_lost = 0;  ///< made here since the last backup: gone after the restore
};

/// The second copy that the program keeps by itself, where the browser has a place for it.
struct CopyView {
    bool possible = false, failed = false;  ///< there is a place; the last try came to nothing
    std::optional<Date> made_on;            ///< nothing: there is none
    std::string made_at;                    ///< "14:32"
};

/// The browser has cleared away what was stored, and nobody has taken note of it yet.
struct LossView {
    Date written_on;  ///< the last time
    std::int64_t bytes = 0;
};

/// A number that may be set otherwise: 本地规定.
struct RuleLine {
    std::string rule;  ///< "code.rule.<rule>" is its label
    std::string value, standard;
    std::string source;  ///< where the standard comes from
};

struct SettingsView {
    SavedState saved = SavedState::saved;
    std::string saved_at;
    Phrase saved_reason;
    bool persistent = false;  ///< the browser promised not to evict
    std::int64_t database_bytes = 0;
    std::optional<LossView> loss;
    CopyView copy;

    std::optional<Date> backup_on;    ///< day of the last backup; nothing when never
    int backup_days = 0;              ///< its age
    std::int64_t backup_changes = 0;  ///< changes since
    std::optional<RestorePreview> restore;
    std::optional<SealedBackup> sealed;
    Phrase restore_problem;  ///< why the chosen file cannot be restored, and what to do
    LockSettings lock;

    ThemeChoice theme = ThemeChoice::system;
    TextSize text_size = TextSize::normal;
    bool masked = false;
    std::string writer;
    bool offer_sample = false;
    std::string version;
    std::vector<Action> actions;  ///< add a village, …
    std::vector<RuleLine> rules;
};

}  // namespace tongban
