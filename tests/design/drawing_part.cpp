#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float icon_cell = 48, drawing_width = 168, drawing_height = 132;

void draw_icons(Ui& ui) {
    auto const& palette = ui.theme().palette;
    flow(ui, {.gap = space_1, .line = icon_cell}, [&] {
        for (int i = 1; i <= static_cast<int>(Icon::flag); ++i) {
            auto const rect = ui.layout().place({icon_cell, icon_cell});
            draw_icon(ui.canvas(), static_cast<Icon>(i), centred(rect, {24, 24}), palette.ink_1);
        }
    });
}

void draw_drawings(Ui& ui) {
    flow(ui, {.gap = space_3, .line = drawing_height}, [&] {
        for (int i = 1; i <= static_cast<int>(Drawing::lamp); ++i) {
            auto const rect = ui.layout().place({drawing_width, drawing_height});
            draw_drawing(ui.canvas(), static_cast<Drawing>(i), rect, ui.theme());
        }
    });
}

}  // namespace

void draw_drawing_part(Ui& ui) {
    shown(ui, "icons", [&] { draw_icons(ui); });
    shown(ui, "drawings", [&] { draw_drawings(ui); });
}

}  // namespace tongban::ui
