#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "base/pointer.hpp"

namespace tongban {

/// One thing that happened to the pointer. Instants are milliseconds of any clock that only runs forward.
struct PointerEvent {
    enum class What : std::uint8_t { move, down, up, cancel, leave, menu };
    What what = What::move;
    PointerKind kind = PointerKind::mouse;
    float x = 0, y = 0;
    double at_ms = 0;
};

/// Gathers what happens between two frames into one Pointer. Whoever reports sees to it that a frame lies between a
/// press and its release.
class PointerTrack {
public:
    void take(PointerEvent const& event);
    void wheel(float dx, float dy, bool precise);

    /// The pointer for a frame drawn now; edges are told once.
    [[nodiscard]] Pointer next(double now_ms);

    /// When a resting finger becomes a long press; nothing when none rests.
    [[nodiscard]] std::optional<double> long_press_due_ms() const;

private:
    struct Sample {
        double at_ms = 0;
        float x = 0, y = 0;
    };
    void press(PointerEvent const& event);
    void lift(PointerEvent const& event);
    void move(PointerEvent const& event);
    void remember(PointerEvent const& event);
    void measure_velocity(double now_ms);

    Pointer m_pointer;
    std::array<Sample, 32> m_samples{};  ///< a ring: the latest moves while down
    std::size_t m_sample_count = 0;
    double m_pressed_ms = 0;
    bool m_resting = false;  ///< down, not wandered beyond the slop, long press not yet told
    bool m_lifted = false;   ///< a finger went up: it is nowhere in the next frame
};

}  // namespace tongban
