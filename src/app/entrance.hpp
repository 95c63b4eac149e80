#pragma once

#include <optional>
#include <string>

#include "app/gate.hpp"
#include "app/session.hpp"

namespace tongban {

/// What the machine talks to: the gate while the store is locked, a session from then on.
class Entrance {
public:
    /// `ports` and `log`, the pages of the database, outlive it.
    Entrance(Ports ports, PageLog& log) : m_ports(ports), m_log(log), m_gate(ports, log) {}

    /// Every page is there and readable. `database` (migrated) stands on them.
    void open(Database database);
    [[nodiscard]] Database const* database() const { return m_database ? &*m_database : nullptr; }

    void handle(Intent const& intent);
    [[nodiscard]] Snapshot const& snapshot();

    /// Pointer or keyboard moved.
    void touch();
    /// Locks when nobody was there for long; until it may be time, in seconds. See Session.
    std::optional<double> lock_if_alone();

private:
    Ports m_ports;
    PageLog& m_log;
    Gate m_gate;
    std::optional<Database> m_database;
    std::optional<Session> m_session;
    std::string m_hash;  // where the address led while there was no session
};

}  // namespace tongban
