#pragma once

#include <optional>
#include <string_view>

#include "domain/child.hpp"

/// Citizen identity numbers 公民身份号码: 6 digits of area, 8 of birth, 3 of order (odd: male, even: female), 1 of check
/// (ISO 7064 MOD 11-2, "X" for ten). Source: GB 11643-1999. Residence permits of Hong Kong, Macao and Taiwan (81–83…) have
/// the same form. Well-formed is not verified: nobody asks an office here.
namespace tongban {

/// "id_length", "id_characters", "id_birth" (no such day) or "id_check"; "" when well-formed. The check letter is "X".
[[nodiscard]] std::string_view id_number_fault(std::string_view number);

/// What a well-formed number says of its bearer.
struct IdFacts {
    Date born_on;
    Sex sex = Sex::unknown;
    bool operator==(IdFacts const&) const = default;
};
[[nodiscard]] std::optional<IdFacts> read_id_number(std::string_view number);

/// The check character for the first 17 digits.
[[nodiscard]] char id_check_character(std::string_view first_17);

/// Where the file says another thing than its number: {"born_on", "differs_from_id"}, {"sex", "differs_from_id"}.
/// Warnings only, because registers hold mistakes too; nothing is overwritten.
[[nodiscard]] Problems id_conflicts(Child const& child);

}  // namespace tongban
