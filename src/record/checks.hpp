#pragma once

#include "record/field.hpp"
#include "record/problem.hpp"
#include "record/value.hpp"

namespace tongban {

/// What can be said of a row by its shape alone: "required", "too_long", "too_large", "unknown_choice" (words fixed
/// by the program only; code tables are checked where they are loaded), "not_a_day", "not_a_number", "negative",
/// "not_text" (damaged bytes).
/// Rules over two fields or two records are named functions in domain/.
[[nodiscard]] Problems check_row(Shape const& shape, Row const& row);

/// Reads what a person typed into one field: trims, makes digits half-width, knows the kind.
/// Sets `problem` to its word when it cannot; an empty text is nothing, not a problem.
[[nodiscard]] Value parse_field(Field const& field, std::string_view typed, Term& problem);

/// One changed field of a record, for the history.
struct Change {
    std::string_view field;
    Value before, after;
};
[[nodiscard]] std::vector<Change> changes(Shape const& shape, Row const& before, Row const& after);

}  // namespace tongban
