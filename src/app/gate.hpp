#pragma once

#include "app/device.hpp"
#include "app/ports.hpp"
#include "app/snapshot.hpp"
#include "app/unlock_tries.hpp"
#include "store/page_log.hpp"

namespace tongban {

/// What a person meets while the store is locked, in the place of a Session: one screen, which knows nothing.
class Gate {
public:
    /// `ports` and `log` outlive it. The log has a keyring, and no key.
    Gate(Ports ports, PageLog& log);
    ~Gate();
    Gate(Gate const&) = delete;

    /// A right passphrase gives the log its key, and the vault reads anew; VaultChanged tells what became of it.
    void handle(Intent const& intent);
    /// What takes long is about to be done; see Entrance::work.
    void set_working(bool working) { m_snapshot.frame.working = working; }
    /// What may be drawn now; valid until the next `handle`. Say it again after `wait_seconds`.
    [[nodiscard]] Snapshot const& snapshot();

private:
    void try_to_open();
    void hear_the_vault();
    void show();

    Ports m_ports;
    PageLog& m_log;
    Device m_device;
    UnlockTries m_tries;
    LockView m_view;
    Snapshot m_snapshot;
};

}  // namespace tongban
