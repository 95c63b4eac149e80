#include "ui/widgets/marks.hpp"

#include <algorithm>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr int label_lines = 3;
constexpr float legend_mark = 12;

/// A label that is wider than its column is broken, and stands in the middle all the same.
void draw_label(Ui& ui, Rect rect, MarkHead const& head) {
    auto const& palette = ui.theme().palette;
    Ink ink = note_ink(ui, head.sorted ? palette.accent_ink : palette.ink_2);
    if (head.sorted) ink.face = Face::strong;
    ink.leading = leading_title;
    float const line = ink.size * leading_title, small = head.note.empty() ? 0 : line;
    TextBlock const block = ui.canvas().lay_out(head.label, rect.width, ink, label_lines);
    float const wide = std::min(rect.width, ui.canvas().text_width(head.label, ink));
    ui.canvas().text(
        {rect.x + (rect.width - wide) / 2, bottom_of(rect) - small - height_of(block, ink)}, head.label, block, ink);
    if (small == 0) return;
    ui.canvas().text_in(
        {rect.x, bottom_of(rect) - line, rect.width, line}, head.note, note_ink(ui, palette.ink_3), 0.5F);
}

/// True when it was pressed.
bool draw_head(Ui& ui, Rect rect, std::int64_t number, MarkHead const& head) {
    auto const id = ui.record_id(number);
    auto const feel = ui.feel(id, rect);
    auto& record = ui.emit(id, Role::button, head.heard, rect);
    record.focusable = record.tab_stop = true;
    draw_feel(ui, shrunk(rect, 1), radius_control, feel);
    draw_label(ui, shrunk(rect, Insets{2, 2, 2, 4}), head);
    if (head.sorted) {
        Rect const bar{rect.x + 4, bottom_of(rect) - 2, rect.width - 8, 2};
        ui.canvas().fill(bar, ui.theme().palette.accent, 1);
    }
    if (feel.ring) ui.draw_ring(shrunk(rect, 2), radius_control);
    return feel.pressed;
}

float heads_height(Ui& ui, MarkStrip const& strip, std::span<MarkHead const> heads) {
    Ink ink = note_ink(ui, {});
    ink.leading = leading_title;
    float height = 0, notes = 0;
    for (MarkHead const& head : heads) {
        height = std::max(height, height_of(ui.canvas().lay_out(head.label, strip.width - 4, ink, label_lines), ink));
        if (!head.note.empty()) notes = ink.size * leading_title;
    }
    return std::max(height + notes + space_2, ui.theme().metrics.target);
}

}  // namespace

std::optional<std::size_t> mark_heads(Ui& ui, MarkStrip const& strip, std::span<MarkHead const> heads) {
    std::optional<std::size_t> pressed;
    float const height = heads_height(ui, strip, heads);
    Rect const row = ui.layout().place({0, height});
    Rect const view{row.x + strip.names, row.y, row.width - strip.names, height};
    float const length = static_cast<float>(strip.columns) * strip.width;
    auto const body = [&] {
        Rect const all = ui.layout().place({length, height});
        for (std::size_t i = 0; i < heads.size(); ++i) {
            Rect const rect{all.x + static_cast<float>(i) * strip.width, all.y, strip.width, height};
            if (draw_head(ui, rect, static_cast<std::int64_t>(i) + 1, heads[i])) pressed = i;
        }
    };
    Region const content{.area = {view.x, view.y, length, height}};
    ui.in_scroll_area({.id = strip.across, .view = view, .content = content, .axis = Axis::x}, body);
    return pressed;
}

void mark_legend(Ui& ui, MarkStrip const& strip, std::span<MarkMeaning const> meanings) {
    auto const ink = note_ink(ui, ui.theme().palette.ink_2);
    flow(ui, {.gap = space_4, .line = line_height(ink)}, [&] {
        for (MarkMeaning const& meaning : meanings) {
            float const words = ui.canvas().text_width(meaning.word, ink);
            Rect const rect = ui.layout().place({legend_mark + space_2 + words, line_height(ink)});
            CellRow row;
            row.put(0, meaning.kind);
            ui.canvas().cells(
                {.first = {rect.x, rect.y, legend_mark, rect.height},
                 .columns = 1,
                 .mark = legend_mark,
                 .colours = strip.colours,
                 .rows = std::span(&row, 1)});
            Rect const said{rect.x + legend_mark + space_2, rect.y, words + 1, rect.height};
            ui.canvas().text_in(said, meaning.word, ink);
            ui.emit(ui.free_id(meaning.word), Role::text, meaning.word, rect);
        }
    });
}

}  // namespace tongban::ui
