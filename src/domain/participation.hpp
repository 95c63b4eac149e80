#pragma once

#include <optional>
#include <span>

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
    Id<Child> child = {};
    Id<Volunteer> volunteer = {};
    Presence presence = Presence::listed;
    std::optional<std::int64_t> minutes = {};  ///< when it differs from the activity's length
    bool operator==(Participation const&) const = default;
};

// clang-format off
inline constexpr auto participation_shape = shape<Participation>("participation",
    field("activity", &Participation::activity, {.required = true, .tier = Tier::volunteer, .refers_to = "activity"}),
    field("child", &Participation::child, {.tier = Tier::volunteer, .refers_to = "child"}),
    field("volunteer", &Participation::volunteer, {.tier = Tier::volunteer, .refers_to = "volunteer"}),
    field("presence", &Participation::presence, {.required = true, .tier = Tier::volunteer}),
    field("minutes", &Participation::minutes, {.tier = Tier::volunteer, .most = 1440}));
// clang-format on

/// "one_person": a child or a volunteer, not both and not neither.
[[nodiscard]] Problems problems_of(Participation const& participation, Date today);

/// Whether somebody may be put on the roster: "wrong_state" once the activity is closed or cancelled, "already_listed".
/// `roster` is that of the same activity.
[[nodiscard]] Problems can_list(
    Participation const& participation, Activity const& activity, std::span<Participation const> roster);

/// Calls one name. Before the activity is held nobody can be present: "not_held".
[[nodiscard]] Step<Participation> call_roll(Participation participation, Activity const& activity, Presence presence);

[[nodiscard]] bool attended(Presence presence);
/// What counts of the activity for this person; 0 when they were not there.
[[nodiscard]] std::int64_t minutes_of(Participation const& participation, Activity const& activity);

}  // namespace tongban
