#pragma once

#include <optional>
#include <string>

#include "domain/lifecycle.hpp"
#include "domain/volunteer.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class ActivityState : std::uint8_t { planned, open, held, closed, cancelled };

template <>
inline constexpr std::array<std::string_view, 5> words_of<ActivityState>{
    "planned", "open", "held", "closed", "cancelled"};

/// One event with children 活动. planned → open (roster) → held (roll called) → closed (log written).
struct Activity {
    std::string title;
    std::string theme;  ///< code table "theme"
    std::string place;
    Date day;
    std::string starts_at;       ///< "14:00", or empty
    std::int64_t minutes = 120;  ///< planned length; what counts for everybody who was there
    Id<Volunteer> leader;
    bool safety_plan = false;
    bool insurance = false;
    std::optional<std::int64_t> adults_planned;
    std::string summary;  ///< the log, written afterwards
    ActivityState state = ActivityState::planned;
    std::string cancel_reason;
    bool operator==(Activity const&) const = default;
};

// clang-format off
inline constexpr auto activity_shape = shape<Activity>("activity",
    field("title", &Activity::title, {.required = true, .tier = Tier::open, .most = 60}),
    field("theme", &Activity::theme, {.required = true, .tier = Tier::open, .code_table = "theme"}),
    field("place", &Activity::place, {.tier = Tier::volunteer, .most = 60}),
    field("day", &Activity::day, {.required = true, .tier = Tier::open}),
    field("starts_at", &Activity::starts_at, {.tier = Tier::volunteer, .most = 5}),
    field("minutes", &Activity::minutes, {.required = true, .tier = Tier::open, .most = 1440}),
    field("leader", &Activity::leader, {.tier = Tier::volunteer, .refers_to = "volunteer"}),
    field("safety_plan", &Activity::safety_plan, {.tier = Tier::volunteer}),
    field("insurance", &Activity::insurance, {.tier = Tier::volunteer}),
    field("adults_planned", &Activity::adults_planned, {.tier = Tier::volunteer, .most = 1000}),
    field("summary", &Activity::summary, {.tier = Tier::volunteer, .format = Format::lines, .most = 2000}),
    field("state", &Activity::state, {.required = true, .tier = Tier::volunteer}),
    field("cancel_reason", &Activity::cancel_reason, {.tier = Tier::volunteer}));
// clang-format on

enum class ActivityEvent : std::uint8_t { open, hold, close, cancel };

template <>
inline constexpr std::array<std::string_view, 4> words_of<ActivityEvent>{"open", "hold", "close", "cancel"};

inline constexpr std::array<Transition<ActivityState, ActivityEvent>, 5> activity_transitions{{
    {ActivityState::planned, ActivityEvent::open, ActivityState::open},
    {ActivityState::planned, ActivityEvent::cancel, ActivityState::cancelled},
    {ActivityState::open, ActivityEvent::hold, ActivityState::held},
    {ActivityState::open, ActivityEvent::cancel, ActivityState::cancelled},
    {ActivityState::held, ActivityEvent::close, ActivityState::closed},
}};

/// "not_a_time" (starts_at is "HH:MM" or empty), "too_small" (0 minutes).
[[nodiscard]] Problems problems_of(Activity const& activity, Date today);

/// Opens the roster: "safety_plan_missing", and the leader must be named and have access on the day itself.
[[nodiscard]] Step<Activity> open(Activity activity, std::optional<Volunteer> const& leader, Policy const& policy);
/// It has taken place: the roll may be called. "in_future" before its day.
[[nodiscard]] Step<Activity> hold(Activity activity, Date today);
/// Ends the work on it: "roll_not_called" while somebody on the roster is neither here nor missing, "required" at summary.
[[nodiscard]] Step<Activity> close(Activity activity, std::string summary, int not_called);
[[nodiscard]] Step<Activity> cancel(Activity activity, std::string reason);

/// Adults that so many children need.
[[nodiscard]] int adults_needed(int children, Policy const& policy);

}  // namespace tongban
