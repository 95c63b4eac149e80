#pragma once

#include <optional>

#include "domain/activity.hpp"
#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class Presence : std::uint8_t { listed, present, late, excused, absent };

template <>
inline constexpr std::array<std::string_view, 5> words_of<Presence>{"listed", "present", "late", "excused", "absent"};

/// One child or one volunteer on an activity's roster: exactly one of the two links is set.
struct Participation {
    Id<Activity> activity;
    Id<Child> child;
    Id<Volunteer> volunteer;
    Presence presence = Presence::listed;
    std::optional<std::int64_t> minutes;  ///< when it differs from the activity's length
    bool operator==(Participation const&) const = default;
};

inline constexpr auto participation_shape = shape<Participation>("participation",
    field("activity", &Participation::activity, {.required = true, .tier = Tier::volunteer, .refers_to = "activity"}),
    field("child", &Participation::child, {.tier = Tier::volunteer, .refers_to = "child"}),
    field("volunteer", &Participation::volunteer, {.tier = Tier::volunteer, .refers_to = "volunteer"}),
    field("presence", &Participation::presence, {.required = true, .tier = Tier::volunteer}),
    field("minutes", &Participation::minutes, {.tier = Tier::volunteer, .most = 1440}));

}  // namespace tongban
