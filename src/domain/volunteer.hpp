#pragma once

#include <optional>
#include <string>

#include "domain/person.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class VolunteerKind : std::uint8_t { volunteer, teacher, social_worker, unit };

template <>
inline constexpr std::array<std::string_view, 4> words_of<VolunteerKind>{"volunteer", "teacher", "social_worker", "unit"};

enum class VolunteerState : std::uint8_t { applied, active, suspended, left };

template <>
inline constexpr std::array<std::string_view, 4> words_of<VolunteerState>{"applied", "active", "suspended", "left"};

/// Someone who helps: a volunteer, a teacher, a social worker, or a unit by its contact person.
/// Of the offence-record check only day and body are kept, never its content (domain.md 0.9, 2.9).
struct Volunteer {
    std::string name;
    VolunteerKind kind = VolunteerKind::volunteer;
    Sex sex = Sex::unknown;
    std::string phone;
    std::string unit;                  ///< where they work or study
    std::string skills;
    std::optional<Date> vetted_on;     ///< the day the answer was "no record found"
    std::string vetting_body;          ///< code table "vetting_body"
    std::optional<Date> trained_on;
    VolunteerState state = VolunteerState::applied;
    std::string note;
    bool operator==(Volunteer const&) const = default;
};

inline constexpr auto volunteer_shape = shape<Volunteer>("volunteer",
    field("name", &Volunteer::name, {.required = true, .format = Format::name, .most = 50}),
    field("kind", &Volunteer::kind, {.required = true, .tier = Tier::volunteer}),
    field("sex", &Volunteer::sex, {.required = true, .tier = Tier::volunteer}),
    field("phone", &Volunteer::phone, {.format = Format::phone, .most = 20}),
    field("unit", &Volunteer::unit, {.most = 60}),
    field("skills", &Volunteer::skills, {.tier = Tier::volunteer}),
    field("vetted_on", &Volunteer::vetted_on, {.tier = Tier::identity}),
    field("vetting_body", &Volunteer::vetting_body, {.tier = Tier::identity, .code_table = "vetting_body"}),
    field("trained_on", &Volunteer::trained_on),
    field("state", &Volunteer::state, {.required = true}),
    field("note", &Volunteer::note, {.tier = Tier::sensitive, .format = Format::lines, .most = 2000}));

}  // namespace tongban
