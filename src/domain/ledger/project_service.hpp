#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 项目服务: what a programme did for one child on one day.
struct ProjectService {
    Id<Child> child;
    Date served_on;
    std::string scheme;  ///< code table "scheme"
    std::string kind;    ///< code table "service_kind"
    std::optional<std::int64_t> minutes;
    std::string worker;
    bool operator==(ProjectService const&) const = default;
};

// clang-format off
inline constexpr auto project_service_shape = shape<ProjectService>("project_service",
    field("child", &ProjectService::child, {.required = true, .refers_to = "child"}),
    field("served_on", &ProjectService::served_on, {.required = true}),
    field("scheme", &ProjectService::scheme, {.required = true, .code_table = "scheme"}),
    field("kind", &ProjectService::kind, {.required = true, .code_table = "service_kind"}),
    field("minutes", &ProjectService::minutes, {.most = 1440}),
    field("worker", &ProjectService::worker, {.most = 50}));
// clang-format on

/// "in_future".
[[nodiscard]] Problems problems_of(ProjectService const& service, Date today);

}  // namespace tongban
