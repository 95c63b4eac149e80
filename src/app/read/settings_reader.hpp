#pragma once

#include "app/device.hpp"
#include "app/ports.hpp"
#include "app/read/reader.hpp"
#include "app/safekeeping.hpp"

namespace tongban {

[[nodiscard]] SettingsView read_settings(
    Reader const& reader, Ports const& ports, Device const& device, Safekeeping const& safekeeping);

/// Why nothing could be saved, and what to do; nothing when all is well.
[[nodiscard]] Phrase vault_phrase(VaultState const& state);
/// No record at all: the sample village may be loaded, and screens teach.
[[nodiscard]] bool has_no_records(Database& database);

}  // namespace tongban
