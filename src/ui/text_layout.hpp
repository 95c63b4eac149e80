#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/function_ref.hpp"

/// Breaking Chinese text into lines. Knows nothing of fonts: widths are asked for.
namespace tongban::ui {

/// A stretch of one line that is drawn with one call. Between two runs stands a gap.
struct TextRun {
    std::size_t begin = 0, end = 0;  ///< bytes in the text
    float x = 0;                     ///< from the start of the line
};

struct TextLine {
    std::size_t begin = 0, end = 0;  ///< bytes in the text; blanks and the newline at the end are left out
    float width = 0;
    std::size_t first_run = 0, run_count = 0;
};

struct TextBlock {
    std::vector<TextLine> lines;  ///< at least one
    std::vector<TextRun> runs;
    float width = 0;   ///< of the widest line
    bool cut = false;  ///< text was left out for `lines_max`; the last line leaves room for an ellipsis
};

/// How wide one character is, in the unit of `width`.
using Advance = FunctionRef<float(char32_t)>;

struct TextLayoutSpec {
    float width = 0;    ///< of the column
    float em = 16;      ///< size of the text: a Han–Latin gap is a quarter of it
    int lines_max = 0;  ///< 0: as many as needed
};

/// Line breaking after the rules for Chinese (禁则): no line starts with closing punctuation such as ，。、；：？！）》」”…—·%,
/// none ends with opening punctuation such as （《「“¥, the double characters …… and —— stay together, Latin words and
/// numbers stay whole unless one alone is wider than the column. Where a Han character meets a Latin letter or digit without a
/// blank, a gap of a quarter em is left. "\n" ends a line. A column narrower than one character still takes one per line.
[[nodiscard]] TextBlock lay_out(std::string_view text, TextLayoutSpec spec, Advance advance);

/// The width of one line without breaking, gaps included.
[[nodiscard]] float line_width(std::string_view text, float em, Advance advance);

}  // namespace tongban::ui
