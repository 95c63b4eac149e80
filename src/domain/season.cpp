#include "domain/season.hpp"

#include <algorithm>

namespace tongban {

std::optional<int> day_of_year(std::string_view text) {
    // A leap year has every day that there is.
    auto const day = text.size() == 5 ? Date::parse("2024-" + std::string(text)) : std::nullopt;
    return day ? std::optional(day->month() * 100 + day->day()) : std::nullopt;
}

bool is_in(Season const& season, Date day) {
    int const now = day.month() * 100 + day.day();
    if (season.first <= season.last) return season.first <= now && now <= season.last;
    return now >= season.first || now <= season.last;
}

Season const* season_on(std::span<Season const> seasons, Date day) {
    auto const found = std::ranges::find_if(seasons, [&](Season const& season) { return is_in(season, day); });
    return found == seasons.end() ? nullptr : &*found;
}

}  // namespace tongban
