#pragma once

#include "ui/widgets/shell.hpp"

/// Rail and bottom bar. Not for screens.
namespace tongban::ui {

void draw_rail(Ui& ui, Rect rail, ShellSpec const& spec, ShellAnswer& answer);
void draw_bottom_bar(Ui& ui, Rect bar, ShellSpec const& spec, ShellAnswer& answer);

}  // namespace tongban::ui
