#include "ui/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tongban::ui {
namespace {

struct Channels {
    double red, green, blue, alpha;
};

Channels channels_of(Colour colour) {
    auto const byte = [&](int shift) { return static_cast<double>((colour.rgba >> shift) & 0xFF); };
    return {byte(24), byte(16), byte(8), byte(0)};
}

Colour colour_of(Channels c) {
    auto const byte = [](double value, int shift) {
        return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, 255.0))) << shift;
    };
    return {byte(c.red, 24) | byte(c.green, 16) | byte(c.blue, 8) | byte(c.alpha, 0)};
}

double luminance(Colour colour) {
    auto const linear = [](double byte) {
        double const value = byte / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    auto const c = channels_of(colour);
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

TypeScale type_scale(TypeSize size, bool touch) {
    constexpr std::array larger{
        TypeScale{15, 18, 20, 24, 32}, TypeScale{18, 22, 24, 28, 36}, TypeScale{22, 26, 28, 32, 40}};
    if (size != TypeSize::normal) return larger[static_cast<std::size_t>(size) - 1];
    return touch ? TypeScale{13, 16, 16, 20, 28} : TypeScale{12, 14, 16, 20, 28};
}

/// On the 4 px grid.
float on_grid(float value) { return std::ceil(value / 4) * 4; }

Metrics metrics_for(TypeScale type, bool touch, Breadth breadth) {
    float const two_lines = (type.lead + type.note) * leading_title;
    return {
        .control = std::max(touch ? 48.0F : 36.0F, on_grid(type.body * leading_text + (touch ? 16 : 8))),
        .chip = std::max(touch ? 36.0F : 28.0F, on_grid(type.body * leading_title + 8)),
        .row = std::max(touch ? 64.0F : 56.0F, on_grid(two_lines + 16)),
        .target = touch ? 48.0F : 36.0F,
        .icon = std::max(20.0F, std::round(type.body * 1.3F)),
        .gutter = breadth == Breadth::phone ? 16.0F : 24.0F};
}

}  // namespace

Colour faded(Colour colour, float share) {
    auto c = channels_of(colour);
    c.alpha *= static_cast<double>(share);
    return colour_of(c);
}

Colour mixed(Colour from, Colour to, float share) {
    auto const a = channels_of(from);
    auto const b = channels_of(to);
    auto const blend = [t = static_cast<double>(share)](double x, double y) { return x + (y - x) * t; };
    return colour_of({blend(a.red, b.red), blend(a.green, b.green), blend(a.blue, b.blue), blend(a.alpha, b.alpha)});
}

Palette light_palette() {
    return {
        .paper = {0xF6F4EFFF},
        .card = {0xFFFFFFFF},
        .sunken = {0xEFECE4FF},
        .ink_1 = {0x1E2421FF},
        .ink_2 = {0x4F5953FF},
        .ink_3 = {0x5E6862FF},
        .line = {0xE2DED3FF},
        .rim = {0xCBC6B8FF},
        .edge = {0x7F857BFF},
        .accent = {0x1F7A5CFF},
        .on_accent = {0xFFFFFFFF},
        .accent_tint = {0xE3F1EAFF},
        .accent_ink = {0x196B50FF},
        .warm = {0xA64A12FF},
        .warm_tint = {0xFBEBDDFF},
        .danger = {0xB3261EFF},
        .on_danger = {0xFFFFFFFF},
        .danger_tint = {0xFBE9E7FF},
        .grade_red = {0xC8372DFF},
        .grade_yellow = {0xB07C10FF},
        .grade_blue = {0x2E6DA4FF},
        .grade_green = {0x2E7D4FFF},
        .focus = {0x2F6FEDFF},
        .hover = {0x1E24210D},
        .press = {0x1E24211A},
        .veil = {0x2A251C66},
        .shadow = {0x4A3B221C},
        .toast = {0x2A302DFF},
        .on_toast = {0xF6F4EFFF},
        .toast_action = {0x8FD8B9FF}};
}

Palette dark_palette() {
    return {
        .paper = {0x16181AFF},
        .card = {0x1F2224FF},
        .sunken = {0x121415FF},
        .ink_1 = {0xECEFEAFF},
        .ink_2 = {0xB9C2BBFF},
        .ink_3 = {0x929C95FF},
        .line = {0x2E3336FF},
        .rim = {0x454C4FFF},
        .edge = {0x727A74FF},
        .accent = {0x5CC39BFF},
        .on_accent = {0x0E1A15FF},
        .accent_tint = {0x1E3129FF},
        .accent_ink = {0x5CC39BFF},
        .warm = {0xF0A36BFF},
        .warm_tint = {0x33241AFF},
        .danger = {0xFF8A80FF},
        .on_danger = {0x2A0B09FF},
        .danger_tint = {0x3A1D1BFF},
        .grade_red = {0xFF6F61FF},
        .grade_yellow = {0xE8B84AFF},
        .grade_blue = {0x79B4F0FF},
        .grade_green = {0x7CCB8BFF},
        .focus = {0x8AB4FFFF},
        .hover = {0xFFFFFF0D},
        .press = {0xFFFFFF1A},
        .veil = {0x00000080},
        .shadow = {0x0000004D},
        .toast = {0xE6E9E4FF},
        .on_toast = {0x1E2421FF},
        .toast_action = {0x196B50FF}};
}

Palette contrast_palette(bool dark) {
    auto palette = dark ? dark_palette() : light_palette();
    palette.paper = palette.card = palette.sunken = dark ? Colour{0x000000FF} : Colour{0xFFFFFFFF};
    palette.ink_1 = dark ? Colour{0xFFFFFFFF} : Colour{0x000000FF};
    palette.ink_2 = dark ? Colour{0xEDEFECFF} : Colour{0x1E2421FF};
    palette.ink_3 = dark ? Colour{0xD5DAD6FF} : Colour{0x343C37FF};
    palette.line = palette.rim = dark ? Colour{0x9AA39DFF} : Colour{0x5E6862FF};
    palette.edge = palette.ink_2;
    palette.accent = palette.accent_ink = dark ? Colour{0x7FE3BCFF} : Colour{0x0C5940FF};
    palette.on_accent = dark ? Colour{0x000000FF} : Colour{0xFFFFFFFF};
    palette.warm = dark ? Colour{0xFFC08FFF} : Colour{0x7A3208FF};
    palette.danger = dark ? Colour{0xFFB0A8FF} : Colour{0x8C1710FF};
    palette.shadow = {0x00000000};
    return palette;
}

Breadth breadth_of(float width) {
    if (width < 600) return Breadth::phone;
    return width < 1000 ? Breadth::tablet : Breadth::laptop;
}

Theme theme_for(Surface const& surface, Look const& look) {
    Theme theme;
    theme.dark = look.shade == Shade::system ? surface.dark : look.shade == Shade::dark;
    theme.touch = surface.touch;
    theme.reduced_motion = surface.reduced_motion;
    theme.palette = theme.dark ? dark_palette() : light_palette();
    if (surface.high_contrast) theme.palette = contrast_palette(theme.dark);
    theme.type = type_scale(look.type_size, surface.touch);
    theme.metrics = metrics_for(theme.type, surface.touch, breadth_of(surface.width));
    return theme;
}

double contrast(Colour a, Colour b) {
    double const first = luminance(a) + 0.05;
    double const second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

}  // namespace tongban::ui
