#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/consent.hpp"
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

/// One helper at one child's side for a time 结对帮扶.
struct Pairing {
    Id<Child> child;
    Id<Volunteer> volunteer;
    PairingKind kind = PairingKind::company;
    Date started_on;
    std::optional<Date> until;                   ///< the last day agreed on
    std::int64_t rhythm_days = 14;               ///< promised: one contact at least every so many days
    std::optional<Date> boundaries_accepted_on;  ///< the helper has read and accepted the rules of contact
    PairingState state = PairingState::trial;
    std::optional<Date> ended_on;  ///< the last day; contacts after it are not this pair's
    std::string end_reason;        ///< code table "end_reason"
    bool goodbye_done = false;
    Id<Volunteer> backup_volunteer;  ///< steps in when the helper cannot
    bool operator==(Pairing const&) const = default;
};

// clang-format off
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
// clang-format on

enum class PairingEvent : std::uint8_t { confirm, end, stop };

template <>
inline constexpr std::array<std::string_view, 3> words_of<PairingEvent>{"confirm", "end", "stop"};

inline constexpr std::array<Transition<PairingState, PairingEvent>, 5> pairing_transitions{{
    {PairingState::trial, PairingEvent::confirm, PairingState::active},
    {PairingState::trial, PairingEvent::end, PairingState::ended},
    {PairingState::trial, PairingEvent::stop, PairingState::stopped},
    {PairingState::active, PairingEvent::end, PairingState::ended},
    {PairingState::active, PairingEvent::stop, PairingState::stopped},
}};

/// "before_start" (until, ended_on), "same_person" (back-up), "too_small" (rhythm of 0 days).
[[nodiscard]] Problems problems_of(Pairing const& pairing, Date today);

/// The pair is together on `day`: begun, and not ended before it. Contacts of that day are this pair's.
[[nodiscard]] bool runs_on(Pairing const& pairing, Date day);

/// What a decision about a new pairing needs to know.
struct PairingGround {
    Kept<Child> child;
    Volunteer volunteer;
    std::vector<Consent> consents;  ///< the child's
    std::vector<Pairing> others;    ///< all pairings of this child and of this volunteer
    Date today;
};

/// Why this pairing may not begin; empty: it may. All reasons at once: "child_closed", consent_gaps for "pairing",
/// access_gaps of the helper on the first day and today, "boundaries_not_accepted", "stopped_before" (a pair of these two
/// was stopped), "already_paired" (a second of the same kind), "load_full". Source: 未成年人保护法 art. 62, 困境儿童个人信息保护工作办法; load and boundaries are our defaults.
[[nodiscard]] Problems can_pair(Pairing const& pairing, PairingGround const& ground, Policy const& policy);

/// A new pairing on trial.
[[nodiscard]] Step<Pairing> form_pairing(Pairing pairing, PairingGround const& ground, Policy const& policy);
/// From trial to lasting; the helper must still have access on `day`.
[[nodiscard]] Step<Pairing> confirm(Pairing pairing, Volunteer const& volunteer, Date day, Policy const& policy);

struct Farewell {
    Date day;                   ///< the last day
    std::string reason;         ///< code table "end_reason"
    bool goodbye_done = false;  ///< the child was told and had a last meeting
};
[[nodiscard]] Step<Pairing> end(Pairing pairing, Farewell const& farewell);
/// Ends at once because a boundary was broken; no goodbye is asked for.
[[nodiscard]] Step<Pairing> stop(Pairing pairing, Farewell const& farewell);

}  // namespace tongban
