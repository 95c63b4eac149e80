#pragma once

namespace tongban {

/// True for characters that are one em wide in every Chinese font: Han, kana, full-width forms and punctuation.
/// Their width need not be asked for.
[[nodiscard]] constexpr bool is_full_width(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3001 && c <= 0x30FF) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           c == 0x3000;
}

/// Digits stand in columns: each takes the width of '0'.
[[nodiscard]] constexpr char32_t width_model(char32_t c) { return c >= '0' && c <= '9' ? U'0' : c; }

}  // namespace tongban
