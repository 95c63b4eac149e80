#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 外出: a parent works away from home, from a day until it is back 返乡.
struct ParentAway {
    Id<Child> child;
    Date left_on;
    std::string relation;  ///< who; code table "relation"
    std::string place;
    std::optional<Date> until;  ///< the last day away; nothing while away
    bool operator==(ParentAway const&) const = default;
};

// clang-format off
inline constexpr auto parent_away_shape = shape<ParentAway>("parent_away",
    field<&ParentAway::child>("child", {.required = true, .refers_to = "child"}),
    field<&ParentAway::left_on>("left_on", {.required = true}),
    field<&ParentAway::relation>("relation", {.required = true, .code_table = "relation"}),
    field<&ParentAway::place>("place", {.tier = Tier::identity, .most = 60}),
    field<&ParentAway::until>("until"));
// clang-format on

/// "in_future", "before_start"; "not_a_parent": 国发〔2016〕13号 asks whether father and mother are away, nobody else.
[[nodiscard]] Problems problems_of(ParentAway const& away, Date today);

}  // namespace tongban
