#include "ui/text_classes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tongban::ui {
namespace {

constexpr std::u32string_view openings = U"（《〈「『【〔〖［｛“‘¥￥$([{";
constexpr std::u32string_view closings = U"，。、；：？！）》〉」』】〕〗］｝”’·・％‰℃°々ー〻";
constexpr std::u32string_view latin_ends = U",.;:?!)]}%–";
constexpr std::u32string_view joineds = U"…—‥";
constexpr std::u32string_view half_empty = U"（《〈「『【〔〖，。、）》〉」』】〕〗";

struct Range {
    char32_t first, last;
};
constexpr std::array han_ranges{
    Range{0x1100, 0x11FF},
    Range{0x2E80, 0x2FFF},
    Range{0x3005, 0x3007},
    Range{0x3021, 0x303C},
    Range{0x3040, 0xA4CF},
    Range{0xAC00, 0xD7FF},
    Range{0xF900, 0xFAFF},
    Range{0xFF66, 0xFFDC},
    Range{0x20000, 0x3FFFF}};
constexpr std::array glue_ranges{
    Range{0x0300, 0x036F},
    Range{0x200B, 0x200D},
    Range{0x2060, 0x2060},
    Range{0x20D0, 0x20FF},
    Range{0xFE00, 0xFE0F},
    Range{0xFE20, 0xFE2F},
    Range{0x1F3FB, 0x1F3FF},
    Range{0xE0000, 0xE01EF}};

bool among(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

template <std::size_t N>
bool among(std::array<Range, N> const& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

bool is_ascii_alphanumeric(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

}  // namespace

TextClass text_class(char32_t c) {
    if (is_ascii_alphanumeric(c)) return TextClass::latin;
    if (c == U' ' || c == U'\t' || c == U'\u3000') return TextClass::blank;
    if (among(joineds, c)) return TextClass::joined;
    if (among(openings, c)) return TextClass::opening;
    if (among(closings, c)) return TextClass::closing;
    if (among(latin_ends, c)) return TextClass::latin_end;
    if (among(han_ranges, c)) return TextClass::han;
    if (among(glue_ranges, c)) return TextClass::glue;
    if (c < 0x80) return TextClass::latin_mark;
    // Letters of the alphabets up to Greek Extended, superscripts and the like.
    return c < 0x2000 ? TextClass::latin : TextClass::other;
}

bool may_break(TextClass before, TextClass after) {
    using enum TextClass;
    bool const starts_no_line =
        after == glue || after == blank || after == closing || after == latin_end || after == joined;
    if (starts_no_line || before == opening) return false;
    if (before == blank) return true;
    bool const word_before = before == latin || before == latin_mark || before == latin_end || before == glue;
    bool const word_after = after == latin || after == latin_mark;
    return !(word_before && word_after);
}

bool is_half_empty(char32_t c) { return among(half_empty, c); }

}  // namespace tongban::ui
