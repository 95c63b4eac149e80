#include "platform/browser/vault_port.hpp"

#include <emscripten/em_macros.h>

#include <array>
#include <string>

#include "platform/browser/imports.hpp"

namespace tongban {
namespace {

VaultState& reported() {
    static VaultState state;
    return state;
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names) all += name;
    return all;
}

}  // namespace

void BrowserVault::commit() { host_vault_commit(); }
void BrowserVault::take_over() { host_vault_take_over(); }
void BrowserVault::reopen() { host_vault_reopen(); }
void BrowserVault::lock() { host_vault_lock(); }
void BrowserVault::accept_loss() { host_vault_accept_loss(); }
void BrowserVault::open_copy() { host_vault_open_copy(); }
void BrowserVault::show_photo(std::string_view name, std::string_view words) {
    host_show_photo(name.data(), name.size(), words.data(), words.size());
}
void BrowserVault::adopt_blobs() { host_vault_adopt_blobs(); }
void BrowserVault::keep_only_blobs(std::vector<std::string> const& names) {
    auto const all = joined(names);
    host_vault_keep_only_blobs(all.data(), all.size());
}
void BrowserVault::keep_copy(CopyFile const& copy) {
    auto const& [at_ms, change, keys, bytes] = copy;
    auto const at = static_cast<double>(at_ms), last = static_cast<double>(change);
    host_vault_keep_copy(at, last, keys.data(), keys.size(), bytes.data(), bytes.size());
}
void BrowserVault::offer_backup(BackupFile const& file) {
    auto const names = joined(file.blobs);
    std::array const texts{file.name.data(), file.bytes.data(), names.data()};
    std::array const sizes{file.name.size(), file.bytes.size(), names.size()};
    host_vault_offer_backup(texts.data(), sizes.data());
}
void BrowserVault::add_to_copy(std::vector<std::string> const& names) {
    auto const all = joined(names);
    host_vault_add_to_copy(all.data(), all.size());
}
VaultState BrowserVault::state() const { return reported(); }

}  // namespace tongban

extern "C" {

/// web/bridge.js is the only caller. `values` are whole numbers: saved (in the order of SavedState), durable, pending,
/// persistent, lost_at_ms, lost_bytes, then the copy's possible, at_ms, change, failed.
EMSCRIPTEN_KEEPALIVE void vault_report(double const* values, char const* reason, std::size_t size) {
    auto const next = [&values] { return static_cast<std::int64_t>(*values++); };
    tongban::VaultState& state = tongban::reported();
    state.saved = static_cast<tongban::SavedState>(next());
    state.reason.assign(reason, size);
    state.durable = static_cast<std::uint64_t>(next());
    state.pending = static_cast<std::uint64_t>(next());
    state.persistent = next() != 0;
    state.lost_at_ms = next();
    state.lost_bytes = next();
    state.copy.possible = next() != 0;
    state.copy.at_ms = next();
    state.copy.change = next();
    state.copy.failed = next() != 0;
}
}
