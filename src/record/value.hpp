#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tongban {

/// One field's content as it is stored: nothing, a whole number, or text.
/// Days are text "2026-11-23", yes/no is 1/0, choices are their words, several choices are words joined by ','.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

/// A record's fields in the order of its shape.
using Row = std::vector<Value>;

[[nodiscard]] bool is_empty(Value const& value);  ///< nothing, or text without a character
/// As it stands in a text box or a CSV cell; "" for nothing.
[[nodiscard]] std::string text_of(Value const& value);

}  // namespace tongban
