#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 残疾儿童康复救助: a child at a rehabilitation site, while it lasts.
struct Rehabilitation {
    Id<Child> child;
    Date began_on;
    std::string project;
    std::string place;
    std::string goal;
    std::optional<Date> until;
    bool operator==(Rehabilitation const&) const = default;
};

// clang-format off
inline constexpr auto rehabilitation_shape = shape<Rehabilitation>("rehabilitation",
    field<&Rehabilitation::child>("child", {.required = true, .refers_to = "child"}),
    field<&Rehabilitation::began_on>("began_on", {.required = true}),
    field<&Rehabilitation::project>("project", {.required = true, .tier = Tier::sensitive}),
    field<&Rehabilitation::place>("place", {.required = true, .tier = Tier::identity}),
    field<&Rehabilitation::goal>("goal", {.tier = Tier::sensitive, .most = 500}),
    field<&Rehabilitation::until>("until"));
// clang-format on

/// "in_future", "before_start".
[[nodiscard]] Problems problems_of(Rehabilitation const& stay, Date today);

}  // namespace tongban
