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

    /// What takes so long that the page stands still (finding a key) is only noted here, once, and done by `work`.
    void handle(Intent const& intent);
    [[nodiscard]] Snapshot const& snapshot();
    /// Call it before each frame is drawn. Does what was noted after a frame has shown that it comes
    /// (FrameView::working). Seconds until the next call is due; nothing when nothing waits.
    std::optional<double> work();

    /// Pointer or keyboard moved.
    void touch();
    /// Locks when nobody was there for long; until it may be time, in seconds. See Session.
    std::optional<double> lock_if_alone();
    /// See Session: second copy, and what may go.
    std::optional<double> copy_if_idle();
    std::optional<double> look_for_words();

private:
    void answer(Intent const& intent);
    void set_working(bool working);

    Ports m_ports;
    PageLog& m_log;
    Gate m_gate;
    std::optional<Database> m_database;
    std::optional<Session> m_session;
    std::optional<Intent> m_work;
    std::optional<std::int64_t> m_shown_ms;  // since when it is shown that there is work
    std::string m_hash;                      // where the address led while there was no session
};

}  // namespace tongban
