#pragma once

#include <optional>
#include <string>

#include "domain/ledger/director.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 年度工作计划: what a director means to do in the year of its day.
struct WorkPlan {
    Id<Director> director;
    Date made_on;
    std::string content;
    std::optional<Date> reviewed_on;
    bool operator==(WorkPlan const&) const = default;
};

// clang-format off
inline constexpr auto work_plan_shape = shape<WorkPlan>("work_plan",
    field<&WorkPlan::director>("director", {.required = true, .refers_to = "director"}),
    field<&WorkPlan::made_on>("made_on", {.required = true}),
    field<&WorkPlan::content>("content", {.required = true, .format = Format::lines, .most = 2000}),
    field<&WorkPlan::reviewed_on>("reviewed_on"));
// clang-format on

/// "in_future"; "before_start" at later days.
[[nodiscard]] Problems problems_of(WorkPlan const& plan, Date today);

}  // namespace tongban
