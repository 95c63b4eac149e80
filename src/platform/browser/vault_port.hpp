#pragma once

#include "app/ports.hpp"

namespace tongban {

/// The vault of web/vault.js. Its reports arrive between frames and wake the page; `state` is the newest.
class BrowserVault final : public Vault {
public:
    void commit() override;
    void take_over() override;
    void reopen() override;
    void lock() override;
    void accept_loss() override;
    void keep_copy(CopyFile const& copy) override;
    void open_copy() override;
    [[nodiscard]] VaultState state() const override;
};

}  // namespace tongban
