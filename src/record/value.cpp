#include "record/value.hpp"

namespace tongban {

bool is_empty(Value const& value) {
    if (std::holds_alternative<std::monostate>(value)) return true;
    auto const* const text = std::get_if<std::string>(&value);
    return text != nullptr && text->empty();
}

std::string text_of(Value const& value) {
    if (auto const* const number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (auto const* const text = std::get_if<std::string>(&value)) return *text;
    return {};
}

}  // namespace tongban
