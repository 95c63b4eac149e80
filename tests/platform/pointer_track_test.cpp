#include <doctest/doctest.h>

#include "platform/pointer_track.hpp"

using namespace tongban;
using What = PointerEvent::What;

namespace {

PointerEvent touch(What what, float x, float y, double at_ms) { return {what, PointerKind::touch, x, y, at_ms}; }

}  // namespace

TEST_SUITE("pointer track") {
    TEST_CASE("edges are told once") {
        PointerTrack track;
        track.take(touch(What::down, 10, 20, 1000));
        CHECK(track.next(1000).pressed);
        Pointer const held = track.next(1016);
        CHECK_FALSE(held.pressed);
        CHECK(held.down);
        track.take(touch(What::up, 10, 20, 1050));
        CHECK(track.next(1050).released);
        CHECK_FALSE(track.next(1066).released);
    }

    TEST_CASE("a lifted finger is still there when it lets go and nowhere afterwards; a mouse stays") {
        PointerTrack track;
        track.take(touch(What::down, 10, 20, 0));
        (void)track.next(0);
        track.take(touch(What::up, 12, 20, 50));
        Pointer const up = track.next(50);
        CHECK(up.inside);
        CHECK(up.x == 12);
        CHECK_FALSE(track.next(66).inside);

        track.take({What::down, PointerKind::mouse, 1, 1, 100});
        (void)track.next(100);
        track.take({What::up, PointerKind::mouse, 1, 1, 150});
        (void)track.next(150);
        CHECK(track.next(166).inside);
        track.take({What::leave, PointerKind::mouse, 0, 0, 200});
        CHECK_FALSE(track.next(200).inside);
    }

    TEST_CASE("a tap that a busy page hears of late is no long press") {
        PointerTrack track;
        track.take(touch(What::down, 10, 20, 1000));
        CHECK_FALSE(track.next(6000).long_press);
        track.take(touch(What::up, 10, 20, 1080));
        Pointer const up = track.next(6001);
        CHECK(up.released);
        CHECK_FALSE(up.long_press);

        track.take(touch(What::down, 10, 20, 7000));
        (void)track.next(7600);
        CHECK_FALSE(track.next(8000).long_press);
        CHECK(track.next(8101).long_press);
    }

    TEST_CASE("a throw has the speed of the last tenth of a second") {
        PointerTrack track;
        track.take(touch(What::down, 0, 500, 0));
        for (int i = 1; i <= 20; ++i) track.take(touch(What::move, 0, 500, i * 10.0));  // rests
        for (int i = 1; i <= 10; ++i)
            track.take(touch(What::move, 0, 500.0F - 8.0F * static_cast<float>(i), 200 + i * 10.0));
        track.take(touch(What::up, 0, 420, 301));
        CHECK(track.next(301).velocity_y == doctest::Approx(-800).epsilon(0.02));
        CHECK(track.next(317).velocity_y == 0);
    }

    TEST_CASE("a finger that stops before it is lifted does not throw, a cancelled one neither") {
        PointerTrack track;
        track.take(touch(What::down, 0, 500, 0));
        for (int i = 1; i <= 10; ++i) track.take(touch(What::move, 0, 500.0F - 8.0F * static_cast<float>(i), i * 10.0));
        track.take(touch(What::up, 0, 420, 300));
        CHECK(track.next(300).velocity_y == 0);

        track.take(touch(What::down, 0, 500, 1000));
        track.take(touch(What::move, 0, 400, 1010));
        track.take(touch(What::cancel, 0, 0, 1012));
        Pointer const gone = track.next(1012);
        CHECK(gone.cancelled);
        CHECK(gone.released);
        CHECK(gone.velocity_y == 0);
        CHECK(gone.y == 400);
    }

    TEST_CASE("a resting finger is a long press, once; a wandering one never") {
        PointerTrack track;
        track.take(touch(What::down, 10, 10, 0));
        (void)track.next(0);
        CHECK(track.long_press_due_ms() == 500);
        CHECK_FALSE(track.next(499).long_press);
        CHECK(track.next(501).long_press);
        CHECK_FALSE(track.next(600).long_press);
        CHECK_FALSE(track.long_press_due_ms());
        track.take(touch(What::up, 10, 10, 700));
        (void)track.next(700);

        track.take(touch(What::down, 10, 10, 1000));
        track.take(touch(What::move, 10, 10 + touch_slop + 1, 1100));
        CHECK_FALSE(track.long_press_due_ms());
        CHECK_FALSE(track.next(1600).long_press);
    }

    TEST_CASE("the right mouse button asks as a long press does, and a held mouse does not") {
        PointerTrack track;
        track.take({What::menu, PointerKind::mouse, 30, 40, 0});
        Pointer const asked = track.next(0);
        CHECK(asked.long_press);
        CHECK(asked.press_x == 30);
        CHECK_FALSE(asked.down);
        track.take({What::down, PointerKind::mouse, 30, 40, 100});
        CHECK_FALSE(track.next(900).long_press);
    }

    TEST_CASE("wheel turns add up within a frame") {
        PointerTrack track;
        track.wheel(0, 50, true);
        track.wheel(3, 25, true);
        Pointer const turned = track.next(0);
        CHECK(turned.wheel_y == 75);
        CHECK(turned.wheel_x == 3);
        CHECK(turned.precise_wheel);
        CHECK(track.next(16).wheel_y == 0);
    }
}
