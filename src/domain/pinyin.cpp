#include "domain/pinyin.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/text.hpp"
#include "domain/pinyin_table.hpp"

namespace tongban {
namespace {

constexpr char32_t block_first = 0x4E00;

using Bytes = std::span<std::uint8_t const>;

std::size_t take_byte(Bytes& bytes) {
    std::size_t const byte = bytes.front();
    bytes = bytes.subspan(1);
    return byte;
}

std::uint16_t take_syllable(Bytes& bytes) {
    constexpr std::size_t short_end = 252, page = 64;
    std::size_t const first = take_byte(bytes);
    if (first < short_end) return static_cast<std::uint16_t>(first);
    return static_cast<std::uint16_t>(short_end + (first - short_end) * page + take_byte(bytes));
}

char32_t take_step(Bytes& bytes) {
    char32_t step = 0;
    for (unsigned shift = 0;; shift += 7) {
        std::size_t const byte = take_byte(bytes);
        step |= static_cast<char32_t>(byte & 127) << shift;
        if (byte < 128) return step;
    }
}

/// The table as it is looked into.
struct Readings {
    struct Further {
        char32_t character;
        std::uint16_t syllable;
    };
    std::vector<std::uint16_t> first;  ///< from block_first on
    std::vector<Further> further;      ///< ascending by character
};

Readings unpacked(PinyinTable const& table) {
    Readings readings;
    for (Bytes left = table.first; !left.empty();) readings.first.push_back(take_syllable(left));
    char32_t character = 0;
    for (Bytes left = table.further; !left.empty();) {
        character += take_step(left);
        readings.further.push_back({character, take_syllable(left)});
    }
    return readings;
}

bool share_a_reading(char32_t one, char32_t other) {
    if (one == other) return true;
    auto const readings_of_other = readings(other);
    return std::ranges::any_of(readings(one), [&](std::string_view reading) {
        return std::ranges::find(readings_of_other, reading) != readings_of_other.end();
    });
}

}  // namespace

std::vector<std::string_view> readings(char32_t character) {
    static Readings const all = unpacked(pinyin_table());
    std::vector<std::string_view> found;
    auto const add = [&](std::size_t syllable) { found.emplace_back(pinyin_table().syllables[syllable]); };
    std::size_t const place = character - block_first;
    if (character >= block_first && place < all.first.size() && all.first[place] != 0) add(all.first[place]);
    for (auto const& entry : std::ranges::equal_range(all.further, character, {}, &Readings::Further::character))
        add(entry.syllable);
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
