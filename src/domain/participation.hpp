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
    std::string came_at = {}, left_at = {};    ///< "14:05", or empty
    std::string handed_to = {};                ///< who took the child home
    bool operator==(Participation const&) const = default;
};

// clang-format off
inline constexpr auto participation_shape = shape<Participation>("participation",
    field<&Participation::activity>("activity", {.required = true, .tier = Tier::volunteer, .refers_to = "activity"}),
    field<&Participation::child>("child", {.tier = Tier::volunteer, .refers_to = "child"}),
    field<&Participation::volunteer>("volunteer", {.tier = Tier::volunteer, .refers_to = "volunteer"}),
    field<&Participation::presence>("presence", {.required = true, .tier = Tier::volunteer}),
    field<&Participation::minutes>("minutes", {.tier = Tier::volunteer, .most = 1440}),
    field<&Participation::came_at>("came_at", {.tier = Tier::volunteer, .most = 5}),
    field<&Participation::left_at>("left_at", {.tier = Tier::volunteer, .most = 5}),
    field<&Participation::handed_to>("handed_to", {.tier = Tier::identity, .format = Format::name, .most = 50}));
// clang-format on

/// "one_person": a child or a volunteer, not both and not neither. "not_a_time"; "before_start" for who left before coming;
/// "not_there" at handed_to for a child that was not there.
[[nodiscard]] Problems problems_of(Participation const& participation, Date today);

/// Whether somebody may be put on the roster: "wrong_state" once the activity is closed or cancelled, "already_listed".
/// `roster` is that of the same activity.
[[nodiscard]] Problems can_list(
    Participation const& participation, Activity const& activity, std::span<Participation const> roster);

/// Calls one name. Before the activity is held nobody can be present: "not_held". `now` is the time of day, where it is
/// known, and kept as that of coming; who is not there has neither come nor gone.
[[nodiscard]] Step<Participation> call_roll(
    Participation participation, Activity const& activity, Presence presence, std::string now = {});

/// A child goes home with somebody, at `now` where it is known: "required" at handed_to, "not_there", "wrong_state" unless the
/// activity is held.
[[nodiscard]] Step<Participation> take_home(
    Participation participation, Activity const& activity, std::string to, std::string now = {});

[[nodiscard]] bool attended(Presence presence);
/// What counts of the activity for this person; 0 when they were not there.
[[nodiscard]] std::int64_t minutes_of(Participation const& participation, Activity const& activity);

}  // namespace tongban
