#pragma once

#include <cstdint>
#include <vector>

#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"
#include "domain/policy.hpp"

/// The one engine behind every number of the plan: pure, from facts of one day.
namespace tongban {

/// One figure: how many of how many, and who is missing.
struct Figure {
    int met = 0;
    int of = 0;       ///< without those excused
    int excused = 0;  ///< not counted: unvisited when their file was closed within the month, or away until its end
    std::vector<std::int64_t> missing;  ///< ids of what `subject_of` says, in the order of the facts
    bool operator==(Figure const&) const = default;
};

/// What the ids of a figure name.
enum class PlanSubject : std::uint8_t {
    child,
    pairing,
    wish,
    volunteer,
    village,
    record,  ///< of the ledger PlanFigure::of
    times,   ///< nobody
};
[[nodiscard]] PlanSubject subject_of(PlanFigure const& figure);

/// `village` 0: all of them. Helpers belong to no village and are counted in each.
[[nodiscard]] Figure count(PlanFigure const& figure, PlanFacts const& facts, Id<Village> village, Policy const& policy);

/// The same in each village that has anything to count, in the order of the facts. What belongs to no village, and what only
/// has to be done so often, is in none.
struct VillageFigure {
    Id<Village> village;
    int met = 0, of = 0;
    bool operator==(VillageFigure const&) const = default;
};
[[nodiscard]] std::vector<VillageFigure> count_by_village(
    PlanFigure const& figure, PlanFacts const& facts, Policy const& policy);

/// How a row stands. Without a target in numbers it is never judged; 100 % of nobody is not met.
enum class Light : std::uint8_t { none, empty, coverage, low, near, met };

template <>
inline constexpr std::array<std::string_view, 6> words_of<Light>{"none", "empty", "coverage", "low", "near", "met"};

/// `figure`: the row's first; it is not looked at when the row has none.
[[nodiscard]] Light light_of(PlanRow const& row, Figure const& figure);

/// Whole percent, rounded down: 99.9 % is not yet all of them. 0 of nobody.
[[nodiscard]] int percent_of(Figure const& figure);

/// Which parts of 五清 are not clear on `day`; the last asks for a visit that counts within six months.
[[nodiscard]] std::vector<ClearPart> unclear_parts(ChildFacts const& child, Date day);

}  // namespace tongban
