#include "secret/recovery_code.hpp"

#include <array>

#include "base/text.hpp"
#include "secret/cipher.hpp"

namespace tongban {
namespace {

constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t group_size = 4, code_size = 32;

std::size_t times_x(std::size_t element) { return (element << 1) ^ ((element & 16) != 0 ? 0x25u : 0u); }

/// What must follow `text` so that the polynomial has its root.
char check_sign(std::string_view text) {
    std::size_t sum = 0;
    for (char const c : text) sum = times_x(sum) ^ signs.find(c);
    return signs[times_x(sum)];
}

std::string in_groups(std::string_view text) {
    std::string code;
    for (std::size_t at = 0; at < text.size(); at += group_size) {
        if (at != 0) code += '-';
        code += text.substr(at, group_size);
    }
    return code;
}

bool is_between_groups(char32_t point) {
    constexpr std::u32string_view blanks_and_dashes = U" \t\r\n-.\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u00a0";
    return blanks_and_dashes.find(point) != std::u32string_view::npos;
}

char as_printed(char32_t point) {
    if (point == 'O') return '0';
    if (point == 'I' || point == 'L') return '1';
    return point < 128 ? static_cast<char>(point) : '?';
}

}  // namespace

std::string draw_recovery_code() {
    std::array<std::uint8_t, code_size - 1> chance{};
    draw(chance);
    std::string text;
    for (auto const byte : chance) text += signs[byte % signs.size()];
    wipe(chance);
    return in_groups(text + check_sign(text));
}

Result<std::string, CodeFault> parse_recovery_code(std::string_view typed) {
    std::string const plain = upper_ascii(half_width(typed));
    std::string text;
    for (std::string_view rest = plain; !rest.empty();) {
        auto const point = take_code_point(rest);
        if (is_between_groups(point)) continue;
        auto const sign = as_printed(point);
        if (signs.find(sign) == std::string_view::npos) return CodeFault::sign;
        text += sign;
    }
    if (text.size() != code_size) return CodeFault::length;
    if (check_sign(std::string_view{text}.substr(0, code_size - 1)) != text.back()) return CodeFault::check;
    return in_groups(text);
}

}  // namespace tongban
