#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 家庭成员: a parent, guardian or sibling, as somebody noted them on a day. What becomes of them is noted anew: the last note on or
/// before a day holds on it.
struct FamilyMember {
    Id<Child> child;
    Date noted_on;
    std::string relation;  ///< what the person is to the child; code table "relation"
    std::string name;
    std::string state;          ///< code table "family_state"
    std::optional<Date> since;  ///< when that state began, as far as known
    std::string phone;
    bool operator==(FamilyMember const&) const = default;
};

// clang-format off
inline constexpr auto family_member_shape = shape<FamilyMember>("family_member",
    field<&FamilyMember::child>("child", {.required = true, .refers_to = "child"}),
    field<&FamilyMember::noted_on>("noted_on", {.required = true}),
    field<&FamilyMember::relation>("relation", {.required = true, .code_table = "relation"}),
    field<&FamilyMember::name>("name", {.tier = Tier::identity, .format = Format::name, .most = 50}),
    field<&FamilyMember::state>("state", {.required = true, .tier = Tier::sensitive, .code_table = "family_state"}),
    field<&FamilyMember::since>("since", {.tier = Tier::sensitive}),
    field<&FamilyMember::phone>("phone", {.tier = Tier::identity, .format = Format::phone, .most = 20}));
// clang-format on

/// "in_future".
[[nodiscard]] Problems problems_of(FamilyMember const& member, Date today);

}  // namespace tongban
