#include "ui/motion.hpp"

#include <cmath>

namespace tongban::ui {

void Motion::begin(float delta_seconds, bool still) {
    m_delta = delta_seconds;
    m_still = still;
    m_moving = false;
    for (auto& [key, value] : m_values) value.seen = false;
}

float Motion::toward(WidgetId key, float target, float seconds) { return toward_from(key, target, target, seconds); }

float Motion::toward_from(WidgetId key, float from, float target, float seconds) {
    auto& value = m_values.try_emplace(key, Value{from}).first->second;
    value.seen = true;
    if (m_still || value.now == target) return value.now = target;
    // Three time constants bring it to 95 %: most of the way is gone within `seconds`, with a soft end.
    value.now += (target - value.now) * (1 - std::exp(-m_delta * 4 / seconds));
    if (std::abs(target - value.now) < 0.004F * std::max(1.0F, std::abs(target - from))) value.now = target;
    m_moving = m_moving || value.now != target;
    return value.now;
}

void Motion::end() {
    std::erase_if(m_values, [](auto const& entry) { return !entry.second.seen; });
}

}  // namespace tongban::ui
