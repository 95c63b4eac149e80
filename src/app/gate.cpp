#include "app/gate.hpp"

#include <utility>

#include "app/store_lock.hpp"

namespace tongban {

Gate::Gate(Ports ports, PageLog& log)
    : m_ports(ports), m_log(log), m_device(ports.preferences), m_tries(ports.preferences, ports.clock) {}

Gate::~Gate() { forget(m_view.typed); }

void Gate::handle(Intent const& intent) {
    if (auto const* const typed = std::get_if<TypeSecret>(&intent)) {
        forget(m_view.typed);
        m_view.typed = typed->text;
        m_view.problem = {};
    }
    if (std::holds_alternative<Unlock>(intent)) try_to_open();
    if (std::holds_alternative<VaultChanged>(intent)) hear_the_vault();
}

void Gate::try_to_open() {
    if (m_tries.wait_seconds() > 0 || m_log.keyring() == nullptr) return;
    m_tries.begin();
    auto key = m_log.keyring()->open_with(m_view.typed);
    forget(m_view.typed);
    if (!key) {
        auto const* const word = key.error() == KeyFault::wrong ? "problem.secret_wrong" : "problem.no_memory";
        m_view.problem = {word, {}};
        return;
    }
    m_tries.succeeded();
    m_view.problem = {};
    m_log.use_key(std::move(key).value());
    set_working(true);  // until everything is read
    m_ports.vault.reopen();
}

void Gate::hear_the_vault() {
    auto const state = m_ports.vault.state();
    bool const unreadable = state.reason == "damaged" || state.reason == "newer_version" || state.reason == "no_memory";
    if (!unreadable) return;
    set_working(false);
    m_view.problem = {"vault." + state.reason, {}};
}

void Gate::show() {
    m_view.wait_seconds = m_tries.wait_seconds();
    ++m_snapshot.revision;
    m_snapshot.today = m_ports.clock.today();
    m_snapshot.frame.theme = m_device.theme();
    m_snapshot.frame.text_size = m_device.text_size();
    m_snapshot.page = std::make_shared<ScreenView const>(m_view);
}

Snapshot const& Gate::snapshot() {
    show();
    return m_snapshot;
}

}  // namespace tongban
