#include "domain/public_text.hpp"

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr int digits_that_identify = 7;

bool is_gap(char32_t point) {
    return point == ' ' || point == '-' || point == '_' || point == '.' || point == 0x00B7 || point == '\n' ||
           point == '\t' || point == 0x200B || point == 0x2014 || point == 0x3000;
}

/// Without everything that people put between characters to get them past a filter.
std::string bare(std::string_view text) {
    std::string const plain = upper_ascii(half_width(text));
    std::string_view rest = plain;
    std::string out;
    while (!rest.empty()) {
        char32_t const point = take_code_point(rest);
        if (!is_gap(point)) append_code_point(out, point);
    }
    return out;
}

/// One character alone would be found everywhere.
bool tells(std::string const& text, std::string_view secret) {
    std::string const needle = bare(secret);
    return code_point_count(needle) >= 2 && text.find(needle) != std::string::npos;
}

/// The last two characters of a Chinese name of three or more; such a part is a name in a village.
std::string given_name(std::string_view name) {
    std::string const plain = bare(name);
    std::size_t const count = code_point_count(plain);
    if (count < 3) return {};
    std::string_view rest = plain;
    for (std::size_t skipped = 2; skipped < count; ++skipped) take_code_point(rest);
    return std::string(rest);
}

bool tells_name(std::string const& text, Child const& child) {
    std::string const given = given_name(child.name);
    bool const given_is_alias = !given.empty() && bare(child.alias).find(given) != std::string::npos;
    return tells(text, child.name) || tells(text, child.caregiver_name) || (!given_is_alias && tells(text, given));
}

bool tells_number(std::string_view text) {
    int run = 0;
    for (char const c : text) {
        run = is_digit(c) ? run + 1 : 0;
        if (run >= digits_that_identify) return true;
    }
    return false;
}

}  // namespace

Problems public_text_problems(std::string_view text, PublicTextGround const& ground) {
    Problems problems;
    auto const refuse = [&](std::string_view word) { problems.push_back({"public_text", std::string(word)}); };
    Child const& child = ground.child;
    std::string const plain = bare(text);
    if (plain.empty()) refuse("required");
    if (tells_name(plain, child)) refuse("tells_name");
    if (tells(plain, child.school)) refuse("tells_school");
    if (tells(plain, ground.village_name) || tells(plain, child.address)) refuse("tells_place");
    if (tells_number(plain)) refuse("tells_number");
    for (std::string const& label : ground.labels) {
        if (!tells(plain, label)) continue;
        refuse("tells_label");
        break;
    }
    if (!child.name.empty() && child.alias.find(child.name) != std::string::npos) {
        problems.push_back({"alias", "alias_is_name"});
    }
    return problems;
}

}  // namespace tongban
