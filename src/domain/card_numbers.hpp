#pragma once

#include <string_view>

/// Numbers that are made of an identity number. Well-formed is not verified: nobody asks an office here. Tidied before: no blanks,
/// letters large.
namespace tongban {

/// 学籍号: "G" and the identity number; "L" and 18 more for who has none (中小学生学籍管理办法). "student_number_form"; "" when
/// well-formed.
[[nodiscard]] std::string_view student_number_fault(std::string_view number);

/// 残疾人证号: the identity number, the kind of disability 1–7, its grade 1–4, and "B" with a count after a re-issue (第三代残疾人证).
/// "disability_card_form"; "" when well-formed.
[[nodiscard]] std::string_view disability_card_fault(std::string_view number);

/// The identity number that stands in either; "" when it is none.
[[nodiscard]] std::string_view id_in_card(std::string_view number);

}  // namespace tongban
