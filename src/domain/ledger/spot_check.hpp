#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "record/shape.hpp"

namespace tongban {

/// 县级抽查: how many files were drawn, with which seed, what was found, and by when it is mended.
struct SpotCheck {
    Date checked_on;
    std::string body;
    std::int64_t sample = 0;
    std::optional<std::int64_t> seed;
    std::int64_t faults = 0;
    std::optional<Date> due_on;
    std::optional<Date> fixed_on;
    std::string summary;
    bool operator==(SpotCheck const&) const = default;
};

// clang-format off
inline constexpr auto spot_check_shape = shape<SpotCheck>("spot_check",
    field("checked_on", &SpotCheck::checked_on, {.required = true}),
    field("body", &SpotCheck::body, {.required = true, .most = 60}),
    field("sample", &SpotCheck::sample, {.required = true, .most = 100000}),
    field("seed", &SpotCheck::seed),
    field("faults", &SpotCheck::faults, {.required = true, .most = 100000}),
    field("due_on", &SpotCheck::due_on),
    field("fixed_on", &SpotCheck::fixed_on),
    field("summary", &SpotCheck::summary, {.format = Format::lines, .most = 2000}));
// clang-format on

/// "in_future", "before_start"; "too_small" when nothing was drawn, "too_large" when more files are at fault than were drawn; faults
/// are mended by a day ("required"): 任务清单 J1.1g.
[[nodiscard]] Problems problems_of(SpotCheck const& check, Date today);

}  // namespace tongban
