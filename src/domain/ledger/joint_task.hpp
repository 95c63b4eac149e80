#pragma once

#include <optional>
#include <string>

#include "record/shape.hpp"

namespace tongban {

/// 部门协作: something several departments have agreed to do together, by a day.
struct JointTask {
    std::string title;
    Date agreed_on;
    Words units;  ///< code table "joint_unit"
    std::optional<Date> due_on;
    std::optional<Date> done_on;
    bool operator==(JointTask const&) const = default;
};

// clang-format off
inline constexpr auto joint_task_shape = shape<JointTask>("joint_task",
    field<&JointTask::title>("title", {.required = true, .tier = Tier::open, .most = 60}),
    field<&JointTask::agreed_on>("agreed_on", {.required = true}),
    field<&JointTask::units>("units", {.required = true, .tier = Tier::open, .code_table = "joint_unit"}),
    field<&JointTask::due_on>("due_on"),
    field<&JointTask::done_on>("done_on"));
// clang-format on

/// "in_future", "before_start".
[[nodiscard]] Problems problems_of(JointTask const& task, Date today);

}  // namespace tongban
