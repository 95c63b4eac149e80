#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/child.hpp"
#include "domain/policy.hpp"
#include "record/shape.hpp"

namespace tongban {

/// Only `home` counts for 一月一访; the others are shown and never counted (任务清单 J1.1b).
enum class VisitMode : std::uint8_t { home, school, phone, message };

template <>
inline constexpr std::array<std::string_view, 4> words_of<VisitMode>{"home", "school", "phone", "message"};

/// A failed try is worth noting as a try, and is no visit.
enum class VisitResult : std::uint8_t { met, nobody_home, refused };

template <>
inline constexpr std::array<std::string_view, 3> words_of<VisitResult>{"met", "nobody_home", "refused"};

/// One visit to one child 走访: who went, whom they met, how things stand, what was promised.
/// The five checks keep how things stand, not "same" or "worse": a danger copied as "same" would be out of sight. What has
/// changed is read from two visits.
struct HomeVisit {
    Id<Child> child;
    Date visited_on;
    VisitMode mode = VisitMode::home;
    VisitResult result = VisitResult::met;
    std::string guardianship;  ///< code table "visit_check", as are the next four
    std::string life;
    std::string health;
    std::string school;
    std::string mind;
    bool seen_alone = false;  ///< somebody talked with the child without its caregivers
    std::string note;
    std::string promise;                ///< what the visitor promised the child
    std::optional<Date> promise_until;  ///< nothing: until the next visit
    std::optional<Date> promise_kept_on;
    std::string visitor;
    bool operator==(HomeVisit const&) const = default;
};

// clang-format off
inline constexpr auto home_visit_shape = shape<HomeVisit>("home_visit",
    field<&HomeVisit::child>("child", {.required = true, .refers_to = "child"}),
    field<&HomeVisit::visited_on>("visited_on", {.required = true}),
    field<&HomeVisit::mode>("mode", {.required = true}),
    field<&HomeVisit::result>("result", {.required = true}),
    field<&HomeVisit::guardianship>("guardianship", {.tier = Tier::sensitive, .code_table = "visit_check"}),
    field<&HomeVisit::life>("life", {.tier = Tier::sensitive, .code_table = "visit_check"}),
    field<&HomeVisit::health>("health", {.tier = Tier::sensitive, .code_table = "visit_check"}),
    field<&HomeVisit::school>("school", {.tier = Tier::sensitive, .code_table = "visit_check"}),
    field<&HomeVisit::mind>("mind", {.tier = Tier::sensitive, .code_table = "visit_check"}),
    field<&HomeVisit::seen_alone>("seen_alone"),
    field<&HomeVisit::note>("note", {.tier = Tier::sensitive, .format = Format::lines, .most = 2000}),
    field<&HomeVisit::promise>("promise", {.most = 120}),
    field<&HomeVisit::promise_until>("promise_until"),
    field<&HomeVisit::promise_kept_on>("promise_kept_on"),
    field<&HomeVisit::visitor>("visitor", {.required = true, .most = 50}));
// clang-format on

/// Whether it meets the monthly duty: at home, and somebody was met.
[[nodiscard]] bool counts_as_visit(HomeVisit const& visit);

/// "in_future"; "required" at each of the five checks of a visit that counts; "danger_needs_words" when one of them says
/// danger; "before_start" (promise_until, promise_kept_on); "promise_missing".
[[nodiscard]] Problems problems_of(HomeVisit const& visit, Date today);

/// What was promised is done: "wrong_state" when nothing was promised or it was done before.
[[nodiscard]] Step<HomeVisit> keep_promise(HomeVisit visit, Date kept_on);

/// Both days belong to it.
struct VisitPause {
    Date from, until;
    bool operator==(VisitPause const&) const = default;
};

/// What the rhythm of visits goes by.
struct VisitGround {
    Grades grades;
    Date opened_on;                       ///< the child's file
    std::optional<Date> last_visit;       ///< the last one that counts
    std::vector<VisitPause> pauses = {};  ///< by their beginning: domain/ledger/pause.hpp
};
/// The last day on which the next visit is in time: within the calendar month after the last one (that of the file's
/// opening when there was none), and for red, yellow and blue within Policy::visit_days of it, whichever comes first.
/// Source: 任务清单 J1.1b (一月至少 1 次入户, for every child); the days by colour are our default.
/// A colour that became worse, or the first one, after the last visit counts from its own day, and a red one asks for somebody
/// at once; what was due before then stays due (domain.md 4.2, 4.3). A better one counts from the last visit.
/// While a pause runs nothing becomes due; what would have been due in it is due after it as if the file had been opened then.
[[nodiscard]] Date visit_due(VisitGround const& ground, Policy const& policy);

}  // namespace tongban
