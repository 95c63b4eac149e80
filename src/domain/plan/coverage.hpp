#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"

/// The coverage matrix: every child against the months of the year, or against the themes of activities that the plan asks for.
namespace tongban {

/// What one cell says. The numbers are those that the painter is given.
enum class Cover : std::uint8_t {
    none,    ///< not asked: not on file, excused, or still to come
    met,     ///< met at home, or was at such an activity
    tried,   ///< somebody went and met nobody
    missed,  ///< the month is over and nobody went
    paused,  ///< away until the month was over
    due,     ///< still to be done: this month, or this year
};

template <>
inline constexpr std::array<std::string_view, 6> words_of<Cover>{"none", "met", "tried", "missed", "paused", "due"};

/// Whether the cell is one that somebody would have to mend: what a row of the matrix is sorted by.
[[nodiscard]] constexpr bool is_gap(Cover cover) {
    return cover == Cover::tried || cover == Cover::missed || cover == Cover::due;
}

/// The monthly visit of `month` (1–12) in the year of `today`: as Measure::visited_month counts it on the last day of that
/// month, on `today` for the running one (任务清单 J1.1b).
[[nodiscard]] Cover month_cover(ChildFacts const& child, int month, Date today);

/// Whether the child was at an activity of that theme this year. Without a target for each theme nothing is ever missed.
[[nodiscard]] Cover theme_cover(ChildFacts const& child, std::string_view theme);

/// The themes that figures of the plan ask for, in the order in which they ask.
[[nodiscard]] Words themes_of(Plan const& plan);

}  // namespace tongban
