#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How Chinese characters are read in Mandarin, without tones. "ü" is written "v", as keyboards do.
namespace tongban {

/// All readings of a character, the most usual one first; empty for what is no Chinese character or not known.
[[nodiscard]] std::vector<std::string_view> readings(char32_t character);

/// "张小明" → "zhang xiao ming"; what has no reading stands as it is. For sorting and for people who spell a name.
[[nodiscard]] std::string pinyin_of(std::string_view text);

/// Whether two names may sound alike: as many characters, and at each place a common reading. Equal names do.
[[nodiscard]] bool sound_alike(std::string_view one, std::string_view other);

}  // namespace tongban
