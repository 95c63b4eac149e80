#include "domain/person.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr char32_t name_dot = 0x00B7;
constexpr std::size_t name_length_max = 50;

/// What keyboards offer for the dot between the parts of a name: bullet, katakana dot, hyphenation point, dot operator.
bool is_like_name_dot(char32_t point) {
    constexpr std::array<char32_t, 7> dots{0x2022, 0x30FB, 0xFF65, 0x2027, 0x22C5, 0x2219, 0x00B7};
    return std::ranges::find(dots, point) != dots.end();
}

bool is_latin_letter(char32_t point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= 0xC0 && point <= 0x24F);
}

bool is_ideograph(char32_t point) {
    return point == 0x3007 || (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xE000 && point <= 0xF8FF) ||
           (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x20000 && point <= 0x3FFFD);
}

bool may_stand_in_name(char32_t point) {
    return is_ideograph(point) || is_latin_letter(point) || point == name_dot || point == ' ' || point == '\'' ||
           point == '-';
}

bool is_phone_filler(char c) { return c == ' ' || c == '(' || c == ')' || c == '-'; }

bool is_mobile(std::string_view digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' && digits_only(digits);
}

/// Area codes have three digits in the 010 and 02x cities, four elsewhere.
bool is_landline(std::string_view digits) {
    if (!digits_only(digits) || digits.size() < 10 || digits[0] != '0' || digits[1] == '0') return false;
    bool const short_area = digits[1] <= '2';
    std::size_t const rest = digits.size() - (short_area ? 3 : 4);
    return rest == 7 || rest == 8;
}

std::string without_fillers(std::string_view text) {
    std::string kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](char c) { return !is_phone_filler(c); });
    return kept;
}

/// "+86 138…" and "0086138…" are how phones show a number that people know as "138…".
std::string without_china(std::string digits) {
    for (std::string_view const prefix : {"+86", "0086", "86"}) {
        if (digits.starts_with(prefix) && is_mobile(std::string_view(digits).substr(prefix.size()))) {
            return digits.substr(prefix.size());
        }
    }
    return digits;
}

}  // namespace

std::string_view name_fault(std::string_view name) {
    if (code_point_count(name) > name_length_max) return "too_long";
    while (!name.empty()) {
        if (!may_stand_in_name(take_code_point(name))) return "name_characters";
    }
    return "";
}

std::string tidy_name(std::string_view typed) {
    std::string const plain = half_width(trimmed(typed));
    std::string_view rest = plain;
    std::string name;
    char32_t before = 0;
    while (!rest.empty()) {
        char32_t const point = take_code_point(rest);
        std::string_view peek = trimmed(rest);
        char32_t const after = peek.empty() ? 0 : take_code_point(peek);
        bool const between_latin = is_latin_letter(before) && is_latin_letter(after);
        if (point == ' ' && !between_latin) continue;
        before = is_like_name_dot(point) ? name_dot : point;
        append_code_point(name, before);
    }
    return name;
}

std::string_view phone_fault(std::string_view phone) {
    if (phone.starts_with('+')) {
        std::string_view const abroad = phone.substr(1);
        return digits_only(abroad) && abroad.size() >= 7 && abroad.size() <= 15 ? "" : "phone_form";
    }
    std::string const digits = without_fillers(phone);
    return is_mobile(digits) || is_landline(digits) ? "" : "phone_form";
}

std::string tidy_phone(std::string_view typed) {
    std::string const plain = half_width(trimmed(typed));
    std::string const digits = without_china(without_fillers(plain));
    if (is_mobile(digits) || digits.starts_with('+') || plain.find('-') == std::string::npos) return digits;
    std::string landline;
    std::ranges::copy_if(plain, std::back_inserter(landline), [](char c) { return c == '-' || !is_phone_filler(c); });
    return landline;
}

}  // namespace tongban
