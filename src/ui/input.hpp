#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/pointer.hpp"
#include "ui/canvas.hpp"

namespace tongban::ui {

/// Something the pointer can meet. What was drawn last, in the highest layer, is met first.
struct Target {
    WidgetId id = 0;  ///< 0: swallows the pointer and does nothing
    Rect rect;        ///< already clipped
    Layer layer = Layer::page;
};

/// Pointer and outline events, turned into answers to "was I pressed?". The pointer meets what the last frame drew,
/// because that is what the person saw. What no widget takes in its frame is dropped.
class Input {
public:
    void begin(Pointer const& pointer, std::span<OutlineEvent const> events, double seconds);

    void offer(Target target) { m_targets.push_back(target); }
    /// The finger scrolls: the press under it no longer counts.
    void cancel_press() { m_held = 0; }

    [[nodiscard]] Pointer const& pointer() const { return m_pointer; }
    [[nodiscard]] bool hovered(WidgetId id) const;  ///< by a mouse; a finger never hovers
    [[nodiscard]] bool held(WidgetId id) const;     ///< pressed and not let go, pointer still on it
    [[nodiscard]] bool captured(WidgetId id) const {
        return id != 0 && m_held == id;
    }  ///< the same, wherever the pointer is
    [[nodiscard]] bool take_press(WidgetId id);
    [[nodiscard]] bool take_long_press(WidgetId id);
    [[nodiscard]] bool take_enter(WidgetId id);
    [[nodiscard]] int take_steps(WidgetId id);
    [[nodiscard]] int take_shift(WidgetId id);
    /// Escape pressed in this frame; only the topmost overlay may ask.
    [[nodiscard]] bool take_escape();
    struct Edit {
        std::string text;
        bool composing = false;
    };
    [[nodiscard]] std::optional<Edit> take_edit(WidgetId id);

    [[nodiscard]] WidgetId focus() const { return m_focus; }
    [[nodiscard]] bool has_focus(WidgetId id) const { return id != 0 && m_focus == id; }
    [[nodiscard]] bool focus_arrived(WidgetId id) const { return id != 0 && m_arrived == id; }  ///< in this frame
    [[nodiscard]] bool focus_left(WidgetId id) const { return id != 0 && m_left == id; }
    /// The keyboard brought the focus: a ring is shown.
    [[nodiscard]] bool by_keyboard() const { return m_by_keyboard; }
    /// Asks the page to move the focus; the last one in a frame wins.
    void ask_focus(WidgetId id) { m_asked = id; }
    [[nodiscard]] WidgetId asked() const { return m_asked; }
    /// The widget whose press is being answered, for sheets that give the focus back.
    [[nodiscard]] WidgetId last_pressed() const { return m_last_pressed; }

private:
    [[nodiscard]] WidgetId target_at(Point point) const;
    void read_pointer(double seconds);
    void read_event(OutlineEvent const& event, double seconds);
    int take_sum(OutlineEvent::What what, WidgetId id);

    Pointer m_pointer;
    std::vector<Target> m_targets, m_shown;
    std::vector<OutlineEvent> m_events;
    std::vector<WidgetId> m_presses, m_long_presses;
    WidgetId m_hovered = 0, m_held = 0, m_focus = 0, m_arrived = 0, m_left = 0, m_asked = 0, m_last_pressed = 0;
    bool m_held_inside = false, m_by_keyboard = false;
    double m_pointer_seconds = -10;
};

}  // namespace tongban::ui
