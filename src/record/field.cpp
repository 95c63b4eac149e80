#include "record/field.hpp"

namespace tongban {

int Shape::find(std::string_view field) const {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == field) return static_cast<int>(i);
    }
    return -1;
}

}  // namespace tongban
