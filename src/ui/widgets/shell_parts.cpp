#include "ui/widgets/shell_parts.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float item_gap = 2, edge = 12, head_height = 60, add_side = 48;

void report(Ui& ui, Place const& place, Rect rect, bool here) {
    auto& record = ui.emit(ui.id(place.key), Role::link, place.label, rect);
    record.check = here ? Check::on : Check::off;
    record.focusable = record.tab_stop = true;
    if (place.badge > 0) record.value = count_text(place.badge);
}

void draw_badge(Ui& ui, Point at, int badge) {
    auto const& palette = ui.theme().palette;
    auto const ink = note_ink(ui, palette.warm);
    auto const words = badge > 99 ? std::string("99+") : count_text(badge);
    float const height = std::round(ink.size * leading_title) + 2;
    float const width = std::max(height, std::ceil(ui.canvas().text_width(words, ink)) + 10);
    Rect const pill{at.x - width, at.y - height / 2, width, height};
    ui.canvas().fill(pill, palette.warm_tint, height / 2);
    ui.canvas().text_in(pill, words, ink, 0.5F);
}

struct RailItem {
    Ui& ui;
    bool wide;

    [[nodiscard]] float height() const {
        auto const& theme = ui.theme();
        return wide ? theme.metrics.control + 4 : theme.metrics.icon + theme.type.note * leading_title + 22;
    }

    bool draw(Rect rect, Place const& place, bool here) const {
        auto const& palette = ui.theme().palette;
        auto const feel = ui.feel(ui.id(place.key), rect);
        report(ui, place, rect, here);
        if (here) ui.canvas().fill(rect, palette.accent_tint, 8);
        draw_feel(ui, rect, 8, feel);
        if (wide) draw_wide(rect, place, here);
        else draw_narrow(rect, place, here);
        return feel.pressed;
    }

    void draw_wide(Rect rect, Place const& place, bool here) const {
        auto const& palette = ui.theme().palette;
        float const icon = ui.theme().metrics.icon;
        draw_icon(
            ui.canvas(),
            place.icon,
            {rect.x + edge, rect.y, icon, rect.height},
            here ? palette.accent_ink : palette.ink_2);
        auto const ink = body_ink(ui, here ? palette.accent_ink : palette.ink_1, here ? Face::strong : Face::regular);
        ui.canvas().text_in(shrunk(rect, Insets{edge + icon + 12, 0, 40, 0}), place.label, ink);
        if (place.badge > 0) draw_badge(ui, {right_of(rect) - 10, rect.y + rect.height / 2}, place.badge);
    }

    void draw_narrow(Rect rect, Place const& place, bool here) const {
        auto const& palette = ui.theme().palette;
        float const icon = ui.theme().metrics.icon;
        float const words = ui.theme().type.note * leading_title;
        float const y = rect.y + (rect.height - icon - 4 - words) / 2;
        draw_icon(ui.canvas(), place.icon, {rect.x, y, rect.width, icon}, here ? palette.accent_ink : palette.ink_2);
        auto const ink = note_ink(ui, here ? palette.accent_ink : palette.ink_2);
        ui.canvas().text_in({rect.x + 2, y + icon + 4, rect.width - 4, words}, place.label, ink, 0.5F);
        if (place.badge > 0) draw_badge(ui, {middle_of(rect).x + icon / 2 + 18, y + 2}, place.badge);
    }
};

void draw_product(Ui& ui, Rect rail, std::string_view product, bool wide) {
    auto const& theme = ui.theme();
    float const top = rail.y + ui.surface().safe_top;
    constexpr float mark = 30;
    Rect const box{
        wide ? rail.x + edge + 8 : rail.x + (rail.width - mark) / 2, top + (head_height - mark) / 2, mark, mark};
    ui.canvas().fill(box, theme.palette.accent, 9);
    draw_icon(ui.canvas(), Icon::pair, shrunk(box, 5), theme.palette.on_accent);
    if (!wide) return;
    Ink const name{theme.type.section, theme.palette.ink_1, Face::strong, leading_title};
    ui.canvas().text_in({right_of(box) + 10, box.y, rail.width - 70, mark}, product, name);
}

/// Red words in a red frame: found at once, but it does not shout at a child who looks.
bool draw_report(Ui& ui, Rect rect, std::string_view label, bool wide) {
    auto const& palette = ui.theme().palette;
    auto const id = ui.id("report");
    auto const feel = ui.feel(id, rect);
    auto& record = ui.emit(id, Role::button, label, rect);
    record.focusable = record.tab_stop = true;
    ui.canvas().fill(rect, palette.danger_tint, 8);
    draw_feel(ui, rect, 8, feel);
    float const icon = ui.theme().metrics.icon;
    if (wide) {
        draw_icon(ui.canvas(), Icon::shield, {rect.x + edge, rect.y, icon, rect.height}, palette.danger);
        auto const ink = body_ink(ui, palette.danger, Face::strong);
        ui.canvas().text_in(shrunk(rect, Insets{edge + icon + 12, 0, 8, 0}), label, ink);
    } else {
        draw_icon(ui.canvas(), Icon::shield, centred(rect, {icon, icon}), palette.danger);
        draw_tip(ui, id, rect, label);
    }
    return feel.pressed;
}

bool draw_add(Ui& ui, Rect cell, std::string_view label) {
    auto const& palette = ui.theme().palette;
    auto const id = ui.id("add");
    auto const spot = centred(cell, {add_side, add_side});
    auto const feel = ui.feel(id, spot);
    auto& record = ui.emit(id, Role::button, label, spot);
    record.focusable = record.tab_stop = true;
    record.has_popup = true;
    ui.canvas().shadow(spot, add_side / 2, Height::resting, palette.shadow);
    ui.canvas().fill(spot, mixed(palette.accent, palette.ink_1, 0.2F * feel.hold), add_side / 2);
    draw_icon(ui.canvas(), Icon::plus, shrunk(spot, 12), palette.on_accent);
    if (feel.ring) ui.draw_ring(spot, add_side / 2);
    return feel.pressed;
}

bool draw_bar_item(Ui& ui, Rect cell, Place const& place, bool here) {
    auto const feel = ui.feel(ui.id(place.key), cell);
    report(ui, place, cell, here);
    if (feel.ring) ui.draw_ring(shrunk(cell, 6), radius_card);
    RailItem{ui, false}.draw_narrow(cell, place, here);
    return feel.pressed;
}

}  // namespace

void draw_rail(Ui& ui, Rect rail, ShellSpec const& spec, ShellAnswer& answer) {
    auto const& palette = ui.theme().palette;
    bool const wide = ui.breadth() == Breadth::laptop;
    RailItem const item{ui, wide};
    ui.canvas().line({right_of(rail) - 1, rail.y}, {right_of(rail) - 1, bottom_of(rail)}, palette.line);
    draw_product(ui, rail, spec.product, wide);
    ui.open_group(ui.id("places"), Role::navigation, ui.word("ui.places"), rail);
    float const inset = wide ? edge : 8;
    float const height = item.height();
    Rect line{
        rail.x + inset + ui.surface().safe_left,
        rail.y + ui.surface().safe_top + head_height + 4,
        rail.width - 2 * inset - ui.surface().safe_left - 1,
        height};
    for (auto const& place : spec.places) {
        if (place.apart) continue;
        if (item.draw(line, place, place.key == spec.here)) answer.went = place.key;
        line.y += height + item_gap;
    }
    line.y = bottom_of(rail) - edge - height;
    bool const reporting = !spec.report_label.empty();
    if (reporting) line.y -= height + 6;
    for (auto const& place : spec.places) {
        if (!place.apart) continue;
        if (item.draw(line, place, place.key == spec.here)) answer.went = place.key;
        line.y += height + 6;
    }
    if (reporting && draw_report(ui, line, spec.report_label, wide)) answer.report = true;
    ui.close_group();
}

void draw_bottom_bar(Ui& ui, Rect bar, ShellSpec const& spec, ShellAnswer& answer) {
    if (is_empty(bar)) return;
    auto const& palette = ui.theme().palette;
    ui.in_layer(Layer::shell, {.area = bar}, [&] {
        ui.canvas().fill(bar, palette.card);
        ui.canvas().line({bar.x, bar.y}, {right_of(bar), bar.y}, palette.line);
        ui.open_group(ui.id("places"), Role::navigation, ui.word("ui.places"), bar);
        auto const count = spec.phone_places.size();
        float const width = bar.width / static_cast<float>(count + 1);
        Rect cell{bar.x, bar.y, width, bar.height - ui.surface().safe_bottom};
        for (std::size_t i = 0; i <= count; ++i, cell.x += width) {
            std::size_t const middle = count / 2;
            if (i == middle) {
                if (draw_add(ui, cell, spec.add_label)) answer.add = true;
                continue;
            }
            auto const& place = spec.phone_places[i < middle ? i : i - 1];
            if (draw_bar_item(ui, cell, place, place.key == spec.here)) answer.went = place.key;
        }
        ui.close_group();
    });
}

}  // namespace tongban::ui
