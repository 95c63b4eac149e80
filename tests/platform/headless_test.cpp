#include <doctest/doctest.h>
#include <imgui.h>

#include "platform/headless/ports.hpp"
#include "platform/headless/screen.hpp"

using namespace tongban;

TEST_SUITE("headless platform") {
    TEST_CASE("Chinese takes one em and Latin a bit more than half") {
        HeadlessScreen screen;
        screen.begin();
        ImGui::PushFont(screen.fonts().regular, 20);
        CHECK(ImGui::CalcTextSize("孩子").x == doctest::Approx(40));
        CHECK(ImGui::CalcTextSize("\U00020BB7").x == doctest::Approx(20));
        CHECK(ImGui::CalcTextSize("12").x == doctest::Approx(22));
        CHECK(ImGui::CalcTextSize("孩子").y == doctest::Approx(20));
        ImGui::PopFont();
        screen.end();
    }

    TEST_CASE("a press reaches the item under it and its edges last one frame") {
        HeadlessScreen screen;
        bool clicked = false;
        auto const draw = [&] {
            screen.begin();
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({400, 300});
            ImGui::Begin("w", nullptr, ImGuiWindowFlags_NoDecoration);
            clicked = ImGui::InvisibleButton("b", {200, 100});
            ImGui::End();
            screen.end();
        };
        draw();
        screen.press(50, 50);
        draw();
        CHECK_FALSE(screen.pointer.pressed);
        CHECK(screen.pointer.down);
        screen.release();
        draw();
        CHECK(clicked);
        CHECK_FALSE(screen.pointer.released);
    }

    TEST_CASE("the clock stands at the day it was given and moves when told") {
        HeadlessClock clock(*Date::make(2026, 11, 23));
        CHECK(clock.today().text() == "2026-11-23");
        CHECK(clock.time_text() == "09:00");
        clock.move_ms(15 * 3'600'000);
        CHECK(clock.today().text() == "2026-11-24");
        CHECK(clock.time_text() == "00:00");
    }

    TEST_CASE("chance repeats itself for one seed only") {
        HeadlessChance one(7);
        HeadlessChance same(7);
        HeadlessChance other(8);
        auto const first = one.draw();
        CHECK(first == same.draw());
        CHECK(first != other.draw());
        CHECK(first != one.draw());
    }

    TEST_CASE("preferences and files keep what they were given") {
        HeadlessPreferences preferences;
        CHECK(preferences.read("theme").empty());
        preferences.write("theme", "dark");
        preferences.write("theme", "light");
        CHECK(preferences.read("theme") == "light");

        HeadlessFiles files;
        files.offer("a.csv", "text/csv", "x");
        files.ask("import", ".csv");
        REQUIRE(files.offered.size() == 1);
        CHECK(files.offered[0].bytes == "x");
        REQUIRE(files.asked.size() == 1);
        CHECK(files.asked[0].purpose == "import");
    }
}
