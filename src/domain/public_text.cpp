#include "domain/public_text.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "domain/pinyin.hpp"

namespace tongban {
namespace {

constexpr int digits_that_identify = 7;
/// A name of one syllable, spelled in letters, is found in many words.
constexpr std::size_t spelling_that_identifies = 6;

struct Span {
    char32_t first, last;
};

template <std::size_t size>
bool lies_in(std::array<Span, size> const& spans, char32_t point) {
    return std::ranges::any_of(spans, [&](Span const& span) { return span.first <= point && point <= span.last; });
}

/// What people put between characters to get them past a filter: blanks, punctuation, symbols, emoji.
constexpr std::array gaps{
    Span{0x00, 0x2F},
    Span{0x3A, 0x40},
    Span{0x5B, 0x60},
    Span{0x7B, 0xBF},
    Span{0x2000, 0x206F},
    Span{0x2190, 0x245F},
    Span{0x2500, 0x2775},
    Span{0x2794, 0x2BFF},
    Span{0x3000, 0x3006},
    Span{0x3008, 0x303F},
    Span{0x30FB, 0x30FB},
    Span{0xFE00, 0xFE6F},
    Span{0xFEFF, 0xFEFF},
    Span{0xFF00, 0xFFEF},
    Span{0x1F000, 0x1FAFF},
};

/// Rows of digits that begin with 1, or with 0.
constexpr std::array from_one{
    Span{0x2460, 0x2468},
    Span{0x2474, 0x247C},
    Span{0x2488, 0x2490},
    Span{0x2776, 0x277E},
    Span{0x2780, 0x2788},
    Span{0x278A, 0x2792}};
constexpr std::u32string_view chinese = U"〇一二三四五六七八九", formal = U"零壹贰叁肆伍陆柒捌玖";

/// The digit that `point` is another way to write; -1 for none.
int other_digit(char32_t point) {
    for (Span const& row : from_one) {
        if (row.first <= point && point <= row.last) return static_cast<int>(point - row.first) + 1;
    }
    if (point == U'⓪') return 0;
    if (point == U'幺') return 1;
    if (point >= 0x1D7CE && point <= 0x1D7FF) return static_cast<int>(point - 0x1D7CE) % 10;
    for (std::u32string_view const row : {chinese, formal}) {
        if (auto const at = row.find(point); at != std::u32string_view::npos) return static_cast<int>(at);
    }
    return -1;
}

std::string bare(std::string_view text) {
    std::string const plain = upper_ascii(half_width(text));
    std::string_view rest = plain;
    std::string out;
    while (!rest.empty()) {
        char32_t const point = take_code_point(rest);
        if (!lies_in(gaps, point)) append_code_point(out, point);
    }
    return out;
}

/// One character alone would be found everywhere.
bool tells(std::string const& text, std::string_view secret) {
    std::string const needle = bare(secret);
    return code_point_count(needle) >= 2 && text.find(needle) != std::string::npos;
}

bool tells_any(std::string const& text, std::span<std::string const> secrets) {
    return std::ranges::any_of(secrets, [&](std::string const& secret) { return tells(text, secret); });
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

/// "taozhixia" of 陶知夏.
bool spells(std::string const& text, std::string_view name) {
    std::string const spelled = bare(pinyin_of(name));
    bool const is_long = spelled.size() >= spelling_that_identifies && code_point_count(spelled) == spelled.size();
    return is_long && text.find(spelled) != std::string::npos;
}

bool tells_name(std::string const& text, Child const& child, Surroundings const& around) {
    std::string const alias = bare(child.alias);
    auto const tells_person = [&](std::string_view name) {
        std::string const given = given_name(name);
        bool const given_is_alias = !given.empty() && alias.find(given) != std::string::npos;
        return tells(text, name) || spells(text, name) || (!given_is_alias && tells(text, given));
    };
    return tells_person(child.name) || tells_person(child.caregiver_name) ||
           std::ranges::any_of(around.siblings, tells_person) || tells_any(text, around.neighbours);
}

/// The place or `place` without the word at its end that says what it is, unless that is an everyday word.
bool tells_place(
    std::string const& text, std::string_view place, std::span<std::string_view const> ends, PublicWords const& words) {
    if (tells(text, place)) return true;
    for (std::string_view const end : ends) {
        if (!place.ends_with(end)) continue;
        std::string_view const stem = place.substr(0, place.size() - end.size());
        return std::ranges::find(words.usual, stem) == words.usual.end() && tells(text, stem);
    }
    return false;
}

constexpr std::array village_ends{
    std::string_view("村民委员会"),
    std::string_view("村委会"),
    std::string_view("社区"),
    std::string_view("街道"),
    std::string_view("村"),
    std::string_view("镇"),
    std::string_view("乡")};
constexpr std::array school_ends{
    std::string_view("中心小学"),
    std::string_view("小学"),
    std::string_view("中学"),
    std::string_view("学校"),
    std::string_view("幼儿园")};

/// The part of an address that is left when its village is not named: "三组12号".
std::string_view inner_address(std::string_view address) {
    for (std::string_view const end : {std::string_view("村"), std::string_view("社区")}) {
        auto const at = address.find(end);
        if (at != std::string_view::npos) return address.substr(at + end.size());
    }
    return {};
}

bool tells_where(std::string const& text, Child const& child, Surroundings const& around, PublicWords const& words) {
    std::string_view const inner = inner_address(child.address);
    return tells_place(text, around.village, village_ends, words) ||
           tells_place(text, around.township, village_ends, words) || tells(text, child.address) ||
           (code_point_count(inner) >= 3 && tells(text, inner));
}

bool tells_number(std::string_view text) {
    int run = 0;
    while (!text.empty()) {
        char32_t const point = take_code_point(text);
        bool const is_digit = (point >= '0' && point <= '9') || other_digit(point) >= 0;
        bool const seems_digit = run > 0 && (point == 'O' || point == 'I' || point == 'L');
        run = is_digit || seems_digit ? run + 1 : 0;
        if (run >= digits_that_identify) return true;
    }
    return false;
}

}  // namespace

Problems public_text_problems(
    std::string_view text, Child const& child, Surroundings const& around, PublicWords const& words) {
    Problems problems;
    auto const refuse_if = [&](bool telling, std::string_view word) {
        if (telling) problems.push_back({"public_text", word});
    };
    std::string const plain = bare(text);
    refuse_if(plain.empty(), "required");
    refuse_if(tells_name(plain, child, around), "tells_name");
    refuse_if(tells_place(plain, child.school, school_ends, words), "tells_school");
    refuse_if(tells_where(plain, child, around, words), "tells_place");
    refuse_if(tells_number(plain), "tells_number");
    refuse_if(tells_any(plain, words.contacts), "tells_contact");
    refuse_if(tells_any(plain, words.labels), "tells_label");
    if (!child.name.empty() && child.alias.find(child.name) != std::string::npos) {
        problems.push_back({"alias", "alias_is_name"});
    }
    return problems;
}

}  // namespace tongban
