#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/lifecycle.hpp"
#include "domain/volunteer.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class ActivityState : std::uint8_t { planned, approved, open, held, closed, cancelled };

template <>
inline constexpr std::array<std::string_view, 6> words_of<ActivityState>{
    "planned", "approved", "open", "held", "closed", "cancelled"};

/// One event with children 活动. planned → approved (nothing is missing) → open (roster) → held (roll called) → closed (log).
struct Activity {
    std::string pack;  ///< the lesson that is given; code table "lesson_pack", see domain/lesson_pack.hpp
    std::string title;
    std::string theme;  ///< code table "theme"
    std::string plan;   ///< what will be done, step by step
    std::string place;
    bool outing = false;  ///< children are taken away from where they usually meet
    Date day;
    std::string starts_at;       ///< "14:00", or empty
    std::int64_t minutes = 120;  ///< planned length; what counts for everybody who was there
    Id<Volunteer> leader;
    bool safety_plan = false;
    bool insurance = false;
    std::optional<std::int64_t> adults_planned;
    std::optional<Date> approved_on;
    std::string approved_by;
    // The log, written afterwards:
    std::string summary;
    std::optional<std::int64_t> liked, neutral, disliked;  ///< children by the face that they chose
    std::string feedback;                                  ///< what one of them said
    /// Right answers to the questions of the lesson, of a hundred, before and after it.
    std::optional<std::int64_t> quiz_before, quiz_after;
    std::string photos;     ///< names of blobs, with commas between them; at most nine
    std::string follow_up;  ///< what is still to be done
    std::optional<Date> follow_up_until, followed_up_on;
    ActivityState state = ActivityState::planned;
    std::string cancel_reason;
    bool operator==(Activity const&) const = default;
};

// clang-format off
inline constexpr auto activity_shape = shape<Activity>("activity",
    field<&Activity::title>("title", {.required = true, .tier = Tier::open, .most = 60}),
    field<&Activity::theme>("theme", {.required = true, .tier = Tier::open, .code_table = "theme"}),
    field<&Activity::place>("place", {.tier = Tier::volunteer, .most = 60}),
    field<&Activity::day>("day", {.required = true, .tier = Tier::open}),
    field<&Activity::starts_at>("starts_at", {.tier = Tier::volunteer, .most = 5}),
    field<&Activity::minutes>("minutes", {.required = true, .tier = Tier::open, .most = 1440}),
    field<&Activity::leader>("leader", {.tier = Tier::volunteer, .refers_to = "volunteer"}),
    field<&Activity::safety_plan>("safety_plan", {.tier = Tier::volunteer}),
    field<&Activity::insurance>("insurance", {.tier = Tier::volunteer}),
    field<&Activity::adults_planned>("adults_planned", {.tier = Tier::volunteer, .most = 1000}),
    field<&Activity::summary>("summary", {.tier = Tier::volunteer, .format = Format::lines, .most = 2000}),
    field<&Activity::state>("state", {.required = true, .tier = Tier::volunteer}),
    field<&Activity::cancel_reason>("cancel_reason", {.tier = Tier::volunteer}),
    field<&Activity::pack>("pack", {.tier = Tier::open, .code_table = "lesson_pack"}),
    field<&Activity::plan>("plan", {.tier = Tier::open, .format = Format::lines, .most = 2000}),
    field<&Activity::outing>("outing", {.tier = Tier::volunteer}),
    field<&Activity::approved_on>("approved_on", {.tier = Tier::volunteer}),
    field<&Activity::approved_by>("approved_by", {.tier = Tier::volunteer, .most = 50}),
    field<&Activity::liked>("liked", {.tier = Tier::volunteer, .most = 1000}),
    field<&Activity::neutral>("neutral", {.tier = Tier::volunteer, .most = 1000}),
    field<&Activity::disliked>("disliked", {.tier = Tier::volunteer, .most = 1000}),
    field<&Activity::feedback>("feedback", {.tier = Tier::volunteer, .most = 200}),
    field<&Activity::quiz_before>("quiz_before", {.tier = Tier::volunteer, .most = 100}),
    field<&Activity::quiz_after>("quiz_after", {.tier = Tier::volunteer, .most = 100}),
    field<&Activity::follow_up>("follow_up", {.tier = Tier::volunteer, .most = 200}),
    field<&Activity::follow_up_until>("follow_up_until", {.tier = Tier::volunteer}),
    field<&Activity::followed_up_on>("followed_up_on", {.tier = Tier::volunteer}),
    field<&Activity::photos>("photos",
        {.tier = Tier::identity, .most = 9 * 65 - 1, .refers_to = blob_reference}));
// clang-format on

enum class ActivityEvent : std::uint8_t { approve, open, hold, close, cancel };

template <>
inline constexpr std::array<std::string_view, 5> words_of<ActivityEvent>{"approve", "open", "hold", "close", "cancel"};

inline constexpr std::array<Transition<ActivityState, ActivityEvent>, 7> activity_transitions{{
    {ActivityState::planned, ActivityEvent::approve, ActivityState::approved},
    {ActivityState::planned, ActivityEvent::cancel, ActivityState::cancelled},
    {ActivityState::approved, ActivityEvent::open, ActivityState::open},
    {ActivityState::approved, ActivityEvent::cancel, ActivityState::cancelled},
    {ActivityState::open, ActivityEvent::hold, ActivityState::held},
    {ActivityState::open, ActivityEvent::cancel, ActivityState::cancelled},
    {ActivityState::held, ActivityEvent::close, ActivityState::closed},
}};

/// "not_a_time" (starts_at is "HH:MM" or empty), "too_small" (0 minutes), "required" at what is to be followed up while it has
/// a day.
[[nodiscard]] Problems problems_of(Activity const& activity, Date today);

/// Who is to be there, as far as it decides whether an activity may be opened.
struct Crew {
    std::optional<Volunteer> leader;
    std::vector<Volunteer> helpers;  ///< on the list
    int adults = 0;                  ///< they and the leader
    int children = 0;                ///< on the list
    int without_consent = 0;         ///< children for whom consent to "activity" is missing
};
/// What is missing before children may come: "safety_plan_missing"; "insurance_missing" and "activity_consent_missing" at
/// "child" for an outing only; "too_few_adults" at adults_planned; the leader must be named and, as everybody who helps (at
/// "volunteer"), have access on the day itself. Source: domain.md 3.7, 未成年人保护法 art. 62.
[[nodiscard]] Problems gaps_of(Activity const& activity, Crew const& crew, Policy const& policy);

/// Refused with the gaps; "required" at approved_by.
[[nodiscard]] Step<Activity> approve(
    Activity activity, Date day, std::string by, Crew const& crew, Policy const& policy);
/// Opens the roster; refused with the gaps that have come since.
[[nodiscard]] Step<Activity> open(Activity activity, Crew const& crew, Policy const& policy);
/// It has taken place: the roll may be called. "in_future" before its day.
[[nodiscard]] Step<Activity> hold(Activity activity, Date today);
/// How the roll stands at the end.
struct RollEnd {
    int not_called = 0, children_there = 0;
};
/// Ends the work on it. Of `log` only what is written afterwards is taken over. "roll_not_called" while somebody on the roster
/// is neither here nor missing, "required" at summary, "more_than_there" at the faces when they are more than children.
[[nodiscard]] Step<Activity> close(Activity activity, Activity const& log, RollEnd roll);
/// What was to be followed up is done: "wrong_state" when nothing is.
[[nodiscard]] Step<Activity> follow_up(Activity activity, Date day);
[[nodiscard]] Step<Activity> cancel(Activity activity, std::string reason);

/// Adults that so many children need.
[[nodiscard]] int adults_needed(int children, Policy const& policy);

}  // namespace tongban
