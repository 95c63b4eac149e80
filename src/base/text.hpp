#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Words about UTF-8 text. Lengths are in code points, as a person counts characters.
namespace tongban {

[[nodiscard]] bool is_digit(char c);
[[nodiscard]] bool digits_only(std::string_view text);  ///< false for ""
/// Without blanks at both ends, the full-width blank U+3000 included.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Full-width digits, letters and punctuation (U+FF01–FF5E, U+3000) as their ASCII twins; what an IME leaves in numbers.
[[nodiscard]] std::string half_width(std::string_view text);
[[nodiscard]] std::string upper_ascii(std::string_view text);

/// Takes the next code point off `text` (not empty). A broken byte is taken alone and read as U+FFFD.
char32_t take_code_point(std::string_view& text);
void append_code_point(std::string& text, char32_t code_point);
[[nodiscard]] std::size_t code_point_count(std::string_view text);
/// True if every byte belongs to well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_utf8(std::string_view text);

/// The whole text as a decimal number; nothing if any other character stands in it or it does not fit.
[[nodiscard]] std::optional<std::int64_t> to_number(std::string_view text);

/// Parts between `separator`; empty parts are kept; "" has no part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Whether `word` is one of several words joined by commas, as code lists are stored.
[[nodiscard]] bool has_word(std::string_view joined, std::string_view word);

}  // namespace tongban
