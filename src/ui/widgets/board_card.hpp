#pragma once

#include "ui/widgets/board.hpp"

/// One card of a board. Not for screens.
namespace tongban::ui {

struct BoardCardLook {
    bool selected = false;
    bool tab_stop = false;
    int position = 0, set_size = 0;
    std::string_view help = {};
};
struct BoardCardAnswer {
    bool pressed = false, acted = false;
    float height = 0;
};
/// Places itself in the open region, as wide as that is. Its id is ui.id("card") under the scope of its record.
BoardCardAnswer board_card(Ui& ui, BoardCard const& card, BoardCardLook const& look);

}  // namespace tongban::ui
