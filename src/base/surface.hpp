#pragma once

namespace tongban {

/// The glass the program is drawn on, as it is in this frame. Lengths are logical pixels.
struct Surface {
    float width = 0, height = 0;
    float density = 1;   ///< device pixels per logical pixel
    bool touch = false;  ///< the main pointer is a finger: larger targets, 16 px text
    bool dark = false;   ///< what the system prefers
    bool reduced_motion = false;
    bool high_contrast = false;
    float safe_top = 0, safe_right = 0, safe_bottom = 0, safe_left = 0;  ///< notch, rounded corners, home bar
    float keyboard_height = 0;  ///< covered at the bottom by the phone's keyboard; 0 when it is away
    bool operator==(Surface const&) const = default;
};

/// What the program wishes for after a frame. The default asks for nothing: the next frame comes with the next event.
struct FrameWish {
    int frames = 0;            ///< draw so many frames more at once, because something moves
    double after_seconds = 0;  ///< draw again after this time (a toast goes, a clock turns); 0 is never
};

}  // namespace tongban
