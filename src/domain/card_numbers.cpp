#include "domain/card_numbers.hpp"

#include "base/text.hpp"
#include "domain/id_number.hpp"

namespace tongban {
namespace {

constexpr std::size_t id_size = 18, student_size = 19, card_size = 20;

bool is_between(char digit, char first, char last) { return first <= digit && digit <= last; }

/// "B1", "B12".
bool is_reissue(std::string_view text) {
    bool const counted = text.size() == 2 || text.size() == 3;
    return counted && text[0] == 'B' && digits_only(text.substr(1));
}

}  // namespace

std::string_view student_number_fault(std::string_view number) {
    constexpr std::string_view fault = "student_number_form";
    if (number.size() != student_size) return fault;
    std::string_view const rest = number.substr(1);
    if (number[0] == 'G') return id_number_fault(rest).empty() ? "" : fault;
    bool const digits = digits_only(rest.substr(0, id_size - 1)) && (is_digit(rest.back()) || rest.back() == 'X');
    return number[0] == 'L' && digits ? "" : fault;
}

std::string_view disability_card_fault(std::string_view number) {
    bool const whole = number.size() >= card_size && id_number_fault(number.substr(0, id_size)).empty() &&
                       is_between(number[id_size], '1', '7') && is_between(number[id_size + 1], '1', '4') &&
                       (number.size() == card_size || is_reissue(number.substr(card_size)));
    return whole ? "" : "disability_card_form";
}

std::string_view id_in_card(std::string_view number) {
    bool const student = number.starts_with('G');
    std::string_view const id = number.substr(student ? 1 : 0, id_size);
    return id_number_fault(id).empty() ? id : std::string_view();
}

}  // namespace tongban
