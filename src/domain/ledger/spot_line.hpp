#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "domain/ledger/spot_check.hpp"

namespace tongban {

/// One file of a spot check: its score sheet, what is wrong with it, by when that is mended, and that somebody looked again.
/// A file that was looked at outside of a round has none.
struct SpotLine {
    Id<Child> child;
    Date drawn_on;
    Id<SpotCheck> spot_check;
    bool carried = false;  ///< not drawn: what an earlier round found there was not mended in time
    std::optional<Date> checked_on;
    std::string checker;
    Words faults;     ///< code table "spot_item": what is not as it should be
    Words not_asked;  ///< the same: what cannot be asked of this file
    std::string finding;
    std::optional<Date> due_on, fixed_on, rechecked_on;
    std::optional<Date> rolled_on;  ///< overdue, so the next round looks again
    bool operator==(SpotLine const&) const = default;
};

// clang-format off
inline constexpr auto spot_line_shape = shape<SpotLine>("spot_line",
    field<&SpotLine::child>("child", {.required = true, .refers_to = "child"}),
    field<&SpotLine::drawn_on>("drawn_on", {.required = true}),
    field<&SpotLine::spot_check>("spot_check", {.refers_to = "spot_check"}),
    field<&SpotLine::carried>("carried"),
    field<&SpotLine::checked_on>("checked_on"),
    field<&SpotLine::checker>("checker", {.most = 50}),
    field<&SpotLine::faults>("faults", {.code_table = "spot_item"}),
    field<&SpotLine::not_asked>("not_asked", {.code_table = "spot_item"}),
    field<&SpotLine::finding>("finding", {.tier = Tier::sensitive, .format = Format::lines, .most = 500}),
    field<&SpotLine::due_on>("due_on"),
    field<&SpotLine::fixed_on>("fixed_on"),
    field<&SpotLine::rechecked_on>("rechecked_on"),
    field<&SpotLine::rolled_on>("rolled_on"));
// clang-format on

/// "in_future", "before_start"; "required" at the day of the check when anything was found, at the deadline when something is
/// wrong, at what a later step needs; "contradicts" when an item is wrong and cannot be asked: 任务清单 J1.1g, own lifecycle.
[[nodiscard]] Problems problems_of(SpotLine const& line, Date today);

enum class SpotState : std::uint8_t { drawn, sound, faulty, fixed, rechecked, rolled };
[[nodiscard]] SpotState state_of(SpotLine const& line);

/// Whole percent of the asked items that are right; nothing before the check, or when nothing can be asked.
[[nodiscard]] std::optional<int> score_of(SpotLine const& line, std::size_t items);

/// What is wrong and was not mended by its day goes into the round of `day`.
[[nodiscard]] bool rolls_into(SpotLine const& line, Date day);

}  // namespace tongban
