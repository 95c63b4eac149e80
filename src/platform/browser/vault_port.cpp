#include "platform/browser/vault_port.hpp"

#include <emscripten/em_macros.h>

#include <string>

#include "platform/browser/imports.hpp"

namespace tongban {
namespace {

VaultState& reported() {
    static VaultState state;
    return state;
}

}  // namespace

void BrowserVault::commit() { host_vault_commit(); }
void BrowserVault::take_over() { host_vault_take_over(); }
void BrowserVault::reopen() { host_vault_reopen(); }
void BrowserVault::lock() { host_vault_lock(); }
VaultState BrowserVault::state() const { return reported(); }

}  // namespace tongban

extern "C" {

/// web/bridge.js is the only caller. `saved` in the order of SavedState; numbers are whole.
EMSCRIPTEN_KEEPALIVE void vault_report(
    int saved, double durable, double pending, bool persistent, char const* reason, std::size_t size) {
    tongban::reported() = {
        static_cast<tongban::SavedState>(saved),
        std::string(reason, size),
        static_cast<std::uint64_t>(durable),
        static_cast<std::uint64_t>(pending),
        persistent};
}
}
