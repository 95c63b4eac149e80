#include "ui/widgets/field_core.hpp"

#include <cmath>

#include "base/text.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float box_pad = 12;
constexpr std::size_t counter_share_percent = 80;

FieldAnswer read_events(Ui& ui, WidgetId id, std::string& text) {
    FieldAnswer answer;
    auto& input = ui.input();
    if (auto edit = input.take_edit(id)) {
        answer.changed = edit->text != text;
        answer.composing = edit->composing;
        text = std::move(edit->text);
    }
    answer.entered = input.take_enter(id);
    answer.left = input.focus_left(id);
    answer.focused = input.has_focus(id);
    return answer;
}

void report(Ui& ui, WidgetId id, FieldSpec const& spec, TypedBox const& where, std::string_view text) {
    auto& record = ui.emit(id, where.role, spec.label, where.box);
    record.value = text;
    record.described = spec.error.empty() ? spec.help : spec.error;
    record.focusable = record.tab_stop = !spec.disabled;
    record.disabled = spec.disabled;
    record.invalid = !spec.error.empty();
    record.required = spec.required;
    record.has_popup = where.popup;
    auto& entry = record.entry;
    entry.keyboard = spec.keyboard;
    entry.length_max = spec.length_max;
    entry.font_px = where.ink.size;
    entry.line_px = where.ink.size * where.ink.leading;
    entry.ink = where.ink.colour.rgba;
    entry.text_rect = where.text;
    entry.placeholder = spec.placeholder;
    entry.list = where.list;
    entry.active = where.active;
    entry.enter_submits = where.role != Role::text_area;
}

/// The page shows the text of the field that is edited, unless something lies over it.
void draw_words(Ui& ui, FieldSpec const& spec, TypedBox const& where, std::string_view text, bool focused) {
    auto ink = where.ink;
    bool const placeholder = text.empty();
    if (!placeholder && focused && !ui.outline().covered(where.box)) return;
    if (placeholder || spec.disabled) ink.colour = ui.theme().palette.ink_3;
    bool const edited = focused && spec.keyboard != Keyboard::secret;
    auto const words = placeholder ? spec.placeholder : where.shown.empty() || edited ? text : where.shown;
    ui.canvas().push_clip(where.text);
    if (where.role == Role::text_area) {
        auto const block = ui.canvas().lay_out_plain(words, where.text.width, ink);
        ui.canvas().text({where.text.x, where.text.y}, words, block, ink);
    } else if (placeholder || !where.shown.empty()) {
        ui.canvas().text_in(where.text, words, ink);
    } else {
        ui.canvas().plain_text({where.text.x, where.text.y + (where.text.height - ink.size) / 2}, words, ink);
    }
    ui.canvas().pop_clip();
}

}  // namespace

FieldAnswer typed_box(Ui& ui, FieldSpec const& spec, TypedBox const& where, std::string& text) {
    auto const id = ui.id(spec.key);
    auto const feel = ui.feel(id, where.box, spec.disabled);
    auto const answer = spec.disabled ? FieldAnswer{} : read_events(ui, id, text);
    if (feel.pressed && !answer.focused) ui.ask_focus(id);
    report(ui, id, spec, where, text);
    draw_box(
        ui,
        where.box,
        {.focused = answer.focused,
         .invalid = !spec.error.empty(),
         .disabled = spec.disabled,
         .search = where.role == Role::search_field,
         .hover = feel.hover});
    draw_words(ui, spec, where, text, answer.focused);
    return answer;
}

Rect text_part(Ui& ui, Rect box, bool icon, float after) {
    auto const ink = body_ink(ui, {});
    float const line = line_height(ink);
    float const left = box_pad + (icon ? ui.theme().metrics.icon + space_2 : 0);
    return {
        box.x + left,
        box.y + std::floor((box.height - line) / 2),
        std::max(0.0F, box.width - left - box_pad - after),
        line};
}

std::string counter_text(FieldSpec const& spec, std::string_view text) {
    if (spec.length_max <= 0) return {};
    auto const count = code_point_count(text);
    auto const most = static_cast<std::size_t>(spec.length_max);
    if (count * 100 < most * counter_share_percent) return {};
    return count_text(static_cast<std::int64_t>(count)) + " / " + count_text(spec.length_max);
}

FieldAnswer bare_field(Ui& ui, FieldSpec const& spec, std::string& text, std::string_view shown, bool popup) {
    auto const& palette = ui.theme().palette;
    auto const box = ui.layout().place({spec.width_max, ui.theme().metrics.control});
    auto const unit_ink = body_ink(ui, palette.ink_3);
    float const unit = spec.unit.empty() ? 0 : std::ceil(ui.canvas().text_width(spec.unit, unit_ink)) + space_2;
    TypedBox const where{
        .box = box,
        .text = text_part(ui, box, spec.icon != Icon::none, unit),
        .ink = body_ink(ui, palette.ink_1),
        .shown = shown,
        .popup = popup};
    auto const answer = typed_box(ui, spec, where, text);
    float const icon = ui.theme().metrics.icon;
    draw_icon(ui.canvas(), spec.icon, {box.x + box_pad - 2, box.y, icon, box.height}, palette.ink_3);
    if (unit > 0) {
        ui.canvas().text_in({right_of(box) - box_pad - unit, box.y, unit, box.height}, spec.unit, unit_ink, 1);
    }
    return answer;
}

}  // namespace tongban::ui
