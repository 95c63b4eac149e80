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
    field<&ProjectService::child>("child", {.required = true, .refers_to = "child"}),
    field<&ProjectService::served_on>("served_on", {.required = true}),
    field<&ProjectService::scheme>("scheme", {.required = true, .code_table = "scheme"}),
    field<&ProjectService::kind>("kind", {.required = true, .code_table = "service_kind"}),
    field<&ProjectService::minutes>("minutes", {.most = 1440}),
    field<&ProjectService::worker>("worker", {.most = 50}));
// clang-format on

/// "in_future".
[[nodiscard]] Problems problems_of(ProjectService const& service, Date today);

}  // namespace tongban
