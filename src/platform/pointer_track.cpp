#include "platform/pointer_track.hpp"

#include <algorithm>
#include <cmath>

namespace tongban {
namespace {

constexpr double long_press_ms = 500;
constexpr double velocity_window_ms = 100;
/// A finger that stood still this long before it was lifted does not throw.
constexpr double still_ms = 60;

}  // namespace

void PointerTrack::take(PointerEvent const& event) {
    using What = PointerEvent::What;
    m_pointer.kind = event.kind;
    m_lifted = false;
    switch (event.what) {
        case What::down: press(event); break;
        case What::up:
        case What::cancel: lift(event); break;
        case What::move: move(event); break;
        case What::leave: m_pointer.inside = m_pointer.down; break;
        case What::menu:
            move(event);
            m_pointer.press_x = event.x;
            m_pointer.press_y = event.y;
            m_pointer.long_press = true;
            break;
    }
}

void PointerTrack::wheel(float dx, float dy, bool precise) {
    m_pointer.wheel_x += dx;
    m_pointer.wheel_y += dy;
    m_pointer.precise_wheel = precise;
}

Pointer PointerTrack::next(double now_ms) {
    // A page that was busy hears of a tap late; it must not take the delay for a finger that rests.
    if (m_pointer.pressed) m_pressed_ms = std::max(m_pressed_ms, now_ms);
    auto const due = long_press_due_ms();
    if (due && now_ms >= *due) {
        m_pointer.long_press = true;
        m_resting = false;
    }
    Pointer const now = m_pointer;
    m_pointer.pressed = m_pointer.released = m_pointer.cancelled = m_pointer.long_press = false;
    m_pointer.wheel_x = m_pointer.wheel_y = m_pointer.velocity_x = m_pointer.velocity_y = 0;
    if (m_lifted) m_pointer.inside = false;
    return now;
}

std::optional<double> PointerTrack::long_press_due_ms() const {
    if (!m_resting || m_pointer.kind == PointerKind::mouse) return std::nullopt;
    return m_pressed_ms + long_press_ms;
}

void PointerTrack::press(PointerEvent const& event) {
    m_sample_count = 0;
    move(event);
    m_pointer.press_x = event.x;
    m_pointer.press_y = event.y;
    m_pointer.down = m_pointer.pressed = m_resting = true;
    m_pressed_ms = event.at_ms;
    remember(event);
}

void PointerTrack::lift(PointerEvent const& event) {
    if (!m_pointer.down) return;
    m_pointer.down = m_resting = false;
    m_pointer.released = true;
    m_pointer.cancelled = event.what == PointerEvent::What::cancel;
    m_lifted = event.kind != PointerKind::mouse;
    // A cancelled pointer reports no place worth believing.
    if (m_pointer.cancelled) return;
    m_pointer.x = event.x;
    m_pointer.y = event.y;
    measure_velocity(event.at_ms);
}

void PointerTrack::move(PointerEvent const& event) {
    m_pointer.inside = true;
    m_pointer.x = event.x;
    m_pointer.y = event.y;
    if (!m_pointer.down) return;
    remember(event);
    if (std::hypot(event.x - m_pointer.press_x, event.y - m_pointer.press_y) > touch_slop) m_resting = false;
}

void PointerTrack::remember(PointerEvent const& event) {
    m_samples[m_sample_count % m_samples.size()] = {event.at_ms, event.x, event.y};
    ++m_sample_count;
}

void PointerTrack::measure_velocity(double now_ms) {
    if (m_sample_count == 0) return;
    auto const sample = [this](std::size_t index) { return m_samples[index % m_samples.size()]; };
    Sample const last = sample(m_sample_count - 1);
    if (now_ms - last.at_ms > still_ms) return;
    std::size_t const oldest = m_sample_count - std::min(m_sample_count, m_samples.size());
    Sample first = last;
    for (std::size_t i = m_sample_count; i-- > oldest && now_ms - sample(i).at_ms <= velocity_window_ms;)
        first = sample(i);
    double const seconds = (last.at_ms - first.at_ms) / 1000;
    if (seconds <= 0) return;
    m_pointer.velocity_x = static_cast<float>((last.x - first.x) / seconds);
    m_pointer.velocity_y = static_cast<float>((last.y - first.y) / seconds);
}

}  // namespace tongban
