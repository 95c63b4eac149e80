#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "ui/ui.hpp"

namespace tongban::ui {

/// What was typed and chosen on the design sheet.
struct DesignDraft {
    Look look;
    bool look_chosen = false;  ///< false: as the device is
    std::string part = "text";
    std::string name, story, search, village, day, single, picked, board_column, tab = "week", view = "list";
    std::vector<std::string> many;
    bool checked = true, switched = false, sheet_open = false, menu_open = false;
    int hours = 2;
    std::int64_t selected_row = 0;
};

/// Every widget in every state, for designers and tests: a program of its own, not a part of the product. Fills whatever
/// region it is given.
/// `draft.look` is the look the sheet wants to be drawn in from the next frame on.
void draw_design_sheet(Ui& ui, DesignDraft& draft, Date today);

}  // namespace tongban::ui
