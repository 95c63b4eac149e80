#pragma once

#include "record/checks.hpp"

namespace tongban {

/// What is wrong with texts that have an outer form (name, phone, identity number), for any record.
[[nodiscard]] Problems check_formats(Shape const& shape, Row const& row);

/// Reads what a person typed into one field, as parse_field does, and brings names, phones and identity numbers into the
/// form in which they are kept. `problem` tells what is wrong with it already while typing; a value with a wrong outer
/// form is still given back, because half-typed input must not vanish.
[[nodiscard]] Value read_field(Field const& field, std::string_view typed, Term& problem);

}  // namespace tongban
