#pragma once

#include <vector>

#include "domain/child.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

namespace tongban {

/// The children that domain/duplicates may find alike to `child`: those with its identity number, name or caregiver's phone,
/// and those of its village whose name sounds the same. `except` is the child itself when it is on file already.
[[nodiscard]] std::vector<Kept<Child>> children_maybe_like(
    Database& database, Child const& child, Id<Child> except = {});

}  // namespace tongban
