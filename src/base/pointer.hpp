#pragma once

#include <cstdint>

namespace tongban {

enum class PointerKind : std::uint8_t { mouse, touch, pen };

/// The one pointer (the first finger, when there are more) in this frame, in step with ImGui's mouse: a press and
/// its release never fall into the same frame. Lengths are logical pixels from the canvas's top left corner.
/// Scrolling by finger is the ui's work: drags are never turned into wheel.
struct Pointer {
    PointerKind kind = PointerKind::mouse;
    bool inside = false;     ///< false when the mouse has left, and in the frames after a finger was lifted
    bool down = false;       ///< main button held, finger on the glass
    bool pressed = false;    ///< went down in this frame
    bool released = false;   ///< went up in this frame; `x`, `y` still tell where
    bool cancelled = false;  ///< with `released`: the browser took the pointer away; nothing was meant
    bool long_press =
        false;  ///< fires once: a finger rested for 500 ms within the slop, or the right mouse button went down
    bool precise_wheel = false;  ///< the wheel deltas come from a trackpad: do not smooth them
    float x = 0, y = 0;
    float press_x = 0, press_y = 0;        ///< where it last went down
    float velocity_x = 0, velocity_y = 0;  ///< logical pixels per second over the last 100 ms before the release
    float wheel_x = 0, wheel_y = 0;  ///< to scroll in this frame; positive shows what is further right and further down
};

/// A finger may wander so far, in logical pixels, before a press becomes a drag.
inline constexpr float touch_slop = 8;

}  // namespace tongban
