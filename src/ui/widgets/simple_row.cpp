#include <cmath>

#include "ui/widgets/list.hpp"
#include "ui/widgets/parts.hpp"
#include "ui/widgets/row_look.hpp"

namespace tongban::ui {
namespace {

constexpr float icon_room = 36, end_room = 28;

void draw_words(Ui& ui, Rect rect, RowSpec const& spec) {
    auto const& theme = ui.theme();
    auto const& palette = theme.palette;
    float const before = spec.icon == Icon::none ? 0 : icon_room;
    auto const colour = spec.disabled ? palette.ink_3 : ink_of(theme, spec.tone);
    float const icon = theme.metrics.icon;
    draw_icon(
        ui.canvas(), spec.icon, {rect.x, rect.y, icon, rect.height}, spec.tone == Tone::plain ? palette.ink_2 : colour);
    auto words = shrunk(rect, Insets{before, 0, spec.chevron ? end_room : 0, 0});
    auto const trailing = body_ink(ui, palette.ink_3);
    if (!spec.trailing.empty()) {
        float const width =
            std::min(std::ceil(ui.canvas().text_width(spec.trailing, trailing)) + 1, words.width * 0.5F);
        ui.canvas().text_in({right_of(words) - width, words.y, width, words.height}, spec.trailing, trailing, 1);
        words.width -= width + space_2;
    }
    auto const title = body_ink(ui, colour);
    auto const small = note_ink(ui, palette.ink_3);
    if (spec.note.empty()) return ui.canvas().text_in(words, spec.title, title);
    float const above = title.size * 1.4F;
    float const below = small.size * 1.4F;
    float const y = words.y + (words.height - above - below) / 2;
    ui.canvas().text_in({words.x, y, words.width, above}, spec.title, title);
    ui.canvas().text_in({words.x, y + above, words.width, below}, spec.note, small);
}

}  // namespace

bool simple_row(Ui& ui, RowSpec const& spec) {
    auto const& metrics = ui.theme().metrics;
    auto const id = ui.id(spec.key);
    auto const rect = ui.layout().place({0, spec.note.empty() ? metrics.control + 8 : metrics.row});
    auto const feel = ui.feel(id, rect, spec.disabled);
    auto& record = ui.emit(id, Role::button, spec.title, rect);
    record.value = spec.trailing;
    record.described = spec.note;
    record.focusable = record.tab_stop = true;
    record.disabled = spec.disabled;
    draw_feel(ui, shrunk(rect, Insets{-8, 1, -8, 1}), radius_control, feel);
    draw_words(ui, rect, spec);
    float const icon = metrics.icon - 2;
    auto const chevron = ui.theme().palette.ink_3;
    if (spec.chevron)
        draw_icon(ui.canvas(), Icon::chevron_right, {right_of(rect) - icon, rect.y, icon, rect.height}, chevron);
    return feel.pressed;
}

}  // namespace tongban::ui
