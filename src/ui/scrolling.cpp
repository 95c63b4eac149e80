#include "ui/scrolling.hpp"

#include <cmath>

namespace tongban::ui {
namespace {

constexpr float glide_seconds = 0.325F;             ///< after this time a throw has lost two thirds of its speed
constexpr float glide_start = 60, glide_stop = 12;  ///< pixels per second
constexpr float wheel_rate = 22, spring_rate = 14;  ///< per second
constexpr float close_enough = 0.4F;
constexpr float band_give = 0.45F;  ///< how much a stretched rubber band follows the finger
constexpr float bar_seconds = 1.2F, bar_fade_seconds = 0.3F;
constexpr float reveal_margin = 44;  ///< the sentence below a field, too

float along(Axis axis, float x, float y) { return axis == Axis::x ? x : y; }

}  // namespace

void Scrolling::begin(Input& input, float delta_seconds, bool still) {
    std::swap(m_places, m_shown);
    m_places.clear();
    m_still = still;
    m_moving = false;
    read_wheel(input.pointer());
    read_finger(input);
    for (auto& [id, area] : m_areas) {
        // A page that is not shown any more does not glide on unseen.
        if (!area.seen) area.gliding = area.smoothing = false;
        area.seen = false;
        bool const moves = id != m_dragged && settle(area, delta_seconds);
        area.bar = std::max(0.0F, area.bar - delta_seconds);
        m_moving = m_moving || moves || (area.bar > 0 && area.bar < bar_fade_seconds);
    }
}

WidgetId Scrolling::place_at(Point point, Axis axis) const {
    Place const* found = nullptr;
    for (auto const& place : m_shown) {
        if (place.axis != axis || !contains(place.view, point)) continue;
        if (!found || place.layer >= found->layer) found = &place;
    }
    return found ? found->id : 0;
}

void Scrolling::read_wheel(Pointer const& pointer) {
    for (auto const axis : {Axis::x, Axis::y}) {
        float const distance = along(axis, pointer.wheel_x, pointer.wheel_y);
        auto const id = distance == 0 ? 0 : place_at({pointer.x, pointer.y}, axis);
        if (id == 0) continue;
        auto& area = m_areas[id];
        float const from = area.smoothing ? area.target : area.offset;
        area.target = std::clamp(from + distance, 0.0F, area.max());
        area.gliding = false;
        area.bar = bar_seconds;
        area.smoothing = !pointer.precise_wheel && !m_still;
        if (!area.smoothing) area.offset = area.target;
    }
}

void Scrolling::read_finger(Input& input) {
    auto const& pointer = input.pointer();
    if (pointer.kind == PointerKind::mouse) return;
    if (pointer.pressed) {
        m_finger_free = true;
        auto const id = place_at({pointer.press_x, pointer.press_y}, Axis::y);
        // A finger on a page that still glides stops it, and means nothing else.
        if (auto const it = m_areas.find(id); it != m_areas.end() && it->second.gliding) {
            it->second.gliding = false;
            input.cancel_press();
        }
    }
    if (m_finger_free && pointer.down) start_drag(input);
    if (m_dragged != 0 && pointer.down) drag(pointer);
    if (pointer.released || !pointer.down) let_go(pointer);
}

void Scrolling::start_drag(Input& input) {
    auto const& pointer = input.pointer();
    float const dx = pointer.x - pointer.press_x;
    float const dy = pointer.y - pointer.press_y;
    if (std::abs(dx) <= touch_slop && std::abs(dy) <= touch_slop) return;
    m_finger_free = false;
    input.cancel_press();
    auto const axis = std::abs(dx) > std::abs(dy) ? Axis::x : Axis::y;
    m_dragged = place_at({pointer.press_x, pointer.press_y}, axis);
    if (m_dragged == 0) return;
    auto& area = m_areas[m_dragged];
    area.smoothing = area.gliding = false;
    m_drag_offset = area.offset;
    m_drag_from = along(axis, pointer.x, pointer.y);
}

void Scrolling::drag(Pointer const& pointer) {
    auto& area = m_areas[m_dragged];
    float const wanted = m_drag_offset + m_drag_from - along(area.axis, pointer.x, pointer.y);
    float const inside = std::clamp(wanted, 0.0F, area.max());
    area.offset = inside + (wanted - inside) * band_give;
    area.bar = bar_seconds;
}

void Scrolling::let_go(Pointer const& pointer) {
    m_finger_free = false;
    if (m_dragged == 0) return;
    auto& area = m_areas[m_dragged];
    area.velocity = -along(area.axis, pointer.velocity_x, pointer.velocity_y);
    area.gliding = pointer.released && !pointer.cancelled && std::abs(area.velocity) > glide_start;
    m_dragged = 0;
}

/// One step toward rest. True while it moves.
bool Scrolling::settle(Area& area, float delta) {
    float const inside = std::clamp(area.offset, 0.0F, area.max());
    if (area.offset != inside) {
        area.gliding = false;
        area.offset = inside + (area.offset - inside) * std::exp(-delta * spring_rate);
        if (m_still || std::abs(area.offset - inside) < close_enough) area.offset = inside;
        return area.offset != inside;
    }
    if (area.gliding) {
        area.offset += area.velocity * delta;
        area.velocity *= std::exp(-delta / glide_seconds);
        area.bar = bar_seconds;
        area.gliding = std::abs(area.velocity) > glide_stop;
    } else if (area.smoothing) {
        area.offset += (area.target - area.offset) * (1 - std::exp(-delta * wheel_rate));
        if (m_still || std::abs(area.target - area.offset) < close_enough) {
            area.offset = area.target;
            area.smoothing = false;
        }
    }
    return area.gliding || area.smoothing;
}

float Scrolling::open(WidgetId id, Rect view, Axis axis, Layer layer) {
    auto& area = m_areas[id];
    area.seen = true;
    area.axis = axis;
    area.view = along(axis, view.width, view.height);
    m_places.push_back({id, view, axis, layer});
    return area.offset;
}

void Scrolling::close(WidgetId id, float content_length) {
    auto& area = m_areas[id];
    // What became shorter must not leave the view beyond its end; a finger may.
    if (content_length < area.length && id != m_dragged)
        area.offset = std::min(area.offset, std::max(0.0F, content_length - area.view));
    area.length = content_length;
    area.target = std::clamp(area.target, 0.0F, area.max());
}

void Scrolling::reveal(WidgetId id, float from, float to) {
    auto& area = m_areas[id];
    float const now = area.smoothing ? area.target : area.offset;
    float wanted = now;
    if (to + reveal_margin > now + area.view) wanted = to + reveal_margin - area.view;
    if (from - reveal_margin < wanted) wanted = from - reveal_margin;
    wanted = std::clamp(wanted, 0.0F, area.max());
    if (std::abs(wanted - now) < 1) return;
    area.target = wanted;
    area.gliding = false;
    area.smoothing = !m_still;
    if (m_still) area.offset = wanted;
    m_moving = true;
}

void Scrolling::jump(WidgetId id, float offset) {
    auto& area = m_areas[id];
    area.offset = area.target = offset;
    area.smoothing = area.gliding = false;
    m_moving = true;
}

float Scrolling::offset(WidgetId id) const {
    auto const found = m_areas.find(id);
    return found == m_areas.end() ? 0 : found->second.offset;
}

float Scrolling::length(WidgetId id) const {
    auto const found = m_areas.find(id);
    return found == m_areas.end() ? 0 : found->second.length;
}

float Scrolling::bar_strength(WidgetId id) const {
    auto const found = m_areas.find(id);
    return found == m_areas.end() ? 0 : std::min(1.0F, found->second.bar / bar_fade_seconds);
}

double Scrolling::wait_seconds() const {
    float longest = 0;
    for (auto const& [id, area] : m_areas) longest = std::max(longest, area.bar);
    return static_cast<double>(std::max(0.0F, longest - bar_fade_seconds));
}

}  // namespace tongban::ui
