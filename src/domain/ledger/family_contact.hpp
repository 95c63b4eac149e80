#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 亲情联络: a parent away spoke with the child.
struct FamilyContact {
    Id<Child> child;
    Date contacted_on;
    std::string relation;  ///< code table "relation"
    std::string mode;      ///< code table "family_contact_mode"
    std::optional<std::int64_t> minutes;
    bool operator==(FamilyContact const&) const = default;
};

// clang-format off
inline constexpr auto family_contact_shape = shape<FamilyContact>("family_contact",
    field<&FamilyContact::child>("child", {.required = true, .refers_to = "child"}),
    field<&FamilyContact::contacted_on>("contacted_on", {.required = true}),
    field<&FamilyContact::relation>("relation", {.required = true, .code_table = "relation"}),
    field<&FamilyContact::mode>("mode", {.required = true, .code_table = "family_contact_mode"}),
    field<&FamilyContact::minutes>("minutes", {.most = 1440}));
// clang-format on

/// 未成年人保护法 art. 23: at least once a week; the figure says who is silent. "in_future".
[[nodiscard]] Problems problems_of(FamilyContact const& contact, Date today);

}  // namespace tongban
