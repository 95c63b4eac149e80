#pragma once

#include "app/ports.hpp"

namespace tongban {

/// Wrong tries of a passphrase cost time: three are free, then each wait is longer, up to five minutes. Counted in
/// Preferences, so that starting again does not help.
class UnlockTries {
public:
    UnlockTries(Preferences& preferences, Clock const& clock) : m_preferences(preferences), m_clock(clock) {}

    /// Until the next try is allowed; 0: now. A clock that was put back starts the wait anew.
    [[nodiscard]] int wait_seconds();
    /// A try begins. It counts as wrong until `succeeded`, so that ending the program in between is no way out.
    void begin();
    void succeeded();

private:
    struct Past {
        std::int64_t wrong = 0, last_ms = 0;
    };
    [[nodiscard]] Past read() const;
    void write(Past past);

    Preferences& m_preferences;
    Clock const& m_clock;
};

}  // namespace tongban
