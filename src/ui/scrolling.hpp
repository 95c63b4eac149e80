#pragma once

#include <unordered_map>
#include <vector>

#include "ui/input.hpp"

namespace tongban::ui {

enum class Axis : std::uint8_t { x, y };

/// Scroll positions of every area, moved by finger (8 px slop, momentum, rubber band), wheel (smoothed) and by widgets that
/// want to be seen. Offsets are logical pixels, 0 at the start.
class Scrolling {
public:
    void begin(Input& input, float delta_seconds, bool still);

    /// Announces an area and returns its offset. `view` is what is seen of it.
    float open(WidgetId area, Rect view, Axis axis, Layer layer);
    /// Tells how long its content is; the offset is kept within it from the next frame on.
    void close(WidgetId area, float content_length);

    /// Moves at the next frame so that `from`–`to` (lengths from the start of the content) are seen.
    void reveal(WidgetId area, float from, float to);
    /// Jumps; a page that was left is found where it was, one that is new starts at 0.
    void jump(WidgetId area, float offset);
    [[nodiscard]] float offset(WidgetId area) const;
    [[nodiscard]] float length(WidgetId area) const;  ///< of the content, as of the last frame
    /// 0–1: how much the scrollbar shows; it fades after scrolling.
    [[nodiscard]] float bar_strength(WidgetId area) const;
    [[nodiscard]] bool moving() const { return m_moving; }
    /// Seconds until a scrollbar begins to fade; 0: none shows.
    [[nodiscard]] double wait_seconds() const;

private:
    struct Area {
        float offset = 0;  ///< may lie outside 0–max while a finger stretches the rubber band
        float target = 0;  ///< where the wheel wants to be
        float velocity = 0;
        float length = 0, view = 0;
        float bar = 0;
        Axis axis = Axis::y;
        bool gliding = false, smoothing = false, seen = true;
        [[nodiscard]] float max() const { return length > view ? length - view : 0; }
    };
    struct Place {
        WidgetId id = 0;
        Rect view;
        Axis axis = Axis::y;
        Layer layer = Layer::page;
    };
    [[nodiscard]] WidgetId place_at(Point point, Axis axis) const;
    void read_wheel(Pointer const& pointer);
    void read_finger(Input& input);
    void start_drag(Input& input);
    void drag(Pointer const& pointer);
    void let_go(Pointer const& pointer);
    bool settle(Area& area, float delta);

    std::unordered_map<WidgetId, Area> m_areas;
    std::vector<Place> m_places, m_shown;
    WidgetId m_dragged = 0;
    float m_drag_offset = 0, m_drag_from = 0;
    bool m_finger_free = false;  ///< the press that began may still become a drag
    bool m_still = false, m_moving = false;
};

}  // namespace tongban::ui
