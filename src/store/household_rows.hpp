#pragma once

#include <vector>

#include "domain/child.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

namespace tongban {

/// Open files of children who probably live with `child`, by what domain/household says, in the order of their files. `except`
/// is the child itself when it is on file already.
[[nodiscard]] std::vector<Kept<Child>> household_of(Database& database, Child const& child, Id<Child> except = {});

}  // namespace tongban
