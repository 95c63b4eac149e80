#pragma once

#include <cstdint>

namespace tongban::ui {

/// How a character behaves where lines break and scripts meet.
enum class TextClass : std::uint8_t {
    han,         ///< ideographs, kana, Hangul: a line may break before and after
    latin,       ///< letters and digits of other scripts: words stay whole
    latin_mark,  ///< marks inside words and numbers: - / @
    latin_end,   ///< the same, and no line starts with it: . , ) %
    opening,     ///< no line ends with it
    closing,     ///< no line starts with it
    joined,      ///< … and —: closing, and two of them stay together
    blank,
    glue,   ///< belongs to the character before it: combining marks, variation selectors, joiners
    other,  ///< emoji, symbols: a line may break before and after
};

[[nodiscard]] TextClass text_class(char32_t c);

/// A line may break between two neighbours.
[[nodiscard]] bool may_break(TextClass before, TextClass after);

/// Full-width punctuation whose ink fills only one half of its square, so that two of them may move together.
[[nodiscard]] bool is_half_empty(char32_t c);

}  // namespace tongban::ui
