#include <cmath>
#include <string>
#include <vector>

#include "ui/widgets/list.hpp"
#include "ui/widgets/parts.hpp"
#include "ui/widgets/roving.hpp"

namespace tongban::ui {
namespace {

constexpr float disc = 28, gutter = 44, item_gap = 20;

float item_height(Ui& ui, TimelineItem const& item, TextBlock const& body) {
    auto const title = body_ink(ui, {}, Face::strong);
    float height = line_height(note_ink(ui, {})) + title.size * 1.4F;
    if (!item.body.empty()) height += 4 + height_of(body, body_ink(ui, {}));
    return std::max(height, disc);
}

void draw_mark(Ui& ui, Rect rect, TimelineItem const& item, bool last) {
    auto const& palette = ui.theme().palette;
    Rect const box{rect.x, rect.y + 2, disc, disc};
    if (!last) {
        float const x = rect.x + disc / 2 - 0.5F;
        ui.canvas().line({x, bottom_of(box) + 4}, {x, bottom_of(rect) + item_gap - 2}, palette.line);
    }
    ui.canvas().fill(box, tint_of(ui.theme(), item.tone), disc / 2);
    draw_icon(ui.canvas(), item.icon, centred(box, {16, 16}), ink_of(ui.theme(), item.tone));
}

void draw_words(Ui& ui, Rect words, TimelineItem const& item, TextBlock const& body) {
    auto const& palette = ui.theme().palette;
    auto const when = note_ink(ui, palette.ink_3);
    auto const title = body_ink(ui, palette.ink_1, Face::strong);
    auto const text = body_ink(ui, palette.ink_2);
    float y = words.y;
    ui.canvas().text_in({words.x, y, words.width, line_height(when)}, item.when, when);
    y += line_height(when);
    ui.canvas().text_in({words.x, y, words.width, title.size * 1.4F}, item.title, title);
    y += title.size * 1.4F + 4;
    if (!item.body.empty()) ui.canvas().text({words.x, y}, item.body, body, text);
}

WidgetId find_tab_stop(Ui& ui, std::span<TimelineItem const> items) {
    std::vector<WidgetId> ids;
    for (auto const& item : items)
        if (item.pressable) ids.push_back(ui.record_id(item.key));
    return tab_stop_among(ui, ui.id("items"), ids);
}

void report(Ui& ui, WidgetId id, TimelineItem const& item, Rect rect, bool tab_stop) {
    std::string heard = item.title;
    for (auto const* part : {&item.when, &item.body})
        if (!part->empty()) heard.append("，").append(*part);
    auto& record = ui.emit(id, Role::list_item, heard, rect);
    record.focusable = item.pressable;
    record.tab_stop = tab_stop;
}

}  // namespace

std::optional<std::int64_t> timeline(
    Ui& ui, std::string_view key, std::string_view name, std::span<TimelineItem const> items) {
    std::optional<std::int64_t> pressed;
    auto const scope = ui.scope(key);
    auto const stop = find_tab_stop(ui, items);
    ui.open_group(ui.id("items"), Role::list, name, ui.layout().rest());
    auto const area = nested(ui, {}, item_gap, [&] {
        for (auto const& item : items) {
            float const width = ui.layout().width() - gutter;
            auto const body = ui.canvas().lay_out(item.body, width, body_ink(ui, {}));
            auto const rect = ui.layout().place({0, item_height(ui, item, body)});
            auto const id = ui.record_id(item.key);
            report(ui, id, item, rect, id == stop);
            if (item.pressable) {
                auto const feel = ui.feel(id, rect);
                draw_feel(ui, shrunk(rect, Insets{gutter - 10, -6, -10, -6}), radius_control, feel);
                if (feel.pressed) pressed = item.key;
            }
            if (!ui.canvas().visible(grown(rect, item_gap))) continue;
            draw_mark(ui, rect, item, &item == &items.back());
            draw_words(ui, {rect.x + gutter, rect.y, width, rect.height}, item, body);
        }
    });
    ui.close_group(area);
    return pressed;
}

}  // namespace tongban::ui
