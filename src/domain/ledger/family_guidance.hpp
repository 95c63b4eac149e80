#pragma once

#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 家庭教育指导: guidance offered to a child's guardian, and whether it reached one.
struct FamilyGuidance {
    Id<Child> child;
    Date given_on;
    std::string host;      ///< code table "guidance_host"
    std::string way;       ///< code table "guidance_way"
    Words topics;          ///< code table "guidance_topic"
    std::string relation;  ///< code table "relation"
    bool reached = false;
    bool operator==(FamilyGuidance const&) const = default;
};

// clang-format off
inline constexpr auto family_guidance_shape = shape<FamilyGuidance>("family_guidance",
    field<&FamilyGuidance::child>("child", {.required = true, .refers_to = "child"}),
    field<&FamilyGuidance::given_on>("given_on", {.required = true}),
    field<&FamilyGuidance::host>("host", {.required = true, .code_table = "guidance_host"}),
    field<&FamilyGuidance::way>("way", {.required = true, .code_table = "guidance_way"}),
    field<&FamilyGuidance::topics>("topics", {.required = true, .code_table = "guidance_topic"}),
    field<&FamilyGuidance::relation>("relation", {.code_table = "relation"}),
    field<&FamilyGuidance::reached>("reached"));
// clang-format on

/// "in_future"; a guardian who came is named ("required" at the relation): 家庭教育促进法 art. 2 speaks of parents and other
/// guardians, so a neighbour who came does not count.
[[nodiscard]] Problems problems_of(FamilyGuidance const& guidance, Date today);

}  // namespace tongban
