#include <algorithm>
#include <array>
#include <string_view>

#include "ui/vector_path.hpp"
#include "ui/widgets/icon.hpp"

namespace tongban::ui {
namespace {

constexpr float grid_width = 160, grid_height = 120, pen_width = 2;

/// A drawing is a tinted ground, lines in ink, a few in green, and one warm thing.
struct Lines {
    std::string_view ground, ink, accent, warm;
};

constexpr Lines lines_of(Drawing drawing) {
    switch (drawing) {
        case Drawing::notebook:
            return {
                "D78 62 50",
                "R48 24 58 76 6 M60 24 V100 M70 44 H94 M70 56 H94 M70 68 H86",
                "M126 38 L110 78 L107 90 L117 83 L133 43 Z M123 46 L130 49",
                "M78 84 C74 81 72 79 72 76 C72 72 77 71 78 75 C79 71 84 72 84 76 C84 79 82 81 78 84 Z"};
        case Drawing::path_home:
            return {
                "D80 60 50",
                "M56 62 L80 42 L104 62 M62 58 V84 H98 V58 M75 84 V70 H85 V84 M18 94 C44 82 58 84 80 84 C102 84 118 82 "
                "142 94",
                "M80 84 C82 94 66 96 72 108 M122 82 V66 M122 66 C112 64 112 48 122 44 C132 48 132 64 122 66 Z",
                "D40 36 7"};
        case Drawing::two_chairs:
            return {
                "D80 62 50",
                "M40 44 L44 74 H62 M44 74 L41 98 M62 74 L64 98 M120 44 L116 74 H98 M116 74 L119 98 M98 74 L96 98",
                "M70 76 H90 M80 76 V98 M74 98 H86 M75 76 V70 H82 V76",
                "M80 54 C72 48 68 44 68 38 C68 31 78 30 80 37 C82 30 92 31 92 38 C92 44 88 48 80 54 Z"};
        case Drawing::gift_box:
            return {
                "D80 62 50",
                "R54 60 52 38 4 R48 46 64 14 3",
                "M80 46 V98 M80 46 C66 46 60 40 62 34 C65 27 78 32 80 46 C82 32 95 27 98 34 C100 40 94 46 80 46",
                "M116 20 L118.6 25.6 L124.6 26.4 L120.2 30.6 L121.4 36.6 L116 33.6 L110.6 36.6 L111.8 30.6 L107.4 26.4 "
                "L113.4 "
                "25.6 Z"};
        case Drawing::sprout:
            return {
                "D80 62 50",
                "M50 88 H110 M56 88 L62 108 H98 L104 88",
                "M80 88 V54 M80 66 C80 52 68 44 54 44 C54 58 66 66 80 66 Z M80 56 C80 42 92 32 108 32 C108 46 95 56 80 "
                "56 Z",
                "D122 22 6"};
        case Drawing::swing:
            return {
                "D80 62 50",
                "M52 24 L36 100 M108 24 L124 100 M44 24 H116 M24 100 H136",
                "M70 24 L62 80 M96 24 L90 76 M56 82 L96 77",
                "D108 92 7"};
        case Drawing::magnifier:
            return {"D76 60 50", "O72 56 26 M91 75 L114 98", "M58 54 C60 47 66 43 72 43", "D84 64 3 D74 66 3 D64 64 3"};
        case Drawing::lamp:
            return {
                "D80 62 50",
                "M54 100 H106 M72 100 V92 H88 V100 M80 92 L62 58 L86 34",
                "M78 26 L96 44 L106 40 C108 28 98 16 84 18 Z",
                "M104 56 L110 64 M114 48 L123 52 M92 62 L94 72"};
        default: return {};
    }
}

}  // namespace

void draw_drawing(Canvas& canvas, Drawing drawing, Rect box, Theme const& theme) {
    if (drawing == Drawing::none || !canvas.visible(box)) return;
    float const scale = std::min(box.width / grid_width, box.height / grid_height);
    auto const fitted = centred(box, {grid_width * scale, grid_height * scale});
    Grid const grid{{fitted.x, fitted.y}, scale};
    auto const lines = lines_of(drawing);
    fill_path(canvas, lines.ground, grid, theme.palette.accent_tint);
    stroke_path(canvas, lines.ink, grid, theme.palette.ink_3, pen_width * scale);
    stroke_path(canvas, lines.accent, grid, theme.palette.accent, pen_width * scale);
    stroke_path(canvas, lines.warm, grid, theme.palette.warm, pen_width * scale);
}

}  // namespace tongban::ui
