#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 安置: where a child lives under temporary or state guardianship, which services it has there, when somebody looks again.
struct Placement {
    Id<Child> child;
    Date began_on;
    std::string kind;  ///< code table "placement_kind"
    std::string place;
    std::string reason;
    Words services;  ///< code table "care_service"
    std::optional<Date> next_review_on;
    std::optional<Date> until;
    bool operator==(Placement const&) const = default;
};

// clang-format off
inline constexpr auto placement_shape = shape<Placement>("placement",
    field<&Placement::child>("child", {.required = true, .refers_to = "child"}),
    field<&Placement::began_on>("began_on", {.required = true}),
    field<&Placement::kind>("kind", {.required = true, .tier = Tier::sensitive, .code_table = "placement_kind"}),
    field<&Placement::place>("place", {.required = true, .tier = Tier::identity}),
    field<&Placement::reason>("reason", {.tier = Tier::sensitive, .most = 500}),
    field<&Placement::services>("services", {.tier = Tier::sensitive, .code_table = "care_service"}),
    field<&Placement::next_review_on>("next_review_on"),
    field<&Placement::until>("until"));
// clang-format on

/// "in_future", "before_start"; 未成年人保护法 art. 93: a stay that goes on is looked at again ("required" at the next review).
[[nodiscard]] Problems problems_of(Placement const& placement, Date today);

}  // namespace tongban
