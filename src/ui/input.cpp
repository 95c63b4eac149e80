#include "ui/input.hpp"

#include <algorithm>

namespace tongban::ui {
namespace {

/// A focus that comes so soon after the pointer was meant by the pointer.
constexpr double pointer_focus_seconds = 0.4;

bool take(std::vector<WidgetId>& ids, WidgetId id) {
    if (id == 0) return false;
    return std::erase(ids, id) > 0;
}

}  // namespace

void Input::begin(Pointer const& pointer, std::span<OutlineEvent const> events, double seconds) {
    std::swap(m_targets, m_shown);
    m_targets.clear();
    m_pointer = pointer;
    m_events.clear();
    m_presses.clear();
    m_long_presses.clear();
    m_arrived = m_left = m_asked = 0;
    read_pointer(seconds);
    for (auto const& event : events) read_event(event, seconds);
}

WidgetId Input::target_at(Point point) const {
    Target const* found = nullptr;
    for (auto const& target : m_shown)
        if (contains(target.rect, point) && (!found || target.layer >= found->layer)) found = &target;
    return found ? found->id : 0;
}

void Input::read_pointer(double seconds) {
    auto const here = target_at({m_pointer.x, m_pointer.y});
    m_hovered = m_pointer.kind == PointerKind::mouse && m_pointer.inside ? here : 0;
    if (m_pointer.pressed) m_held = target_at({m_pointer.press_x, m_pointer.press_y});
    if (m_pointer.pressed || m_pointer.released) m_pointer_seconds = seconds;
    m_held_inside = m_held != 0 && here == m_held;
    if (m_pointer.long_press && here != 0) {
        m_long_presses.push_back(here);
        m_held = 0;
    }
    if (!m_pointer.released) return;
    if (m_held_inside && !m_pointer.cancelled) m_presses.push_back(m_held);
    m_held = 0;
}

void Input::read_event(OutlineEvent const& event, double seconds) {
    switch (event.what) {
        case OutlineEvent::What::focus:
            if (event.id == m_focus) return;
            if (m_left == 0) m_left = m_focus;
            m_focus = m_arrived = event.id;
            m_by_keyboard = seconds - m_pointer_seconds > pointer_focus_seconds;
            return;
        case OutlineEvent::What::press: m_presses.push_back(event.id); return;
        default: m_events.push_back(event);
    }
}

bool Input::hovered(WidgetId id) const { return id != 0 && m_hovered == id && (m_held == 0 || m_held == id); }

bool Input::held(WidgetId id) const { return id != 0 && m_held == id && m_held_inside; }

bool Input::take_press(WidgetId id) {
    if (!take(m_presses, id)) return false;
    m_last_pressed = id;
    return true;
}

bool Input::take_long_press(WidgetId id) { return take(m_long_presses, id); }

bool Input::take_enter(WidgetId id) {
    auto const same = [id](auto const& event) { return event.what == OutlineEvent::What::enter && event.id == id; };
    return std::erase_if(m_events, same) > 0;
}

int Input::take_steps(WidgetId id) { return take_sum(OutlineEvent::What::step, id); }

int Input::take_shift(WidgetId id) { return take_sum(OutlineEvent::What::shift, id); }

int Input::take_sum(OutlineEvent::What what, WidgetId id) {
    int steps = 0;
    std::erase_if(m_events, [&](auto const& event) {
        bool const mine = event.what == what && event.id == id;
        if (mine) steps += event.steps;
        return mine;
    });
    return steps;
}

bool Input::take_escape() {
    return std::erase_if(m_events, [](auto const& event) { return event.what == OutlineEvent::What::escape; }) > 0;
}

std::optional<Input::Edit> Input::take_edit(WidgetId id) {
    std::optional<Edit> last;
    std::erase_if(m_events, [&](auto& event) {
        bool const mine = event.what == OutlineEvent::What::edit && event.id == id;
        if (mine) last = Edit{std::move(event.text), event.composing};
        return mine;
    });
    return last;
}

}  // namespace tongban::ui
