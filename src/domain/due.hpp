#pragma once

#include <optional>
#include <vector>

#include "domain/activity.hpp"
#include "domain/consent.hpp"
#include "domain/contact_note.hpp"
#include "domain/grading.hpp"
#include "domain/home_visit.hpp"
#include "domain/volunteer.hpp"
#include "domain/wish.hpp"

/// What Today asks for. Each function looks at one record and says what is to be done about it and by which day; who asks
/// shows those within its horizon. Nothing here is stored.
namespace tongban {

enum class DueKind : std::uint8_t {
    contact,        ///< a pair's promised contact
    goodbye,        ///< a pair has ended without one
    pairing_over,   ///< the agreed last day of a pair
    consent_at_14,  ///< from this birthday on the child itself is asked
    screen_wish,    ///< a wish has waited since it was collected
    claim_over,     ///< a claim without a plan falls back after this day
    deliver_wish,   ///< promised for this day
    ask_child,      ///< delivered, and nobody has asked how it is
    follow_up_first,
    follow_up_second,
    vetting,  ///< the offence-record check ends
    hold_activity,
    call_roll,  ///< its day is over, the roll is not called
    write_log,
    follow_up_activity,
    birthday,
    home_visit,      ///< 一月一访, or sooner by colour
    visit_promise,   ///< something promised to a child at a visit
    pair_review,     ///< the quarterly review of a pair
    grading_second,  ///< a second person has to look at a worse grade
    grading_review,
    receipt,  ///< a wish was bought, and nothing is known of its receipt
};

template <>
inline constexpr std::array<std::string_view, 22> words_of<DueKind>{
    "contact",      "goodbye",        "pairing_over",       "consent_at_14",    "screen_wish", "claim_over",
    "deliver_wish", "ask_child",      "follow_up_first",    "follow_up_second", "vetting",     "hold_activity",
    "call_roll",    "write_log",      "follow_up_activity", "birthday",         "home_visit",  "visit_promise",
    "pair_review",  "grading_second", "grading_review",     "receipt"};

struct Due {
    DueKind kind = DueKind::contact;
    Date day;  ///< the last day on which it is in time
    bool operator==(Due const&) const = default;
};

/// Days over the time; negative: days left.
[[nodiscard]] int days_late(Due const& due, Date today);

/// Whether it is worth showing today: late, due today, or within the notice that its kind is given.
[[nodiscard]] bool is_shown(Due const& due, Date today, Policy const& policy);

/// A present that was promised for a day so long ago that somebody above has to look after it.
[[nodiscard]] bool is_escalated(Due const& due, Date today, Policy const& policy);

/// `last_contact`: the day of the last note that counts as contact.
[[nodiscard]] std::optional<Due> due_of(Pairing const& pairing, std::optional<Date> last_contact, Policy const& policy);
[[nodiscard]] std::optional<Due> due_of(Wish const& wish, Policy const& policy);
/// Beside the wish's next step, and after its last one.
[[nodiscard]] std::optional<Due> receipt_due(Wish const& wish, Policy const& policy);
[[nodiscard]] std::optional<Due> due_of(Volunteer const& volunteer, Policy const& policy);
[[nodiscard]] std::optional<Due> due_of(Activity const& activity, Date today);
/// What was promised to the child; nothing when it has no day or is done.
[[nodiscard]] std::optional<Due> due_of(HomeVisit const& visit);
/// The next home visit.
[[nodiscard]] Due due_of(VisitGround const& ground, Policy const& policy);
/// The child's next birthday, and the question of consent at 14 while nobody has asked it. `asked_at_14`: the child has
/// given a consent of its own.
[[nodiscard]] std::vector<Due> dues_of(Child const& child, bool asked_at_14, Date today);

}  // namespace tongban
