#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/consent.hpp"
#include "domain/volunteer.hpp"
#include "record/shape.hpp"

namespace tongban {

struct Wish;

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
    Id<Volunteer> backup_volunteer;   ///< steps in when the helper cannot
    Id<Pairing> took_over;            ///< the pair that handed the child over to this one
    std::string notes_shown;          ///< of that pair's notes; code table "notes_shown"
    std::optional<Date> reviewed_on;  ///< the last quarterly review …
    std::string review_words;         ///< … and what was agreed
    Id<Wish> wish;                    ///< the micro-wish that it grew out of
    bool operator==(Pairing const&) const = default;
};

// clang-format off
inline constexpr auto pairing_shape = shape<Pairing>("pairing",
    field<&Pairing::child>("child", {.required = true, .tier = Tier::volunteer, .refers_to = "child"}),
    field<&Pairing::volunteer>("volunteer", {.required = true, .tier = Tier::volunteer, .refers_to = "volunteer"}),
    field<&Pairing::kind>("kind", {.required = true, .tier = Tier::volunteer}),
    field<&Pairing::started_on>("started_on", {.required = true, .tier = Tier::volunteer}),
    field<&Pairing::until>("until", {.tier = Tier::volunteer}),
    field<&Pairing::rhythm_days>("rhythm_days", {.required = true, .tier = Tier::volunteer, .most = 92}),
    field<&Pairing::boundaries_accepted_on>("boundaries_accepted_on", {.tier = Tier::volunteer}),
    field<&Pairing::state>("state", {.required = true, .tier = Tier::volunteer}),
    field<&Pairing::ended_on>("ended_on", {.tier = Tier::volunteer}),
    field<&Pairing::end_reason>("end_reason", {.code_table = "end_reason"}),
    field<&Pairing::goodbye_done>("goodbye_done", {.tier = Tier::volunteer}),
    field<&Pairing::backup_volunteer>("backup_volunteer", {.tier = Tier::volunteer, .refers_to = "volunteer"}),
    field<&Pairing::took_over>("took_over", {.tier = Tier::volunteer, .refers_to = "pairing"}),
    field<&Pairing::notes_shown>("notes_shown", {.tier = Tier::volunteer, .code_table = "notes_shown"}),
    field<&Pairing::reviewed_on>("reviewed_on", {.tier = Tier::volunteer}),
    field<&Pairing::review_words>("review_words", {.format = Format::lines, .most = 500}),
    field<&Pairing::wish>("wish", {.tier = Tier::volunteer, .refers_to = "wish"}));
// clang-format on

enum class PairingEvent : std::uint8_t { confirm, review, hand_over, end, stop };

template <>
inline constexpr std::array<std::string_view, 5> words_of<PairingEvent>{
    "confirm", "review", "hand_over", "end", "stop"};

inline constexpr std::array<Transition<PairingState, PairingEvent>, 8> pairing_transitions{{
    {PairingState::trial, PairingEvent::confirm, PairingState::active},
    {PairingState::trial, PairingEvent::hand_over, PairingState::ended},
    {PairingState::trial, PairingEvent::end, PairingState::ended},
    {PairingState::trial, PairingEvent::stop, PairingState::stopped},
    {PairingState::active, PairingEvent::review, PairingState::active},
    {PairingState::active, PairingEvent::hand_over, PairingState::ended},
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
/// What has to be before a pair is more than a trial: the helper's access on a day, and "trial_short" until the two have met
/// as often as the policy asks. Source: domain practice of trials with a senior at hand; the number is our default.
struct TrialGround {
    Volunteer volunteer;
    int contacts = 0;  ///< that reached the child
    Date today;
};
[[nodiscard]] Problems can_confirm(TrialGround const& ground, Policy const& policy);
/// From trial to lasting.
[[nodiscard]] Step<Pairing> confirm(Pairing pairing, TrialGround const& ground, Policy const& policy);

/// The quarterly review: child and helper were asked whether and how it goes on. "before_start", "required" (what was agreed).
[[nodiscard]] Step<Pairing> review(Pairing pairing, Date day, std::string words);
/// The day by which the next review is due; nothing unless the pair lasts.
[[nodiscard]] std::optional<Date> review_due(Pairing const& pairing, Policy const& policy);

struct Farewell {
    Date day;                   ///< the last day
    std::string reason;         ///< code table "end_reason"
    bool goodbye_done = false;  ///< the child was told and had a last meeting
};
[[nodiscard]] Step<Pairing> end(Pairing pairing, Farewell const& farewell);
/// Ends because somebody else goes on; the reason is "handed_over".
[[nodiscard]] Step<Pairing> hand_over(Pairing pairing, Date day, bool goodbye_done);
/// The pair that goes on after `former`, kept as `id`: the same child, kind, rhythm and last day with the helper, first day,
/// boundaries and choice of notes of `next`. "same_person" when the helper is the former one.
[[nodiscard]] Step<Pairing> successor(Kept<Pairing> const& former, Pairing next);
/// Ends at once because a boundary was broken; no goodbye is asked for.
[[nodiscard]] Step<Pairing> stop(Pairing pairing, Farewell const& farewell);

}  // namespace tongban
