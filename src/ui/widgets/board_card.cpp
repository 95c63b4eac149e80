#include "ui/widgets/board_card.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {

namespace {

constexpr float pad = space_3;
constexpr float lead_width = 20;
constexpr float tag_pad = 7, tag_rise = 6;

struct Inks {
    Ink title, subtitle, note, reason;
};

Inks inks_of(Ui const& ui) {
    auto const& palette = ui.theme().palette;
    Ink title = body_ink(ui, palette.ink_1, Face::strong);
    title.leading = 1.45F;
    return {title, note_ink(ui, palette.ink_2), note_ink(ui, palette.ink_3), note_ink(ui, palette.warm)};
}

ButtonSpec button_of(BoardCard const& card) { return {.key = "act", .label = card.action, .small = true}; }

/// Everything about a card that has to be known before its height is.
struct Measures {
    TextBlock title, note, reason;
    float title_x = 0;
    float tags_width = 0, tag_height = 0;
    Size button;
    bool beside = false;  ///< tags and button share a line
    float height = 0;
};

float tag_width(Ui& ui, RowTag const& tag) {
    return tag.text.empty() ? 0 : ui.canvas().text_width(tag.text, note_ink(ui, {})) + 2 * tag_pad;
}

void measure_foot(Ui& ui, BoardCard const& card, float width, Measures& m) {
    for (RowTag const& tag : card.tags) {
        if (tag.text.empty()) continue;
        m.tags_width += tag_width(ui, tag) + (m.tags_width > 0 ? space_1 : 0);
    }
    m.tag_height = m.tags_width > 0 ? ui.theme().type.note * leading_title + tag_rise : 0;
    bool const acts = !card.action.empty() && card.action_reason.empty();
    if (acts) m.button = button_size(ui, button_of(card));
    m.beside = m.tags_width > 0 && acts && m.tags_width + space_2 + m.button.width <= width;
}

float foot_height(Measures const& m, Inks const& inks) {
    float height = 0;
    if (m.beside) height = space_2 + std::max(m.tag_height, m.button.height);
    else {
        if (m.tag_height > 0) height += space_2 + m.tag_height;
        if (m.button.height > 0) height += space_2 + m.button.height;
    }
    if (!m.reason.lines.empty()) height += space_2 + height_of(m.reason, inks.reason);
    return height;
}

Measures measured(Ui& ui, BoardCard const& card, float width, Inks const& inks) {
    Measures m;
    m.title_x = card.lead == Lead::none ? 0 : lead_width;
    m.title = ui.canvas().lay_out(card.title, width - m.title_x, inks.title, 2);
    m.height = 2 * pad + height_of(m.title, inks.title);
    if (!card.subtitle.empty()) m.height += line_height(inks.subtitle);
    if (!card.note.empty()) {
        m.note = ui.canvas().lay_out(card.note, width, inks.note, 2);
        m.height += space_1 + height_of(m.note, inks.note);
    }
    if (!card.action_reason.empty()) m.reason = ui.canvas().lay_out(card.action_reason, width, inks.reason, 2);
    measure_foot(ui, card, width, m);
    m.height += foot_height(m, inks);
    return m;
}

void draw_lead(Ui& ui, BoardCard const& card, Rect line) {
    float const size = ui.theme().type.body - 2;
    if (card.lead == Lead::grade) draw_grade(ui, card.grade, {line.x, line.y, size, line.height});
    if (card.lead == Lead::icon)
        draw_icon(ui.canvas(), card.icon, {line.x, line.y, size + 2, line.height}, ui.theme().palette.ink_3);
}

void draw_tags(Ui& ui, BoardCard const& card, Point at, Measures const& m) {
    for (RowTag const& tag : card.tags) {
        if (tag.text.empty()) continue;
        Rect const pill{at.x, at.y, tag_width(ui, tag), m.tag_height};
        ui.canvas().fill(pill, tint_of(ui.theme(), tag.tone), m.tag_height / 4);
        ui.canvas().text_in(
            {pill.x + tag_pad, pill.y, pill.width - 2 * tag_pad + 1, pill.height},
            tag.text,
            note_ink(ui, ink_of(ui.theme(), tag.tone)));
        at.x += pill.width + space_1;
    }
}

/// Title, subtitle and note; returns where the foot begins.
float draw_words(Ui& ui, BoardCard const& card, Rect inner, Measures const& m, Inks const& inks) {
    float y = inner.y;
    draw_lead(ui, card, {inner.x, y, lead_width, line_height(inks.title)});
    ui.canvas().text({inner.x + m.title_x, y}, card.title, m.title, inks.title);
    y += height_of(m.title, inks.title);
    if (!card.subtitle.empty()) {
        float const height = line_height(inks.subtitle);
        ui.canvas().text_in({inner.x + m.title_x, y, inner.width - m.title_x, height}, card.subtitle, inks.subtitle);
        y += height;
    }
    if (!card.note.empty()) {
        y += space_1;
        ui.canvas().text({inner.x, y}, card.note, m.note, inks.note);
        y += height_of(m.note, inks.note);
    }
    return y;
}

bool draw_button(Ui& ui, BoardCard const& card, Rect place) {
    ui.layout().push({.area = place});
    bool const pressed = button(ui, button_of(card));
    ui.layout().pop();
    return pressed;
}

bool draw_foot(Ui& ui, BoardCard const& card, Rect foot, Measures const& m, Inks const& inks) {
    float y = foot.y + space_2;
    float const line = std::max(m.tag_height, m.beside ? m.button.height : 0);
    if (m.tag_height > 0) {
        draw_tags(ui, card, {foot.x, y + (line - m.tag_height) / 2}, m);
        if (!m.beside) y += line + space_2;
    }
    bool acted = false;
    if (m.button.height > 0) {
        acted = draw_button(ui, card, {right_of(foot) - m.button.width, y, m.button.width, m.button.height});
        y += m.button.height + space_2;
    }
    if (!m.reason.lines.empty()) ui.canvas().text({foot.x, y}, card.action_reason, m.reason, inks.reason);
    return acted;
}

std::string heard_name(BoardCard const& card) {
    std::string name = card.title;
    auto const add = [&name](std::string_view text) {
        if (!text.empty()) name.append("，").append(text);
    };
    add(card.subtitle);
    add(card.note);
    for (RowTag const& tag : card.tags) add(tag.text);
    add(card.action_reason);
    return name;
}

}  // namespace

BoardCardAnswer board_card(Ui& ui, BoardCard const& card, BoardCardLook const& look) {
    auto const& palette = ui.theme().palette;
    Inks const inks = inks_of(ui);
    Measures const m = measured(ui, card, ui.layout().width() - 2 * pad, inks);
    Rect const rect = ui.layout().place({0, m.height});
    WidgetId const id = ui.id("card");
    OutlineRecord& item = ui.open_group(ui.id("item"), Role::list_item, {}, rect);
    item.position = look.position;
    item.set_size = look.set_size;
    Ui::Feel const feel = ui.feel(id, rect);
    ui.canvas().fill(rect, palette.card, radius_card);
    ui.canvas().frame(rect, look.selected ? palette.accent : palette.line, radius_card, look.selected ? 2 : 1);
    OutlineRecord& record = ui.emit(id, Role::button, heard_name(card), rect);
    record.focusable = true;
    record.tab_stop = look.tab_stop;
    record.described = look.help;
    draw_feel(ui, rect, radius_card, feel);
    Rect const inner = shrunk(rect, pad);
    float const foot_y = draw_words(ui, card, inner, m, inks);
    bool const acted = draw_foot(ui, card, {inner.x, foot_y, inner.width, 0}, m, inks);
    ui.close_group();
    return {.pressed = feel.pressed, .acted = acted, .height = rect.height};
}

}  // namespace tongban::ui
