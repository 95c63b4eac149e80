#pragma once

#include <cstdint>
#include <string>

#include "app/intent.hpp"
#include "app/phrase.hpp"

namespace tongban {

/// The store is locked: there is nothing to show but this.
struct LockView {
    std::string typed;  ///< passphrase or recovery code, as far as it goes
    Phrase problem;
    int wait_seconds = 0;  ///< no try before that, after several wrong ones
};

/// The part of 设置 about the passphrase.
struct LockSettings {
    bool set = false;      ///< there is a passphrase
    int minutes = 0;       ///< without a touch until it locks by itself; 0: never
    bool possible = true;  ///< this window may change it
    bool waiting = false;  ///< a change is on its way to the disk
    LockForm form = LockForm::none;
    std::string current, fresh, again;  ///< typed
    Phrase problem;
    Secret problem_at = Secret::again;  ///< the field of the form at which it can be mended
    std::string recovery_code;          ///< shown once, until it was noted
};

/// A chosen backup file that is sealed under another key than ours.
struct SealedBackup {
    std::string file;
    std::string typed;
    Phrase problem;
};

}  // namespace tongban
