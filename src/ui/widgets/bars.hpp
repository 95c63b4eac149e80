#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace tongban::ui {

/// One column of a small diagram.
struct Bar {
    std::string label;  ///< below it
    std::string note;   ///< above it: "66%"
    float share = 0;    ///< 0–1
};
/// Columns beside each other, over the whole width. Heard as one picture called `name`: it has to say the numbers.
void bars(Ui& ui, std::string_view key, std::string_view name, std::span<Bar const> columns);

}  // namespace tongban::ui
