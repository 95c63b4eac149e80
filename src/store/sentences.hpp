#pragma once

#include <string>

#include "record/field.hpp"

namespace tongban {

/// The sentences of SQL that a record's shape gives; the parameters are the id, then the fields in their order.
struct Sentences {
    std::string select;  ///< as far as "WHERE "
    std::string find, all, add, save, remove, count;
};

/// Made once for each shape of the catalog; a shape is known by its name.
[[nodiscard]] Sentences const& sentences_of(Shape const& shape);

}  // namespace tongban
