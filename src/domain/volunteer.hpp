#pragma once

#include <optional>
#include <string>

#include "domain/lifecycle.hpp"
#include "domain/person.hpp"
#include "domain/policy.hpp"
#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class VolunteerKind : std::uint8_t { volunteer, teacher, social_worker, unit };

template <>
inline constexpr std::array<std::string_view, 4> words_of<VolunteerKind>{
    "volunteer", "teacher", "social_worker", "unit"};

enum class VolunteerState : std::uint8_t { applied, active, suspended, left };

template <>
inline constexpr std::array<std::string_view, 4> words_of<VolunteerState>{"applied", "active", "suspended", "left"};

/// Someone who helps: a volunteer, a teacher, a social worker, or a unit by its contact person.
/// Of the offence-record check only day and body are kept, never its content.
struct Volunteer {
    std::string name;
    VolunteerKind kind = VolunteerKind::volunteer;
    Sex sex = Sex::unknown;
    std::string phone;
    std::string unit;     ///< where they work or study
    Id<Village> village;  ///< where they live or are often, for the way to a child
    Words dialects;       ///< code table "dialect"
    Words offers;         ///< what they can help with: code table "need"
    std::string skills;
    std::optional<Date> vetted_on;  ///< the day the answer was "no record found"
    std::string vetting_body;       ///< code table "vetting_body"
    std::optional<Date> trained_on;
    VolunteerState state = VolunteerState::applied;
    std::string note;
    bool operator==(Volunteer const&) const = default;
};

// clang-format off
inline constexpr auto volunteer_shape = shape<Volunteer>("volunteer",
    field<&Volunteer::name>("name", {.required = true, .format = Format::name, .most = 50}),
    field<&Volunteer::kind>("kind", {.required = true, .tier = Tier::volunteer}),
    field<&Volunteer::sex>("sex", {.required = true, .tier = Tier::volunteer}),
    field<&Volunteer::phone>("phone", {.format = Format::phone, .most = 20}),
    field<&Volunteer::unit>("unit", {.most = 60}),
    field<&Volunteer::village>("village", {.tier = Tier::identity, .refers_to = "village"}),
    field<&Volunteer::dialects>("dialects", {.tier = Tier::volunteer, .code_table = "dialect"}),
    field<&Volunteer::offers>("offers", {.tier = Tier::volunteer, .code_table = "need"}),
    field<&Volunteer::skills>("skills", {.tier = Tier::volunteer}),
    field<&Volunteer::vetted_on>("vetted_on", {.tier = Tier::identity}),
    field<&Volunteer::vetting_body>("vetting_body", {.tier = Tier::identity, .code_table = "vetting_body"}),
    field<&Volunteer::trained_on>("trained_on"),
    field<&Volunteer::state>("state", {.required = true}),
    field<&Volunteer::note>("note", {.tier = Tier::sensitive, .format = Format::lines, .most = 2000}));
// clang-format on

enum class VolunteerEvent : std::uint8_t { admit, suspend, leave, apply_again };

template <>
inline constexpr std::array<std::string_view, 4> words_of<VolunteerEvent>{"admit", "suspend", "leave", "apply_again"};

inline constexpr std::array<Transition<VolunteerState, VolunteerEvent>, 7> volunteer_transitions{{
    {VolunteerState::applied, VolunteerEvent::admit, VolunteerState::active},
    {VolunteerState::applied, VolunteerEvent::leave, VolunteerState::left},
    {VolunteerState::active, VolunteerEvent::suspend, VolunteerState::suspended},
    {VolunteerState::active, VolunteerEvent::leave, VolunteerState::left},
    {VolunteerState::suspended, VolunteerEvent::admit, VolunteerState::active},
    {VolunteerState::suspended, VolunteerEvent::leave, VolunteerState::left},
    {VolunteerState::left, VolunteerEvent::apply_again, VolunteerState::applied},
}};

/// "in_future", "required" (which body answered), "vetting_without_day".
[[nodiscard]] Problems problems_of(Volunteer const& volunteer, Date today);

/// How far the yearly offence-record check reaches. Source: 未成年人保护法 art. 62 (before the start, then every year).
enum class Vetting : std::uint8_t { none, valid, expiring, expired };

template <>
inline constexpr std::array<std::string_view, 4> words_of<Vetting>{"none", "valid", "expiring", "expired"};

/// The first day on which the check no longer counts; nothing when there was none.
[[nodiscard]] std::optional<Date> vetting_ends(Volunteer const& volunteer, Policy const& policy);
[[nodiscard]] Vetting vetting_on(Volunteer const& volunteer, Date day, Policy const& policy);

/// Why this person may not be with children on `day`, at the field "volunteer": "not_active", "not_vetted",
/// "vetting_expired". Empty: they may.
[[nodiscard]] Problems access_gaps(Volunteer const& volunteer, Date day, Policy const& policy);

/// To active; refused without a valid check.
[[nodiscard]] Step<Volunteer> admit(Volunteer volunteer, Date day, Policy const& policy);
[[nodiscard]] Step<Volunteer> suspend(Volunteer volunteer);
[[nodiscard]] Step<Volunteer> leave(Volunteer volunteer);
[[nodiscard]] Step<Volunteer> apply_again(Volunteer volunteer);

}  // namespace tongban
