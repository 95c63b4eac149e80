#include "domain/id_number.hpp"

#include "base/text.hpp"

namespace tongban {

char id_check_character(std::string_view first_17) {
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view characters = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (first_17[i] - '0');
    return characters[static_cast<std::size_t>(sum % 11)];
}

std::string_view id_number_fault(std::string_view number) {
    if (number.size() != 18) return "id_length";
    std::string_view const digits = number.substr(0, 17);
    if (!digits_only(digits) || (!is_digit(number[17]) && number[17] != 'X')) return "id_characters";
    if (!Date::parse(number.substr(6, 8))) return "id_birth";
    return id_check_character(digits) == number[17] ? "" : "id_check";
}

std::optional<IdFacts> read_id_number(std::string_view number) {
    if (!id_number_fault(number).empty()) return std::nullopt;
    bool const odd = (number[16] - '0') % 2 == 1;
    return IdFacts{*Date::parse(number.substr(6, 8)), odd ? Sex::male : Sex::female};
}

Problems id_conflicts(Child const& child) {
    Problems found;
    auto const facts = read_id_number(child.id_number);
    if (!facts) return found;
    if (child.born_on && *child.born_on != facts->born_on) found.push_back({"born_on", "differs_from_id"});
    bool const sex_known = child.sex == Sex::male || child.sex == Sex::female;
    if (sex_known && child.sex != facts->sex) found.push_back({"sex", "differs_from_id"});
    return found;
}

}  // namespace tongban
