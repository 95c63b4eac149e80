#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "record/member.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 县级抽查: one round. Drawn here, its files are lines of their own (domain/ledger/spot_line.hpp) and say what is wrong with
/// them; a round checked elsewhere is noted with its totals.
struct SpotCheck {
    Date checked_on;
    std::string body;
    std::int64_t sample = 0;
    Words strata;                            ///< code table "spot_strata": what each group of the sample has in common
    std::optional<std::int64_t> seed;        ///< with the same files the same sample: domain/spot_sample.hpp
    std::optional<std::int64_t> drawn_from;  ///< so many files were open on the day
    std::optional<std::int64_t> faults;      ///< only of a round without lines
    std::optional<Date> due_on;
    std::optional<Date> fixed_on;
    std::string summary;
    bool operator==(SpotCheck const&) const = default;
};

// clang-format off
inline constexpr auto spot_check_shape = shape<SpotCheck>("spot_check",
    field<&SpotCheck::checked_on>("checked_on", {.required = true}),
    field<&SpotCheck::body>("body", {.required = true, .most = 60}),
    field<&SpotCheck::sample>("sample", {.required = true, .most = 100000}),
    field<&SpotCheck::strata>("strata", {.code_table = "spot_strata"}),
    field<&SpotCheck::seed>("seed", {.most = 999999999}),
    field<&SpotCheck::drawn_from>("drawn_from", {.most = 100000}),
    field<&SpotCheck::faults>("faults", {.most = 100000}),
    field<&SpotCheck::due_on>("due_on"),
    field<&SpotCheck::fixed_on>("fixed_on"),
    field<&SpotCheck::summary>("summary", {.format = Format::lines, .most = 2000}));
// clang-format on

/// "in_future", "before_start"; "too_small" when nothing was drawn, "too_large" when more files are at fault than were drawn; faults
/// are mended by a day ("required"): 任务清单 J1.1g.
[[nodiscard]] Problems problems_of(SpotCheck const& check, Date today);

}  // namespace tongban
