#pragma once

#include "base/date.hpp"
#include "domain/codes.hpp"

namespace tongban {

/// Everything that can be said against a record by itself: required fields, lengths, forms, choices, and the rules over
/// several of its fields (its problems_of). Rules over several records are asked by the commands that need them.
/// `record` is the name of a shape in the catalog, `row` in its order.
[[nodiscard]] Problems check_record(std::string_view record, Row const& row, Codes const& codes, Date today);

}  // namespace tongban
