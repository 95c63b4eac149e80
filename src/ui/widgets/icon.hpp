#pragma once

#include <cstdint>

#include "ui/canvas.hpp"

namespace tongban::ui {

/// Own drawings in a grid of 24, strokes of 1.75.
enum class Icon : std::uint8_t {
    none,
    today,
    child,
    pair,
    wish,
    activity,
    ledger,
    tasks,
    settings,
    more,  // places
    plus,
    minus,
    search,
    close,
    back,
    chevron_right,
    chevron_down,
    check,
    pen,
    phone,  // deeds
    download,
    upload,
    eye,
    eye_off,
    calendar,
    clock,
    filter,
    undo,
    copy,
    trash,
    print,
    share,
    warning,
    shield,
    info,
    saved,
    cloud_off,
    lock,
    sun,
    moon,
    text_size,  // states
    heart,
    home,
    person,
    people,
    gift,
    school,
    note,
    pin,
    camera,
    flag,  // things
};

/// The icon in the middle of `box`, which is as large as the smaller side of it.
void draw_icon(Canvas& canvas, Icon icon, Rect box, Colour colour);

/// Larger line drawings for empty states, in a grid of 160 × 120.
enum class Drawing : std::uint8_t { none, notebook, path_home, two_chairs, gift_box, sprout, swing, magnifier, lamp };
void draw_drawing(Canvas& canvas, Drawing drawing, Rect box, Theme const& theme);

}  // namespace tongban::ui
