#include "app/entrance.hpp"

#include <utility>

namespace tongban {

void Entrance::open(Database database) {
    m_database.emplace(std::move(database));
    m_session.emplace(m_ports, *m_database, m_log, built_in_rules());
    if (!m_hash.empty()) m_session->handle(HashChanged{m_hash});
}

void Entrance::handle(Intent const& intent) {
    if (m_session) return m_session->handle(intent);
    if (auto const* const moved = std::get_if<HashChanged>(&intent)) m_hash = moved->hash;
    m_gate.handle(intent);
}

Snapshot const& Entrance::snapshot() { return m_session ? m_session->snapshot() : m_gate.snapshot(); }

void Entrance::touch() {
    if (m_session) m_session->touch();
}

std::optional<double> Entrance::lock_if_alone() { return m_session ? m_session->lock_if_alone() : std::nullopt; }

}  // namespace tongban
