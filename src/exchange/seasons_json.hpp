#pragma once

#include <optional>
#include <string_view>

#include "domain/season.hpp"

namespace tongban {

/// As strict as exchange/policy_json.hpp.
[[nodiscard]] std::optional<Seasons> seasons_from_json(std::string_view json);
/// Those that are part of the program.
[[nodiscard]] Seasons default_seasons();

}  // namespace tongban
