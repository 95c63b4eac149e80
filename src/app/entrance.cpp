#include "app/entrance.hpp"

#include <utility>

namespace tongban {
namespace {

/// The browser shows a frame some time after it was drawn, two of its refreshes at most.
constexpr std::int64_t seen_after_ms = 50;

bool takes_long(Intent const& intent) {
    return std::holds_alternative<Unlock>(intent) || std::holds_alternative<SubmitLockForm>(intent) ||
           std::holds_alternative<OpenBackup>(intent);
}

}  // namespace

void Entrance::open(Database database) {
    m_database.emplace(std::move(database));
    m_session.emplace(m_ports, *m_database, m_log, built_in_rules());
    if (!m_hash.empty()) m_session->handle(HashChanged{m_hash});
}

void Entrance::handle(Intent const& intent) {
    if (!takes_long(intent)) return answer(intent);
    if (m_work) return;  // asked for twice
    m_work = intent;
    m_shown_ms.reset();
    set_working(true);
}

std::optional<double> Entrance::work() {
    if (!m_work) return std::nullopt;
    auto const now = m_ports.clock.now_ms();
    if (!m_shown_ms) m_shown_ms = now;
    auto const left_ms = *m_shown_ms + seen_after_ms - now;
    if (left_ms > 0) return static_cast<double>(left_ms) / 1000;
    Intent const intent = *std::exchange(m_work, std::nullopt);
    set_working(false);
    answer(intent);
    return std::nullopt;
}

void Entrance::set_working(bool working) { m_session ? m_session->set_working(working) : m_gate.set_working(working); }

void Entrance::answer(Intent const& intent) {
    if (m_session) return m_session->handle(intent);
    if (auto const* const moved = std::get_if<HashChanged>(&intent)) m_hash = moved->hash;
    m_gate.handle(intent);
}

Snapshot const& Entrance::snapshot() { return m_session ? m_session->snapshot() : m_gate.snapshot(); }

void Entrance::touch() {
    if (m_session) m_session->touch();
}

std::optional<double> Entrance::copy_if_idle() {
    if (!m_session) return std::nullopt;
    auto const sweep = m_session->sweep_if_idle(), copy = m_session->copy_if_idle();
    return !sweep || (copy && *copy < *sweep) ? copy : sweep;
}

std::optional<double> Entrance::look_for_words() { return m_session ? m_session->look_for_words() : std::nullopt; }

std::optional<double> Entrance::lock_if_alone() { return m_session ? m_session->lock_if_alone() : std::nullopt; }

}  // namespace tongban
