#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "domain/volunteer.hpp"
#include "record/shape.hpp"

namespace tongban {

/// study 一对一学业帮扶, company 陪伴, unit 单位结对, member 党团员结对.
enum class PairingKind : std::uint8_t { study, company, unit, member };

template <>
inline constexpr std::array<std::string_view, 4> words_of<PairingKind>{"study", "company", "unit", "member"};

enum class PairingState : std::uint8_t { trial, active, ended, stopped };

template <>
inline constexpr std::array<std::string_view, 4> words_of<PairingState>{"trial", "active", "ended", "stopped"};

/// One helper at one child's side for a time 结对帮扶. Source: domain.md 2.7 and 3.4.
struct Pairing {
    Id<Child> child;
    Id<Volunteer> volunteer;
    PairingKind kind = PairingKind::company;
    Date started_on;
    std::optional<Date> until;                   ///< the last day agreed on
    std::int64_t rhythm_days = 14;               ///< promised: one contact at least every so many days
    std::optional<Date> boundaries_accepted_on;  ///< the helper has read and accepted the rules of contact
    PairingState state = PairingState::trial;
    std::optional<Date> ended_on;                ///< the last day; contacts after it are not this pair's
    std::string end_reason;                      ///< code table "end_reason"
    bool goodbye_done = false;
    Id<Volunteer> backup_volunteer;              ///< steps in when the helper cannot
    bool operator==(Pairing const&) const = default;
};

inline constexpr auto pairing_shape = shape<Pairing>("pairing",
    field("child", &Pairing::child, {.required = true, .tier = Tier::volunteer, .refers_to = "child"}),
    field("volunteer", &Pairing::volunteer, {.required = true, .tier = Tier::volunteer, .refers_to = "volunteer"}),
    field("kind", &Pairing::kind, {.required = true, .tier = Tier::volunteer}),
    field("started_on", &Pairing::started_on, {.required = true, .tier = Tier::volunteer}),
    field("until", &Pairing::until, {.tier = Tier::volunteer}),
    field("rhythm_days", &Pairing::rhythm_days, {.required = true, .tier = Tier::volunteer, .most = 92}),
    field("boundaries_accepted_on", &Pairing::boundaries_accepted_on, {.tier = Tier::volunteer}),
    field("state", &Pairing::state, {.required = true, .tier = Tier::volunteer}),
    field("ended_on", &Pairing::ended_on, {.tier = Tier::volunteer}),
    field("end_reason", &Pairing::end_reason, {.code_table = "end_reason"}),
    field("goodbye_done", &Pairing::goodbye_done, {.tier = Tier::volunteer}),
    field("backup_volunteer", &Pairing::backup_volunteer, {.tier = Tier::volunteer, .refers_to = "volunteer"}));

}  // namespace tongban
