#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

/// What opens the store when the passphrase is forgotten; to be printed and kept away from the device:
///
///   code  := group ("-" group){7}          8 groups of 4 signs
///   sign  := one of 0123456789ABCDEFGHJKMNPQRSTVWXYZ       the digits and the capitals without I, L, O and U
///
/// The first 31 signs are drawn (155 bits). The last one checks them: with signs as elements of GF(32), x^5 + x^2 + 1 = 0,
/// the polynomial of all 32 has the root x. Any one wrong sign, and any exchange of two neighbours, is noticed.
namespace tongban {

[[nodiscard]] std::string draw_recovery_code();

enum class CodeFault {
    length,  ///< signs are missing, or there are too many
    sign,    ///< a sign that no code has
    check,   ///< mistyped somewhere
};
/// The code as it was printed, from what a person typed: small letters, blanks, other dashes, full-width forms, O for 0,
/// I and L for 1 are understood.
[[nodiscard]] Result<std::string, CodeFault> parse_recovery_code(std::string_view typed);

}  // namespace tongban
