#include "ui/widgets/icon.hpp"

#include <algorithm>
#include <string_view>

#include "ui/vector_path.hpp"

namespace tongban::ui {
namespace {

constexpr float icon_grid = 24, icon_stroke = 1.75F;

constexpr std::string_view place_path(Icon icon) {
    switch (icon) {
        case Icon::today: return "R4 5 16 15.5 3 M4 10 H20 M8 2.8 V6.2 M16 2.8 V6.2 D12 15.2 1.7";
        case Icon::child:
            return "O12 12.5 8.5 D9 11.6 1.1 D15 11.6 1.1 M8.6 15 C9.8 17.2 14.2 17.2 15.4 15 "
                   "M12 4 C11.2 2.6 12.6 1.6 13.8 2.4";
        case Icon::pair: return "O9 12 5.6 O15 12 5.6";
        case Icon::wish:
            return "M12 3.4 L14.6 8.9 L20.6 9.7 L16.2 13.9 L17.3 19.9 L12 17 L6.7 19.9 L7.8 13.9 L3.4 9.7 L9.4 8.9 Z";
        case Icon::activity:
        case Icon::flag: return "M6 21 V3.6 M6 4.8 C9.5 3 12.5 6.6 18.8 4.8 V13.2 C12.5 15 9.5 11.4 6 13.2";
        case Icon::ledger:
            return "M5 17.6 V6.4 C5 5.1 6.1 4 7.4 4 H19 V20 H7.4 C6.1 20 5 18.9 5 17.6 C5 16.3 6.1 15.2 7.4 15.2 H19 "
                   "M9.2 8.4 H15";
        case Icon::tasks:
            return "M4 6.6 L5.5 8 L8.2 5 M12 6.6 H20 M4 12.6 L5.5 14 L8.2 11 M12 12.6 H20 M4 18.6 L5.5 20 L8.2 17 "
                   "M12 18.6 H20";
        case Icon::settings: return "M4 7.5 H12 M18 7.5 H20 O15 7.5 2.6 M4 16.5 H6 M12 16.5 H20 O9 16.5 2.6";
        case Icon::more: return "D5.5 12 1.6 D12 12 1.6 D18.5 12 1.6";
        default: return {};
    }
}

constexpr std::string_view deed_path(Icon icon) {
    switch (icon) {
        case Icon::plus: return "M12 5 V19 M5 12 H19";
        case Icon::minus: return "M5 12 H19";
        case Icon::search: return "O10.5 10.5 6.4 M15.4 15.4 L20.5 20.5";
        case Icon::close: return "M6 6 L18 18 M18 6 L6 18";
        case Icon::back: return "M19.5 12 H5 M11 5.5 L4.5 12 L11 18.5";
        case Icon::chevron_right: return "M9.5 6 L15.5 12 L9.5 18";
        case Icon::chevron_down: return "M6 9.5 L12 15.5 L18 9.5";
        case Icon::check: return "M5 12.8 L9.8 17.5 L19 7";
        case Icon::pen:
            return "M4.4 19.6 L5.4 15 L15.7 4.8 C16.5 4 17.7 4 18.5 4.8 L19.2 5.5 C20 6.3 20 7.5 19.2 8.3 L9 18.6 Z "
                   "M13.4 7.1 L16.9 10.6";
        case Icon::phone:
            return "M6.6 4 H9 L10.6 8.4 L8.6 10 C9.6 12.3 11.7 14.4 14 15.4 L15.6 13.4 L20 15 V17.4 C20 18.8 18.8 20 "
                   "17.4 20 "
                   "C10.6 20 4 13.4 4 6.6 C4 5.2 5.2 4 6.6 4 Z";
        case Icon::download: return "M12 4 V15.5 M7.2 11 L12 15.8 L16.8 11 M5 20 H19";
        case Icon::upload: return "M12 16 V4.5 M7.2 9 L12 4.2 L16.8 9 M5 20 H19";
        case Icon::eye:
        case Icon::eye_off:
            return "M2.6 12 C5 7.6 8.3 5.5 12 5.5 C15.7 5.5 19 7.6 21.4 12 C19 16.4 15.7 18.5 12 18.5 C8.3 18.5 5 16.4 "
                   "2.6 12 Z "
                   "O12 12 3 M4 20.5 L20 3.5";
        case Icon::calendar: return "R4 5 16 15.5 3 M4 10 H20 M8 2.8 V6.2 M16 2.8 V6.2";
        case Icon::clock: return "O12 12 8.5 M12 7.2 V12 L15.2 14";
        case Icon::filter: return "M4 6.5 H20 M7 12 H17 M10 17.5 H14";
        case Icon::undo: return "M8 5 L4 9 L8 13 M4 9 H14 C17.3 9 20 11.4 20 14.5 C20 17.6 17.3 20 14 20 H9";
        case Icon::copy:
            return "R8.5 8.5 11.5 11.5 2.5 M15.5 8.5 V6.5 C15.5 5.1 14.4 4 13 4 H6.5 C5.1 4 4 5.1 4 6.5 V13 C4 14.4 "
                   "5.1 15.5 "
                   "6.5 15.5 H8.5";
        case Icon::trash:
            return "M4.5 6.5 H19.5 M9.5 6.5 V5.2 C9.5 4.3 10.2 3.6 11.1 3.6 H12.9 C13.8 3.6 14.5 4.3 14.5 5.2 V6.5 "
                   "M6.5 6.5 L7.2 18.4 C7.3 19.6 8.2 20.4 9.4 20.4 H14.6 C15.8 20.4 16.7 19.6 16.8 18.4 L17.5 6.5 "
                   "M10.2 10.5 V16.4 M13.8 10.5 V16.4";
        case Icon::print:
            return "M7 9 V3.8 H17 V9 M7 17.5 H5.8 C4.8 17.5 4 16.7 4 15.7 V11 C4 9.9 4.9 9 6 9 H18 C19.1 9 20 9.9 20 "
                   "11 V15.7 "
                   "C20 16.7 19.2 17.5 18.2 17.5 H17 R7 14 10 6.5 1";
        case Icon::share:
            return "M12 15 V4 M8 7.6 L12 3.6 L16 7.6 M7.5 11 H6.4 C5.1 11 4 12.1 4 13.4 V17.8 C4 19.1 5.1 20.2 6.4 "
                   "20.2 H17.6 "
                   "C18.9 20.2 20 19.1 20 17.8 V13.4 C20 12.1 18.9 11 17.6 11 H16.5";
        default: return {};
    }
}

constexpr std::string_view state_path(Icon icon) {
    switch (icon) {
        case Icon::warning: return "M12 4 L21 19.6 H3 Z M12 10 V14 D12 16.9 1.1";
        case Icon::shield:
            return "M12 3.4 L19 6 V11.4 C19 16 16 19 12 20.6 C8 19 5 16 5 11.4 V6 Z M8.8 12 L11.2 14.3 L15.2 9.8";
        case Icon::info: return "O12 12 8.5 D12 8 1.2 M12 11.2 V16.2";
        case Icon::saved: return "O12 12 8.5 M8.2 12.3 L11 15 L15.8 9.4";
        case Icon::cloud_off:
            return "M8.6 6.9 C9.6 6.3 10.7 6 12 6 C14.8 6 17.1 8 17.5 10.6 C19.5 10.8 21 12.4 21 14.4 C21 15.5 20.6 "
                   "16.5 19.8 17.2 "
                   "M6.3 10.9 C4.4 11.2 3 12.7 3 14.7 C3 16.8 4.7 18.5 6.8 18.5 H16.2 M4 4.5 L20 20.5";
        case Icon::lock:
            return "R5 10.5 14 9.8 2.5 M8 10.5 V8 C8 5.8 9.8 4 12 4 C14.2 4 16 5.8 16 8 V10.5 D12 15.4 1.4";
        case Icon::sun:
            return "O12 12 4 M12 2.4 V4.4 M12 19.6 V21.6 M2.4 12 H4.4 M19.6 12 H21.6 M5.2 5.2 L6.6 6.6 M17.4 17.4 "
                   "L18.8 18.8 "
                   "M5.2 18.8 L6.6 17.4 M17.4 6.6 L18.8 5.2";
        case Icon::moon:
            return "M20.2 14.4 C19.1 15 17.8 15.3 16.5 15.3 C12 15.3 8.6 11.8 8.6 7.4 C8.6 6 8.9 4.8 9.5 3.7 "
                   "C6.1 4.8 3.7 8.1 3.7 11.9 C3.7 16.6 7.5 20.4 12.2 20.4 C15.9 20.4 19.1 18 20.2 14.4 Z";
        case Icon::text_size:
            return "M2.8 18.5 L8 5.5 L13.2 18.5 M4.6 14.2 H11.4 M14.2 18.5 L17.7 10 L21.2 18.5 M15.4 15.8 H20";
        default: return {};
    }
}

constexpr std::string_view thing_path(Icon icon) {
    switch (icon) {
        case Icon::heart:
            return "M12 20.2 C7 16.6 3.4 13.3 3.4 9.3 C3.4 6.5 5.6 4.4 8.2 4.4 C9.7 4.4 11.1 5.2 12 6.5 C12.9 5.2 14.3 "
                   "4.4 15.8 4.4 "
                   "C18.4 4.4 20.6 6.5 20.6 9.3 C20.6 13.3 17 16.6 12 20.2 Z";
        case Icon::home: return "M3.6 11.2 L12 4 L20.4 11.2 M6 9.4 V19.8 H18 V9.4 M10 19.8 V14 H14 V19.8";
        case Icon::person: return "O12 8 4 M4.4 20.4 C4.9 16.4 8 14.4 12 14.4 C16 14.4 19.1 16.4 19.6 20.4";
        case Icon::people:
            return "O9 8.5 3.6 M2.4 19.6 C2.9 16.1 5.5 14.3 9 14.3 C12.5 14.3 15.1 16.1 15.6 19.6 "
                   "M15.4 5.1 C17.2 5.3 18.5 6.8 18.5 8.5 C18.5 10.2 17.2 11.7 15.4 11.9 M18 14.8 C20.1 15.5 21.3 17.2 "
                   "21.6 19.6";
        case Icon::gift:
            return "R4.8 11.2 14.4 9 1.6 R3.4 7.4 17.2 3.8 1.2 M12 7.4 V20.2 M12 7.4 C9 7.4 7.4 6.5 7.4 5.1 C7.4 3.9 "
                   "8.3 3.1 9.4 3.1 "
                   "C11 3.1 12 5 12 7.4 C12 5 13 3.1 14.6 3.1 C15.7 3.1 16.6 3.9 16.6 5.1 C16.6 6.5 15 7.4 12 7.4";
        case Icon::school:
            return "M12 4.2 L21.6 8.7 L12 13.2 L2.4 8.7 Z M6.4 10.9 V15.4 C6.4 17.3 8.9 18.9 12 18.9 C15.1 18.9 17.6 "
                   "17.3 17.6 15.4 "
                   "V10.9 M21.6 8.7 V14.2";
        case Icon::note: return "R5 3.4 14 17.2 2.6 M8.8 8.4 H15.2 M8.8 12 H15.2 M8.8 15.6 H12.4";
        case Icon::pin:
            return "M12 21 C8 16.8 5.4 13.5 5.4 10 C5.4 6.3 8.3 3.4 12 3.4 C15.7 3.4 18.6 6.3 18.6 10 C18.6 13.5 16 "
                   "16.8 12 21 Z "
                   "O12 10 2.4";
        case Icon::camera: return "R3.4 7 17.2 12.6 2.6 O12 13.2 3.6 M8.4 7 L9.8 4.4 H14.2 L15.6 7";
        default: return {};
    }
}

std::string_view path_of(Icon icon) {
    if (icon <= Icon::more) return place_path(icon);
    if (icon <= Icon::share) return deed_path(icon);
    if (icon <= Icon::text_size) return state_path(icon);
    return icon == Icon::flag ? place_path(icon) : thing_path(icon);
}

std::string_view without_slash(std::string_view path) { return path.substr(0, path.rfind('M')); }

}  // namespace

void draw_icon(Canvas& canvas, Icon icon, Rect box, Colour colour) {
    if (icon == Icon::none || !canvas.visible(box)) return;
    float const side = std::min(box.width, box.height);
    auto const square = centred(box, {side, side});
    float const scale = side / icon_grid;
    auto const path = icon == Icon::eye ? without_slash(path_of(icon)) : path_of(icon);
    Grid const grid{{canvas.snapped(square.x), canvas.snapped(square.y)}, scale};
    stroke_path(canvas, path, grid, colour, std::max(1.25F, icon_stroke * scale));
}

}  // namespace tongban::ui
