#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "record/member.hpp"

namespace tongban {

/// GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated.
enum class Sex : std::uint8_t { unknown, male, female, unstated };

template <>
inline constexpr std::array<std::string_view, 4> words_of<Sex>{"unknown", "male", "female", "unstated"};

/// A person's name as typed: "too_long" over 50 code points, "name_characters" when something stands in it that no name
/// holds (digits, signs, a dot other than U+00B7), "" when fine. Rare characters of any plane are fine.
/// The dot between the parts of a name is U+00B7 (GB 18030 holds every character that may stand in a register).
[[nodiscard]] std::string_view name_fault(std::string_view name);

/// The name as it is kept: trimmed, the many look-alike dots as U+00B7, no blank between Chinese characters.
[[nodiscard]] std::string tidy_name(std::string_view typed);

/// "phone_form" unless it is a mobile number (1[3-9] and 9 digits), a landline with its area code (0xx- or 0xxx-, then
/// 7 or 8 digits, the dash optional) or a number abroad ("+" and 7–15 digits).
[[nodiscard]] std::string_view phone_fault(std::string_view phone);

/// The number as it is kept: half-width, without blanks, brackets and the dashes people put into mobile numbers.
[[nodiscard]] std::string tidy_phone(std::string_view typed);

}  // namespace tongban
