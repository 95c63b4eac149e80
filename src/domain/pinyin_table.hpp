#pragma once

#include <cstdint>
#include <span>

namespace tongban {

/// Readings of Chinese characters as src/cmake/pinyin.py writes them from the Unihan database. Use domain/pinyin.hpp.
/// A syllable's number is one byte below 252; otherwise 252 + (first byte - 252) * 64 + second byte. A step is the
/// distance to the next code point, seven bits a byte, lowest first; all bytes but its last have the eighth bit.
struct PinyinTable {
    using Syllable = char[7];               ///< lower case, no tone, "v" for ü, ended by zeros
    std::span<Syllable const> syllables;    ///< the most frequent first; number 0 is "no reading"
    std::span<std::uint8_t const> first;    ///< syllables of U+4E00, U+4E01 …: the most usual reading of each
    std::span<std::uint8_t const> further;  ///< pairs of step and syllable: other readings, other characters
};

[[nodiscard]] PinyinTable pinyin_table();

}  // namespace tongban
