#pragma once

#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 暂停走访: a child that nobody can visit for a while (with its parents, in hospital), until a day on which somebody looks again.
struct Pause {
    Id<Child> child;
    Date began_on;
    Date until;
    std::string reason;   ///< code table "pause_reason"
    std::string contact;  ///< how the child is heard of meanwhile
    bool operator==(Pause const&) const = default;
};

// clang-format off
inline constexpr auto pause_shape = shape<Pause>("pause",
    field<&Pause::child>("child", {.required = true, .refers_to = "child"}),
    field<&Pause::began_on>("began_on", {.required = true}),
    field<&Pause::until>("until", {.required = true}),
    field<&Pause::reason>("reason", {.required = true, .tier = Tier::sensitive, .code_table = "pause_reason"}),
    field<&Pause::contact>("contact", {.required = true}));
// clang-format on

/// "in_future", "before_start"; "too_large" when it lasts longer than six months: whoever is away so long is looked for again.
/// 任务清单 J1.1b binds for every child, so a pause needs a reason, an end and a way to hear of the child.
[[nodiscard]] Problems problems_of(Pause const& pause, Date today);

}  // namespace tongban
