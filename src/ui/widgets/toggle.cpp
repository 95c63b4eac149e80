#include <array>
#include <cmath>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float box_side = 20, box_radius = 5;
constexpr float track_width = 44, track_height = 26, knob_gap = 3;

struct Row {
    Rect rect, mark, words;
    TextBlock help;
};

/// A line with a mark at one side and words, which may have help below them, at the other.
Row place_row(Ui& ui, ToggleSpec const& spec, float mark_width, bool mark_left) {
    auto const& metrics = ui.theme().metrics;
    auto const ink = body_ink(ui, {});
    auto const small = note_ink(ui, {});
    float const side = mark_width + space_3;
    bool const across = ui.layout().filling() == Filling::across;
    float const natural = across ? std::ceil(ui.canvas().text_width(spec.label, ink)) + side + 1 : 0;
    Row row;
    float const words_width = (across ? natural : ui.layout().width()) - side;
    row.help = ui.canvas().lay_out(spec.help, words_width, small);
    float const help_height = spec.help.empty() ? 0 : height_of(row.help, small);
    float const height = std::max(metrics.control, line_height(ink) + help_height + 8);
    row.rect = ui.layout().place({natural, height});
    float const first = spec.help.empty() ? height : line_height(ink) + 8;
    row.mark = {mark_left ? row.rect.x : right_of(row.rect) - mark_width, row.rect.y, mark_width, first};
    row.words = {row.rect.x + (mark_left ? side : 0), row.rect.y, words_width, first};
    return row;
}

void draw_words(Ui& ui, ToggleSpec const& spec, Row const& row) {
    auto const& palette = ui.theme().palette;
    auto const ink = body_ink(ui, spec.disabled ? palette.ink_3 : palette.ink_1);
    ui.canvas().text_in(row.words, spec.label, ink);
    if (spec.help.empty()) return;
    float const y = row.words.y + (row.words.height + line_height(ink)) / 2;
    ui.canvas().text({row.words.x, y}, spec.help, row.help, note_ink(ui, palette.ink_3));
}

void report(Ui& ui, WidgetId id, Role role, ToggleSpec const& spec, Rect rect, bool on) {
    auto& record = ui.emit(id, role, spec.label, rect);
    record.check = on ? Check::on : Check::off;
    record.focusable = record.tab_stop = true;
    record.disabled = spec.disabled;
    record.described = spec.help;
}

void draw_check_box(Ui& ui, Rect box, bool on, bool disabled, Ui::Feel const& feel) {
    auto const& palette = ui.theme().palette;
    auto const fill = disabled ? palette.sunken : on ? palette.accent : palette.card;
    ui.canvas().fill(box, fill, box_radius);
    if (!on) draw_feel(ui, box, box_radius, {.hover = feel.hover, .hold = feel.hold});
    ui.canvas().frame(box, disabled ? palette.line : on ? palette.accent : palette.edge, box_radius, 1.5F);
    if (on) draw_icon(ui.canvas(), Icon::check, shrunk(box, 2), disabled ? palette.ink_3 : palette.on_accent);
    if (feel.ring) ui.draw_ring(box, box_radius);
}

void draw_switch(Ui& ui, Rect track, float on, bool disabled, Ui::Feel const& feel) {
    auto const& palette = ui.theme().palette;
    float const radius = track.height / 2;
    auto const off_colour = disabled ? palette.line : palette.edge;
    ui.canvas().fill(track, mixed(off_colour, disabled ? palette.rim : palette.accent, on), radius);
    draw_feel(ui, track, radius, {.hover = feel.hover, .hold = feel.hold});
    float const travel = track.width - track.height;
    Point const knob{track.x + radius + travel * on, track.y + radius};
    ui.canvas().disc(knob, radius - knob_gap, mixed(palette.card, palette.on_accent, on));
    if (feel.ring) ui.draw_ring(track, radius);
}

}  // namespace

bool checkbox(Ui& ui, ToggleSpec const& spec, bool& on) {
    auto const id = ui.id(spec.key);
    auto const row = place_row(ui, spec, box_side, true);
    auto const feel = ui.feel(id, row.rect, spec.disabled);
    if (feel.pressed) on = !on;
    report(ui, id, Role::checkbox, spec, row.rect, on);
    draw_check_box(ui, centred(row.mark, {box_side, box_side}), on, spec.disabled, feel);
    draw_words(ui, spec, row);
    return feel.pressed;
}

bool toggle(Ui& ui, ToggleSpec const& spec, bool& on) {
    auto const id = ui.id(spec.key);
    auto const row = place_row(ui, spec, track_width, false);
    auto const feel = ui.feel(id, row.rect, spec.disabled);
    if (feel.pressed) on = !on;
    report(ui, id, Role::switch_, spec, row.rect, on);
    float const share = ui.motion().toward(id ^ 0x400, on ? 1 : 0, motion_calm);
    draw_switch(ui, centred(row.mark, {track_width, track_height}), share, spec.disabled, feel);
    draw_words(ui, spec, row);
    return feel.pressed;
}

bool stepper(Ui& ui, StepperSpec const& spec, int& value) {
    auto const scope = ui.scope(spec.key);
    auto const& theme = ui.theme();
    int const before = value;
    labelled(ui, {.label = spec.label, .help = spec.help}, [&] {
        auto const ink = body_ink(ui, theme.palette.ink_1, Face::strong);
        std::string const words =
            count_text(value) + (spec.unit.empty() ? std::string() : " " + std::string(spec.unit));
        float const side = theme.metrics.control;
        float const middle = std::max(64.0F, std::ceil(ui.canvas().text_width(words, ink)) + 24);
        auto const box = ui.layout().place({2 * side + middle, side});
        draw_box(ui, box, {});
        ui.open_group(ui.id("group"), Role::group, spec.label, box);
        ui.layout().push({.area = {box.x, box.y, side, side}});
        std::string const less = ui.word("ui.less", {{"name", spec.label}});
        if (icon_button(ui, {.key = "less", .icon = Icon::minus, .label = less, .disabled = value <= spec.least}))
            --value;
        ui.layout().pop();
        Rect const number{box.x + side, box.y, middle, side};
        ui.canvas().text_in(number, words, ink, 0.5F);
        ui.emit(ui.id("value"), Role::text, words, number);
        ui.layout().push({.area = {right_of(number), box.y, side, side}});
        std::string const more = ui.word("ui.more_of", {{"name", spec.label}});
        if (icon_button(ui, {.key = "more", .icon = Icon::plus, .label = more, .disabled = value >= spec.most}))
            ++value;
        ui.layout().pop();
        ui.close_group();
    });
    return value != before;
}

}  // namespace tongban::ui
