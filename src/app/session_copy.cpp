#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "domain/catalog.hpp"
#include "store/blob_rows.hpp"

// The part of Session that minds what was lost, the second copy, and what may go.
namespace tongban {
namespace {

constexpr std::int64_t between_copies_ms = 5 * 60'000, idle_ms = 10'000;

}  // namespace

void Session::on(OpenCopy const&) { m_ports.vault.open_copy(); }

void Session::on(AcceptLoss const&) {
    m_ports.vault.accept_loss();
    m_maker.view_changed();
}

/// Once; where to go from there is the person's choice.
void Session::tell_loss() {
    bool const is_lost = m_ports.vault.state().lost();
    if (is_lost && m_made_good && all_is_kept()) return on(AcceptLoss{});
    if (!is_lost || std::exchange(m_told_loss, true)) return;
    move({Screen::settings});
}

std::optional<double> Session::copy_if_idle() {
    VaultState const state = m_ports.vault.state();
    if (!state.copy.possible || state.lost() || !may_write() || !all_is_kept()) return std::nullopt;
    auto const keys = own_keys();
    auto const now = m_ports.clock.now_ms();
    std::string const name = Safekeeping::name_of(keys ? &*keys : nullptr);
    if (std::exchange(m_copy_keys, name) != name) {
        m_ports.vault.keep_copy({now, 0, name, {}});
        m_copied_ms = 0;
        return std::nullopt;  // what is left of the copies will be reported
    }
    auto const change = Safekeeping::last_change(m_database);
    if (change == 0 || (state.copy.at_ms != 0 && state.copy.change == change)) return std::nullopt;
    // What seems to lie ahead was made before the clock was put back: nobody knows when.
    auto const past = [now](std::int64_t ms) { return ms > now ? 0 : ms; };
    auto const last = std::max(past(state.copy.at_ms), past(m_copied_ms));
    auto const left_ms = std::max(last + between_copies_ms, m_lock.touched_ms() + idle_ms) - now;
    if (left_ms > 0) return static_cast<double>(left_ms) / 1000;
    m_copied_ms = now;
    auto const at_ms = std::max(now, state.copy.at_ms + 1);  // the newest one, whatever the clock says
    auto const names = named_blobs(m_database, catalog, now - blobs_outlive_ms);
    auto const copy = Safekeeping::make_copy(m_database, at_ms, names, keys ? &*keys : nullptr);
    if (copy) m_log.carrier().add_to_copy(names);
    if (copy) m_ports.vault.keep_copy(*copy);
    m_database.forget();
    return std::nullopt;
}

std::optional<double> Session::sweep_if_idle() {
    if (m_swept || m_ports.vault.state().lost() || !may_write() || !all_is_kept()) return std::nullopt;
    auto const now = m_ports.clock.now_ms();
    auto const left_ms = m_lock.touched_ms() + idle_ms - now;
    if (left_ms > 0) return static_cast<double>(left_ms) / 1000;
    auto const names = named_blobs(m_database, catalog, now - blobs_outlive_ms);
    if (m_database.outcome() == Database::Outcome::fine) m_log.carrier().keep_only_blobs(names);
    m_database.forget();
    m_swept = true;
    return std::nullopt;
}

}  // namespace tongban
