#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "store/child_rows.hpp"
#include "store/volunteer_rows.hpp"

namespace tongban {

/// Everybody in few words, as lists and pickers need them. Read once for each state of the database.
struct People {
    std::vector<ChildLine> children;        ///< open files first; by village, then by name as it sounds
    std::vector<VolunteerLine> volunteers;  ///< those who left last; by name as it sounds
};
[[nodiscard]] People read_people(Database& database);

}  // namespace tongban
