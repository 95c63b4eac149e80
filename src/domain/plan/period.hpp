#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "domain/plan/figures.hpp"

/// Periods that are reported on, and what of their figures may leave the house.
namespace tongban {

/// A year or a quarter.
struct Period {
    int year = 0;
    int quarter = 0;  ///< 1–4; 0: the whole year
    [[nodiscard]] Date first() const;
    [[nodiscard]] Date last() const;
    [[nodiscard]] std::string word() const;  ///< "2026", "2026-4"
    /// Nothing for what `word` would not write.
    static std::optional<Period> parse(std::string_view word);
    bool operator==(Period const&) const = default;
};

/// Those that have begun: this year and its quarters, the running one first, then the year before. `today` lies in the first.
[[nodiscard]] std::vector<Period> periods_until(Date today);

/// Whether somebody could be known by the figure: it tells of one to four of those it counts, met or missing, or counts no more
/// than that. Source: domain.md, privacy: tables that leave the house hide cells under five.
[[nodiscard]] bool tells_of_few(PlanFigure const& figure, Figure const& counted);

}  // namespace tongban
