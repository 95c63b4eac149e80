#pragma once

#include <optional>
#include <string_view>

#include "domain/plan/plan.hpp"

namespace tongban {

/// The action list from its JSON; strict as exchange/policy_json is.
[[nodiscard]] std::optional<Plan> plan_from_json(std::string_view json);
/// The one that is part of the program.
[[nodiscard]] Plan default_plan();

}  // namespace tongban
