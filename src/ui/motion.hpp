#pragma once

#include <unordered_map>

#include "base/outline.hpp"

namespace tongban::ui {

/// Values on their way to a target, one per widget and purpose. Asks for frames only while something moves.
class Motion {
public:
    /// `delta_seconds` since the last frame. With `still`, every value is at its target at once.
    void begin(float delta_seconds, bool still);
    /// The value of `key` now, on its way to `target` within about `seconds`. A key first seen starts at its target.
    float toward(WidgetId key, float target, float seconds);
    /// As `toward`, but a key first seen starts at `from`: a sheet that slides in.
    float toward_from(WidgetId key, float from, float target, float seconds);
    /// True if a value moved in this frame.
    [[nodiscard]] bool moving() const { return m_moving; }
    /// Forgets the values nobody asked for in this frame.
    void end();

private:
    struct Value {
        float now = 0;
        bool seen = true;
    };
    std::unordered_map<WidgetId, Value> m_values;
    float m_delta = 0;
    bool m_still = false;
    bool m_moving = false;
};

}  // namespace tongban::ui
