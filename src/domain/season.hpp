#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"

/// Times of the year at which one thing is worth doing, whatever else is due: 六一, 汛期, 开学, 春节返乡.
/// Data: assets/policy/seasons.json.
namespace tongban {

struct Season {
    std::string name;         ///< its words: "today.season.<name>.title", ".text"
    int first = 0, last = 0;  ///< month * 100 + day, both included; over the turn of the year when the last is smaller
    std::string form;         ///< the one thing to do
    bool operator==(Season const&) const = default;
};
using Seasons = std::vector<Season>;

/// "05-12" → 512; nothing for what is no day of a year.
[[nodiscard]] std::optional<int> day_of_year(std::string_view text);
[[nodiscard]] bool is_in(Season const& season, Date day);
/// The first of them that `day` lies in; nothing (nullptr) in none.
[[nodiscard]] Season const* season_on(std::span<Season const> seasons, Date day);

}  // namespace tongban
