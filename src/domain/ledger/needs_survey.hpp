#pragma once

#include <cstdint>
#include <string>

#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 需求调研: what the children of a village need most, asked of so many.
struct NeedsSurvey {
    Id<Village> village;
    Date surveyed_on;
    std::int64_t sample = 0;
    Words needs;  ///< code table "need"
    std::string summary;
    bool operator==(NeedsSurvey const&) const = default;
};

// clang-format off
inline constexpr auto needs_survey_shape = shape<NeedsSurvey>("needs_survey",
    field<&NeedsSurvey::village>("village", {.required = true, .tier = Tier::identity, .refers_to = "village"}),
    field<&NeedsSurvey::surveyed_on>("surveyed_on", {.required = true}),
    field<&NeedsSurvey::sample>("sample", {.required = true, .most = 100000}),
    field<&NeedsSurvey::needs>("needs", {.required = true, .tier = Tier::open, .code_table = "need"}),
    field<&NeedsSurvey::summary>("summary", {.format = Format::lines, .most = 2000}));
// clang-format on

/// "in_future"; "too_small" when nobody was asked.
[[nodiscard]] Problems problems_of(NeedsSurvey const& survey, Date today);

}  // namespace tongban
