#pragma once

#include <cstdint>
#include <span>

namespace tongban {

/// Readings of Chinese characters as src/cmake/pinyin.py writes them from the Unihan database. Use domain/pinyin.hpp.
struct PinyinTable {
    using Syllable = char[7];               ///< lower case, no tone, "v" for ü, ended by zeros
    std::span<Syllable const> syllables;    ///< number 0 is "no reading"
    std::span<std::uint16_t const> common;  ///< syllable of U+4E00 + position, the most usual reading
    std::span<std::uint32_t const> more;    ///< code point << 9 | syllable, ascending by code point
};

[[nodiscard]] PinyinTable pinyin_table();

}  // namespace tongban
