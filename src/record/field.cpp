#include "record/field.hpp"

#include <algorithm>

namespace tongban {

int Shape::find(std::string_view field) const {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == field) return static_cast<int>(i);
    }
    return -1;
}

Field const* Shape::photos() const {
    auto const found = std::ranges::find_if(
        fields, [](Field const& field) { return field.kind == Kind::text && field.facts.refers_to == blob_reference; });
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace tongban
