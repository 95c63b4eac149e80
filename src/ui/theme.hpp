#pragma once

#include <cstdint>

#include "base/surface.hpp"

/// The one place where colours, sizes and times are written. Contrast of every pair in use is tested
/// (tests/ui/theme_test.cpp: 4.5:1 for text, 3:1 for large text and the edges of controls).
namespace tongban::ui {

struct Colour {
    std::uint32_t rgba = 0;  ///< 0xRRGGBBAA
    bool operator==(Colour const&) const = default;
};

/// The same colour, `share` (0–1) as opaque as it was.
[[nodiscard]] Colour faded(Colour colour, float share);
/// `share` 0 gives `from`, 1 gives `to`.
[[nodiscard]] Colour mixed(Colour from, Colour to, float share);

struct Palette {
    Colour paper, card, sunken;             ///< window, raised, lowered
    Colour ink_1, ink_2, ink_3;             ///< main text, second text, notes and placeholders
    Colour line;                            ///< hairlines that only decorate
    Colour rim;                             ///< border of what its words already tell: secondary buttons, chips
    Colour edge;                            ///< border of a control that has nothing else: 3:1
    Colour accent, on_accent, accent_tint;  ///< fills
    Colour accent_ink;                      ///< green words, readable also on tints and wells
    Colour warm, warm_tint;                 ///< wishes, joy
    Colour danger, on_danger, danger_tint;
    Colour grade_red, grade_yellow, grade_blue,
        grade_green;  ///< shapes of grading; never alone, always with shape or word
    Colour focus;
    Colour hover, press;  ///< laid over a surface
    Colour veil;          ///< laid over the page behind a sheet
    Colour shadow;        ///< soft and warm
    Colour toast, on_toast, toast_action;
};

enum class Shade : std::uint8_t { system, light, dark };
enum class TypeSize : std::uint8_t { normal, large, larger, largest };  ///< body 14 (touch 16), 18, 22, 26

/// What the person chose in 设置; kept on the device.
struct Look {
    Shade shade = Shade::system;
    TypeSize type_size = TypeSize::normal;
    bool privacy = false;  ///< someone may look over the shoulder: grades show their shape without the word
    bool operator==(Look const&) const = default;
};

/// Sizes of text in logical pixels.
struct TypeScale {
    float note = 12, body = 14, lead = 16, section = 20, page = 28;
};

/// Heights in logical pixels. They grow with the size of text.
struct Metrics {
    float control = 36;  ///< button, field; 48 for fingers
    float chip = 28;     ///< as drawn; fingers get `target`
    float row = 56;      ///< list row; 64 for fingers
    float target = 36;   ///< smallest thing to hit; 48 for fingers
    float icon = 20;
    float gutter = 24;  ///< from the edge of a page to its content; 16 on a phone
};

/// How wide the surface is, in steps that change the layout.
enum class Breadth : std::uint8_t {
    phone,   ///< below 600
    tablet,  ///< below 1000
    laptop,
};

struct Theme {
    Palette palette;
    TypeScale type;
    Metrics metrics;
    bool dark = false;
    bool touch = false;
    bool reduced_motion = false;
};

/// Corners: of a control, a card, a sheet.
inline constexpr float radius_control = 6, radius_card = 10, radius_sheet = 16;
/// Motion in seconds: tint of a hovered control, a sheet that slides, a page that changes.
inline constexpr float motion_quick = 0.12F, motion_calm = 0.20F, motion_slow = 0.32F;
/// Steps of the 4 px grid.
inline constexpr float space_1 = 4, space_2 = 8, space_3 = 12, space_4 = 16, space_6 = 24, space_8 = 32;
/// Line heights as multiples of the size of text.
inline constexpr float leading_text = 1.6F, leading_title = 1.3F;

[[nodiscard]] Palette light_palette();
[[nodiscard]] Palette dark_palette();
/// For "more contrast": the same hues, darker or lighter ink, real borders.
[[nodiscard]] Palette contrast_palette(bool dark);

[[nodiscard]] Breadth breadth_of(float width);
[[nodiscard]] Theme theme_for(Surface const& surface, Look const& look);

/// WCAG 2 contrast of two opaque colours, 1–21.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace tongban::ui
