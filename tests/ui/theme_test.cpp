#include "ui/theme.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace tongban;
using namespace tongban::ui;

namespace {

struct Pair {
    char const* name;
    Colour front, back;
    double least;
};

constexpr double text = 4.5, large = 3;

/// What is under the pointer has a tint over it; words must stay readable there too.
Colour tinted(Colour back, Colour over) {
    return mixed(back, {over.rgba | 0xFF}, static_cast<float>(over.rgba & 0xFF) / 255);
}

std::vector<Pair> pairs_in_use(Palette const& p) {
    std::vector<Pair> pairs;
    for (auto const back : {p.paper, p.card, p.sunken, tinted(p.card, p.hover), tinted(p.paper, p.hover)}) {
        pairs.push_back({"ink 1", p.ink_1, back, text});
        pairs.push_back({"ink 2", p.ink_2, back, text});
        pairs.push_back({"ink 3", p.ink_3, back, text});
        pairs.push_back({"accent words", p.accent_ink, back, text});
        pairs.push_back({"warm words", p.warm, back, text});
        pairs.push_back({"danger words", p.danger, back, text});
        pairs.push_back({"edge of a control", p.edge, back, large});
        pairs.push_back({"focus", p.focus, back, large});
        pairs.push_back({"accent mark", p.accent, back, large});
    }
    for (auto const grade : {p.grade_red, p.grade_yellow, p.grade_blue, p.grade_green})
        for (auto const back : {p.card, p.paper, p.accent_tint}) pairs.push_back({"grade", grade, back, large});
    pairs.push_back({"on accent", p.on_accent, p.accent, text});
    pairs.push_back({"on accent, held", p.on_accent, mixed(p.accent, p.ink_1, 0.22F), text});
    pairs.push_back({"on danger", p.on_danger, p.danger, text});
    pairs.push_back({"chip chosen", p.accent_ink, p.accent_tint, text});
    pairs.push_back({"warm tag", p.warm, p.warm_tint, text});
    pairs.push_back({"danger tag", p.danger, p.danger_tint, text});
    for (auto const tint : {p.accent_tint, p.warm_tint, p.danger_tint}) {
        pairs.push_back({"ink 1 on a tint", p.ink_1, tint, text});
        pairs.push_back({"ink 3 on a tint", p.ink_3, tint, text});
    }
    pairs.push_back({"toast", p.on_toast, p.toast, text});
    pairs.push_back({"toast's action", p.toast_action, p.toast, text});
    return pairs;
}

void check_all(Palette const& palette) {
    for (auto const& [name, front, back, least] : pairs_in_use(palette)) {
        CAPTURE(name);
        CAPTURE(front.rgba);
        CAPTURE(back.rgba);
        CHECK(contrast(front, back) >= least);
    }
}

}  // namespace

TEST_CASE("contrast is WCAG's") {
    CHECK(contrast({0x000000FF}, {0xFFFFFFFF}) == doctest::Approx(21));
    CHECK(contrast({0x777777FF}, {0xFFFFFFFF}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("every pair of colours in use can be read, by day") { check_all(light_palette()); }
TEST_CASE("every pair of colours in use can be read, at night") { check_all(dark_palette()); }
TEST_CASE("every pair of colours in use can be read, with more contrast") {
    check_all(contrast_palette(false));
    check_all(contrast_palette(true));
}

TEST_CASE("a person's choice beats the system's shade") {
    CHECK(theme_for({.dark = true}, {}).dark);
    CHECK_FALSE(theme_for({.dark = true}, {.shade = Shade::light}).dark);
}

TEST_CASE("targets grow with fingers and with the size of text") {
    CHECK(theme_for({.width = 1366}, {}).metrics.control == 36);
    CHECK(theme_for({.width = 360, .touch = true}, {}).metrics.control == 48);
    CHECK(theme_for({.width = 360, .touch = true}, {}).metrics.row == 64);
    for (auto const size : {TypeSize::large, TypeSize::larger, TypeSize::largest}) {
        auto const theme = theme_for({.width = 1366}, {.type_size = size});
        CHECK(theme.metrics.control >= theme.type.body * leading_text);
        CHECK(theme.metrics.row >= (theme.type.lead + theme.type.note) * leading_title);
    }
}
