#include "ui/widgets/month.hpp"

#include <algorithm>
#include <string>

#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr int week = 7;
constexpr float cell_height = 44, head_height = 28, mark_radius = 17, dot_radius = 2.5F, dot_step = 7;
constexpr int dots_most = 3;

struct Sheet {
    Rect rect;
    Date first;
    int before = 0;  ///< empty cells of the first week
    int days = 0;

    [[nodiscard]] Rect cell(int place) const {
        float const width = rect.width / week;
        auto const column = static_cast<float>(place % week), line = static_cast<float>(place / week);
        return {rect.x + column * width, rect.y + head_height + line * cell_height, width, cell_height};
    }
    [[nodiscard]] Rect cell(Date day) const { return cell(before + days_between(first, day)); }
};

Sheet placed(Ui& ui, Date first) {
    Sheet sheet{.first = first, .before = first.weekday() - 1};
    sheet.days = days_between(first, first_of_month(first + 31));
    int const weeks = (sheet.before + sheet.days + week - 1) / week;
    sheet.rect = ui.layout().place({0, head_height + static_cast<float>(weeks) * cell_height});
    return sheet;
}

void draw_numbers(Ui& ui, Sheet const& sheet, Date today, std::span<MonthDay const> busy) {
    auto const& palette = ui.theme().palette;
    for (int i = 0; i < week; ++i) {
        Rect const head = sheet.cell(i);
        std::string const word(ui.word("ui.weekday." + std::to_string(i + 1)));
        ui.canvas().text_in({head.x, sheet.rect.y, head.width, head_height}, word, note_ink(ui, palette.ink_3), 0.5F);
    }
    for (int i = 0; i < sheet.days; ++i) {
        Date const day = sheet.first + i;
        if (std::ranges::find(busy, day, &MonthDay::day) != busy.end()) continue;
        Rect const cell = sheet.cell(day);
        auto const ink = body_ink(ui, day == today ? palette.accent_ink : palette.ink_2);
        ui.canvas().text_in(cell, std::to_string(day.day()), ink, 0.5F);
    }
}

void draw_dots(Ui& ui, Rect cell, int count) {
    int const dots = std::min(count, dots_most);
    float const middle = cell.x + cell.width / 2;
    for (int i = 0; i < dots; ++i) {
        float const x = middle + (static_cast<float>(i) - static_cast<float>(dots - 1) / 2) * dot_step;
        ui.canvas().disc({x, cell.y + cell.height - space_2 + 1}, dot_radius, ui.theme().palette.accent);
    }
}

bool draw_busy(Ui& ui, Rect cell, MonthDay const& day, bool chosen) {
    auto const scope = ui.scope(std::int64_t{day.day.days()});
    auto const& palette = ui.theme().palette;
    Ui::Feel const feel = ui.feel(ui.id("day"), cell);
    Point const middle{cell.x + cell.width / 2, cell.y + cell.height / 2};
    if (chosen) ui.canvas().ring(middle, mark_radius, palette.accent, 1.5F);
    ui.canvas().text_in(
        cell, std::to_string(day.day.day()), ui.ink(ui.theme().type.body, palette.ink_1, Face::strong), 0.5F);
    draw_dots(ui, cell, day.count);
    if (feel.hover > 0) ui.canvas().disc(middle, mark_radius, faded(palette.hover, feel.hover));
    OutlineRecord& record = ui.emit(ui.id("day"), Role::button, day.name, cell);
    record.focusable = record.tab_stop = true;
    if (feel.ring) ui.draw_ring(cell, radius_control);
    return feel.pressed;
}

}  // namespace

std::optional<Date> month(Ui& ui, MonthSpec const& spec, std::span<MonthDay const> busy) {
    std::optional<Date> pressed;
    Sheet const sheet = placed(ui, spec.first);
    ui.open_group(ui.id(spec.key), Role::group, spec.name, sheet.rect);
    auto const scope = ui.scope(spec.key);
    draw_numbers(ui, sheet, spec.today, busy);
    for (MonthDay const& day : busy)
        if (draw_busy(ui, sheet.cell(day.day), day, spec.chosen == day.day)) pressed = day.day;
    ui.close_group();
    return pressed;
}

}  // namespace tongban::ui
