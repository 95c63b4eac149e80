#pragma once

#include "app/ports.hpp"
#include "base/blob_carrier.hpp"

namespace tongban {

/// The vault of web/vault.js. Its reports arrive between frames and wake the page; `state` is the newest.
class BrowserVault final : public Vault, public BlobCarrier {
public:
    void commit() override;
    void take_over() override;
    void reopen() override;
    void lock() override;
    void accept_loss() override;
    void keep_copy(CopyFile const& copy) override;
    void open_copy() override;
    void offer_backup(BackupFile const& file) override;
    void adopt_blobs() override;
    void add_to_copy(std::vector<std::string> const& names) override;
    void show_photo(std::string_view name, std::string_view words) override;
    void keep_only_blobs(std::vector<std::string> const& names) override;
    [[nodiscard]] VaultState state() const override;
};

}  // namespace tongban
