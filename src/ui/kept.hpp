#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ui/ui.hpp"

namespace tongban::ui {

/// What single widgets keep from frame to frame; only ui.cpp and the widgets look at it.
struct Ui::Kept {
    struct Toast {
        std::string text, action, action_key, page;
        double until = 0;
        bool warns = false;
        bool pressed = false;
    };
    struct Overlay {
        WidgetId id = 0;
        WidgetId opener = 0;  ///< had the focus before, gets it back
        bool seen = true;
    };
    struct Number {
        float value = 0;
        bool seen = true;
    };

    struct Row {
        std::int64_t key = 0;
        std::size_t index = 0;
    };

    Toast toast;
    std::unordered_map<WidgetId, Row> rows;  ///< of each list: the row that Tab reaches
    std::vector<Overlay> overlays;           ///< open ones, the topmost last
    std::unordered_map<WidgetId, Number> numbers;
    std::unordered_map<WidgetId, std::string> texts;  ///< what is typed in a picker's search
    WidgetId topmost = 0;                             ///< of the last frame: only it hears Escape
    WidgetId tip = 0;                                 ///< what the mouse rests on, and since when
    double tip_since = 0;
    WidgetId open_picker = 0;  ///< the choice whose sheet is open
};

}  // namespace tongban::ui
