#pragma once

#include <optional>
#include <string>

#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 隐患: a dangerous place in a village, what is done about it and by when; water stays on the list and is patrolled.
struct Hazard {
    Id<Village> village;
    Date found_on;
    std::string kind;  ///< code table "hazard_kind"
    std::string place;
    std::string measure;
    std::optional<Date> due_on;
    std::optional<Date> closed_on;
    Words fitted;  ///< code table "water_kit"
    std::optional<Date> patrolled_on;
    bool operator==(Hazard const&) const = default;
};

// clang-format off
inline constexpr auto hazard_shape = shape<Hazard>("hazard",
    field<&Hazard::village>("village", {.required = true, .tier = Tier::identity, .refers_to = "village"}),
    field<&Hazard::found_on>("found_on", {.required = true}),
    field<&Hazard::kind>("kind", {.required = true, .code_table = "hazard_kind"}),
    field<&Hazard::place>("place", {.required = true}),
    field<&Hazard::measure>("measure", {.most = 500}),
    field<&Hazard::due_on>("due_on"),
    field<&Hazard::closed_on>("closed_on"),
    field<&Hazard::fitted>("fitted", {.code_table = "water_kit"}),
    field<&Hazard::patrolled_on>("patrolled_on"));
// clang-format on

/// "in_future", "before_start"; 任务清单 J3.4 asks for a measure: what is closed or due has one ("required"). The four items of
/// J3.10 stand at water only ("wrong_state").
[[nodiscard]] Problems problems_of(Hazard const& hazard, Date today);

}  // namespace tongban
