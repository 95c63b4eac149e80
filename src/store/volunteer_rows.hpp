#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/volunteer.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

namespace tongban {

/// A helper with what a list shows.
struct VolunteerLine {
    Kept<Volunteer> volunteer;
    int running_pairs = 0;
    std::int64_t minutes =
        0;  ///< given in contacts that reached somebody and in activities attended, once these were held
    std::string search_key;  ///< see domain/search.hpp
};

/// All helpers, those who left too, in no order.
[[nodiscard]] std::vector<VolunteerLine> volunteer_lines(Database& database);
[[nodiscard]] std::optional<VolunteerLine> find_volunteer(Database& database, Id<Volunteer> volunteer);
/// Those who have not left, without what it takes time to count.
[[nodiscard]] std::vector<VolunteerLine> present_volunteers(Database& database);

}  // namespace tongban
