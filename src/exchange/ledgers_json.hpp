#pragma once

#include <optional>
#include <string_view>

#include "domain/ledger/ledger.hpp"

namespace tongban {

/// The ledgers from their JSON; strict as exchange/policy_json is. Each names a record and fields that exist.
[[nodiscard]] std::optional<Ledgers> ledgers_from_json(std::string_view json);
/// Those that are part of the program; read once.
[[nodiscard]] Ledgers const& default_ledgers();

}  // namespace tongban
