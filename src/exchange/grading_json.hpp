#pragma once

#include <optional>
#include <string_view>

#include "domain/grading.hpp"
#include "domain/working_days.hpp"

/// assets/policy/grading.json and assets/policy/holidays.json. Reading is strict: half a scale is none.
namespace tongban {

[[nodiscard]] std::optional<GradingScales> scales_from_json(std::string_view json);
[[nodiscard]] std::optional<Holidays> holidays_from_json(std::string_view json);

/// Those that are part of the program.
[[nodiscard]] GradingScales default_scales();
[[nodiscard]] Holidays default_holidays();

}  // namespace tongban
