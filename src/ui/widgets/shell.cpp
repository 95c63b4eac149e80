#include "ui/widgets/shell.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"
#include "ui/widgets/shell_parts.hpp"

namespace tongban::ui {
namespace {

constexpr float rail_wide = 208, rail_narrow = 84, top_wide = 60, top_phone = 52, bottom_bar = 60;
constexpr float search_width = 380;

/// The parts of the surface.
struct Parts {
    Rect rail, top, bottom, page;
};

Parts parts_of(Ui const& ui) {
    auto const& s = ui.surface();
    auto const breadth = ui.breadth();
    float const scale = std::max(1.0F, ui.theme().type.body / 16);
    float const below = s.height - s.keyboard_height;
    Parts parts;
    if (breadth == Breadth::phone) {
        float const top = std::round(top_phone * scale) + s.safe_top;
        // The keyboard covers the bar; it must not take more of what little is left.
        float const bar = s.keyboard_height > 0 ? 0 : std::round(bottom_bar * scale) + s.safe_bottom;
        parts.top = {0, 0, s.width, top};
        parts.bottom = {0, below - bar, s.width, bar};
        parts.page = {0, top, s.width, below - top - bar};
        return parts;
    }
    float const rail = std::round((breadth == Breadth::laptop ? rail_wide : rail_narrow) * scale) + s.safe_left;
    float const top = std::round(top_wide * scale) + s.safe_top;
    parts.rail = {0, 0, rail, s.height};
    parts.top = {rail, 0, s.width - rail, top};
    parts.page = {rail, top, s.width - rail, below - top};
    return parts;
}

/// Buttons laid from the right end of the bar; each one takes its width off `line`.
bool bar_icon(Ui& ui, Rect& line, IconButtonSpec const& spec) {
    float const side = ui.theme().metrics.control;
    line.width -= side;
    ui.layout().push({.area = {right_of(line), line.y + (line.height - side) / 2, side, side}});
    bool const pressed = icon_button(ui, spec);
    ui.layout().pop();
    return pressed;
}

void privacy_key(Ui& ui, Rect& line, ShellSpec const& spec, ShellAnswer& answer) {
    auto const icon = spec.privacy ? Icon::eye_off : Icon::eye;
    auto const label = ui.word(spec.privacy ? "ui.privacy.leave" : "ui.privacy.enter");
    if (bar_icon(ui, line, {.key = "privacy", .icon = icon, .label = label, .selected = spec.privacy}))
        answer.privacy = true;
}

void saved_state(Ui& ui, Rect& line, ShellSpec const& spec, ShellAnswer& answer) {
    float const height = ui.theme().metrics.control;
    auto saved = spec.saved;
    if (saved.key.empty()) saved.key = "saved";
    float const room = std::min(line.width, 240.0F);
    float const width = std::min(room, saved_mark_width(ui, saved));
    line.width -= width;
    ui.layout().push({.area = {right_of(line), line.y + (line.height - height) / 2, width, height}});
    if (saved_mark(ui, saved)) answer.saved = true;
    ui.layout().pop();
}

void who_key(Ui& ui, Rect& line, ShellSpec const& spec, ShellAnswer& answer) {
    if (spec.who.empty()) return;
    ButtonSpec const who{.key = "who", .label = spec.who, .kind = ButtonKind::quiet, .icon = Icon::person};
    auto const size = button_size(ui, who);
    line.width -= size.width;
    ui.layout().push({.area = {right_of(line), line.y + (line.height - size.height) / 2, size.width, size.height}});
    if (button(ui, who)) answer.who = true;
    ui.layout().pop();
}

void draw_wide_top(Ui& ui, Rect top, ShellSpec const& spec, std::string& search, ShellAnswer& answer) {
    float const gutter = ui.theme().metrics.gutter;
    auto line = shrunk(top, Insets{gutter, ui.surface().safe_top, gutter - 8 + ui.surface().safe_right, 0});
    float const control = ui.theme().metrics.control;
    Rect const field{line.x, line.y + (line.height - control) / 2, std::min(search_width, line.width * 0.45F), control};
    ui.layout().push({.area = field});
    if (spec.seek) ui.ask_focus(found_field(ui, spec.found.field.key));
    answer.found = found_over(ui, spec.found, search, spec.finding);
    ui.layout().pop();
    line = shrunk(line, Insets{field.width + space_4, 0, 0, 0});
    who_key(ui, line, spec, answer);
    privacy_key(ui, line, spec, answer);
    if (!spec.print_label.empty() &&
        bar_icon(ui, line, {.key = "print", .icon = Icon::print, .label = spec.print_label}))
        answer.print = true;
    saved_state(ui, line, spec, answer);
}

void draw_phone_top(Ui& ui, Rect top, ShellSpec const& spec, ShellAnswer& answer) {
    auto const& theme = ui.theme();
    auto line = shrunk(top, Insets{spec.back ? 4.0F : 16.0F, ui.surface().safe_top, 4, 0});
    if (spec.back) {
        float const side = theme.metrics.control;
        ui.layout().push({.area = {line.x, line.y + (line.height - side) / 2, side, side}});
        if (icon_button(ui, {.key = "back", .icon = Icon::back, .label = ui.word("ui.back")})) answer.back = true;
        ui.layout().pop();
        line = shrunk(line, Insets{side, 0, 0, 0});
    }
    privacy_key(ui, line, spec, answer);
    if (bar_icon(ui, line, {.key = "find", .icon = Icon::search, .label = ui.word("ui.search")}))
        answer.search_pressed = true;
    if (!spec.report_label.empty() &&
        bar_icon(ui, line, {.key = "report", .icon = Icon::shield, .label = spec.report_label, .urgent = true}))
        answer.report = true;
    saved_state(ui, line, spec, answer);
    Ink const title{theme.type.section, theme.palette.ink_1, Face::strong, leading_title};
    auto const words = spec.title.empty() ? spec.product : spec.title;
    ui.canvas().text_in(line, words, title);
    ui.emit(ui.id("title"), Role::heading, words, line).level = 1;
}

void draw_top(Ui& ui, Rect top, ShellSpec const& spec, std::string& search, ShellAnswer& answer) {
    ui.open_group(ui.id("top"), Role::banner, ui.word("ui.top_bar"), top);
    ui.canvas().fill(top, ui.theme().palette.paper);
    if (ui.phone()) draw_phone_top(ui, top, spec, answer);
    else draw_wide_top(ui, top, spec, search, answer);
    ui.close_group();
}

void draw_main(Ui& ui, Rect page, Body banners, Body body) {
    ui.open_group(ui.id("main"), Role::main, {}, page);
    ui.layout().push({.area = page, .gap = 0});
    ui.canvas().push_clip(page);
    if (banners) banners();
    auto const rest = ui.layout().rest();
    ui.layout().push({.area = rest});
    body();
    ui.layout().pop();
    ui.canvas().pop_clip();
    ui.layout().pop();
    ui.close_group();
}

}  // namespace

ShellAnswer shell(Ui& ui, ShellSpec const& spec, std::string& search, Body banners, Body page) {
    ShellAnswer answer;
    auto const parts = parts_of(ui);
    auto const chrome = ui.id("chrome");
    {
        auto const scope = ui.scope_of(chrome);
        draw_top(ui, parts.top, spec, search, answer);
        if (ui.phone()) draw_bottom_bar(ui, parts.bottom, spec, answer);
        else draw_rail(ui, parts.rail, spec, answer);
    }
    draw_main(ui, parts.page, banners, page);
    return answer;
}

void lone_page(Ui& ui, Body page) { draw_main(ui, ui.layout().rest(), {}, page); }

}  // namespace tongban::ui
