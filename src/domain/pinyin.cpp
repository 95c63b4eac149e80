#include "domain/pinyin.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/pinyin_table.hpp"

namespace tongban {
namespace {

constexpr char32_t common_first = 0x4E00;
constexpr unsigned syllable_bits = 9;

bool share_a_reading(char32_t one, char32_t other) {
    if (one == other) return true;
    auto const readings_of_other = readings(other);
    return std::ranges::any_of(readings(one), [&](std::string_view reading) {
        return std::ranges::find(readings_of_other, reading) != readings_of_other.end();
    });
}

}  // namespace

std::vector<std::string_view> readings(char32_t character) {
    PinyinTable const table = pinyin_table();
    std::vector<std::string_view> found;
    auto const add = [&](std::size_t syllable) { found.emplace_back(table.syllables[syllable]); };
    std::size_t const place = character - common_first;
    if (character >= common_first && place < table.common.size() && table.common[place] != 0) add(table.common[place]);
    auto const code_point = [](std::uint32_t entry) { return static_cast<char32_t>(entry >> syllable_bits); };
    for (std::uint32_t const entry : std::ranges::equal_range(table.more, character, {}, code_point)) {
        add(entry & ((1u << syllable_bits) - 1));
    }
    return found;
}

std::string pinyin_of(std::string_view text) {
    std::string spelt;
    while (!text.empty()) {
        char32_t const point = take_code_point(text);
        auto const known = readings(point);
        if (!spelt.empty()) spelt += ' ';
        if (known.empty()) append_code_point(spelt, point);
        else spelt += known.front();
    }
    return spelt;
}

bool sound_alike(std::string_view one, std::string_view other) {
    while (!one.empty() && !other.empty()) {
        if (!share_a_reading(take_code_point(one), take_code_point(other))) return false;
    }
    return one.empty() && other.empty();
}

}  // namespace tongban
