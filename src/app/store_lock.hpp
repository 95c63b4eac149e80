#pragma once

#include <string>
#include <string_view>

#include "app/ports.hpp"
#include "app/unlock_tries.hpp"
#include "app/views/lock_view.hpp"
#include "store/page_log.hpp"

namespace tongban {

/// The passphrase of an open store: set, changed, removed, and when the store locks itself. What is typed here is wiped as
/// soon as it was used or given up.
class StoreLock {
public:
    StoreLock(PageLog& log, Ports const& ports);
    ~StoreLock();
    StoreLock(StoreLock const&) = delete;

    [[nodiscard]] bool is_set() const { return m_log.keyring() != nullptr; }
    [[nodiscard]] LockSettings view() const;

    void open(LockForm form);
    void type(Secret which, std::string_view text);
    /// Does what the open form says. True when a change goes with the vault's next commit.
    bool submit();
    /// The vault has reported. What there is to say about a change that came to its end; nothing otherwise.
    Phrase settle();
    void hide_code();

    // --- locking by itself
    [[nodiscard]] int minutes() const;
    void set_minutes(int minutes);
    void touch() { m_touched_ms = m_ports.clock.now_ms(); }
    [[nodiscard]] std::int64_t touched_ms() const { return m_touched_ms; }
    /// Until it is time; 0: now. Nothing when it never is.
    [[nodiscard]] std::optional<double> seconds_left() const;

private:
    bool refuse(std::string_view word, Secret at);
    /// Said at the end of the form: no field of it is wrong.
    bool refuse(std::string_view word);
    [[nodiscard]] bool is_allowed();
    [[nodiscard]] bool is_well_chosen();
    bool set_first();
    bool change();
    bool renew_code();
    bool ask_for(std::optional<PageLog::Keys> keys, std::string_view code);
    void forget_typed();
    [[nodiscard]] std::string& place_of(Secret which);

    PageLog& m_log;
    Ports m_ports;
    UnlockTries m_tries;
    LockForm m_form = LockForm::none;
    std::string m_current, m_fresh, m_again;
    std::string m_code;  // of the change that is on its way, then shown
    bool m_code_shown = false, m_waiting = false;
    Phrase m_problem;
    Secret m_problem_at = Secret::again;
    std::int64_t m_touched_ms = 0;
};

/// Overwrites what was typed.
void forget(std::string& typed);
/// What a passphrase costs on this device: a short try is timed.
[[nodiscard]] Cost measured_cost(Clock const& clock);

}  // namespace tongban
