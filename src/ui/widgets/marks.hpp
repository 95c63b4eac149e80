#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/list.hpp"

/// What belongs to a list with marks (MarkStrip): heads above the columns, and what the marks mean.
namespace tongban::ui {

struct MarkHead {
    std::string label;
    std::string note;   ///< small, below it, where there is room: "8/12"
    std::string heard;  ///< what a reader hears instead of both
    bool sorted = false;
};
/// One button for each column, moving sideways with the marks. Returns the position of the one that was pressed.
std::optional<std::size_t> mark_heads(Ui& ui, MarkStrip const& strip, std::span<MarkHead const> heads);

struct MarkMeaning {
    std::uint32_t kind = 0;
    std::string_view word;
};
/// Each mark with its word.
void mark_legend(Ui& ui, MarkStrip const& strip, std::span<MarkMeaning const> meanings);

}  // namespace tongban::ui
