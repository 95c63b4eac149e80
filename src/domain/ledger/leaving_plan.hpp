#pragma once

#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 成年后安置: what is arranged for an orphan before it comes of age.
struct LeavingPlan {
    Id<Child> child;
    Date made_on;
    Words covers;  ///< code table "leaving_part"
    std::string owner;
    std::string note;
    bool operator==(LeavingPlan const&) const = default;
};

// clang-format off
inline constexpr auto leaving_plan_shape = shape<LeavingPlan>("leaving_plan",
    field<&LeavingPlan::child>("child", {.required = true, .refers_to = "child"}),
    field<&LeavingPlan::made_on>("made_on", {.required = true}),
    field<&LeavingPlan::covers>("covers", {.required = true, .tier = Tier::sensitive, .code_table = "leaving_part"}),
    field<&LeavingPlan::owner>("owner", {.most = 50}),
    field<&LeavingPlan::note>("note", {.tier = Tier::sensitive, .format = Format::lines, .most = 500}));
// clang-format on

/// "in_future". 任务清单 J2.8a: 孤儿成年后安置制度.
[[nodiscard]] Problems problems_of(LeavingPlan const& plan, Date today);

}  // namespace tongban
