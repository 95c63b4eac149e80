#include <utility>

#include "app/session.hpp"

// The part of Session that knows of the passphrase.
namespace tongban {

void Session::on(TypeSecret const& intent) {
    if (intent.which == Secret::backup) m_safekeeping.type(intent.text);
    else m_lock.type(intent.which, intent.text);
    m_maker.frame_changed();
}

/// Nothing is locked: a second press on the lock screen came late.
void Session::on(Unlock const&) {}

bool Session::all_is_kept() const {
    auto const state = m_ports.vault.state();
    bool const failed = state.saved == SavedState::not_saved;
    return !failed && state.pending == 0 && !m_log.pages().has_changes();
}

/// What is not on the disk would be gone: then it stays open, and says so.
void Session::on(LockNow const&) {
    if (!m_lock.is_set()) return;
    if (may_write() && !all_is_kept()) return say({"problem.not_kept_yet", {}}, Tone::danger);
    m_ports.vault.lock();
}

std::optional<double> Session::lock_if_alone() {
    constexpr double again_seconds = 5;
    auto const left = m_lock.seconds_left();
    if (!left || *left > 0) return left;
    if (may_write() && !all_is_kept()) return again_seconds;
    m_ports.vault.lock();
    return std::nullopt;
}

void Session::on(OpenLockForm const& intent) {
    m_lock.open(intent.form);
    m_maker.frame_changed();
}

void Session::on(SubmitLockForm const&) {
    if (m_lock.submit()) m_ports.vault.commit();
    m_maker.frame_changed();
}

void Session::on(HideCode const&) {
    m_lock.hide_code();
    m_maker.frame_changed();
}

void Session::on(SetAutoLock const& intent) {
    m_lock.set_minutes(intent.minutes);
    m_maker.frame_changed();
}

void Session::on(OpenBackup const&) {
    m_safekeeping.open_sealed(m_database);
    m_maker.frame_changed();
}

}  // namespace tongban
