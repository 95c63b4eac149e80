#include "ui/widgets/text.hpp"

#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float fact_beside_width = 320;  ///< from here on the label stands beside its value
constexpr float fact_label_ems = 6.5F;

Ink heading_ink(Ui const& ui, int level) {
    auto const& type = ui.theme().type;
    float const size = level <= 1 ? type.page : level == 2 ? type.section : type.lead;
    return {size, ui.theme().palette.ink_1, Face::strong, leading_title};
}

/// Text needs ids too. They come from the words; twins under one scope are told apart by counting.
WidgetId text_id(Ui& ui, std::string_view text) { return ui.free_id(text); }

Colour grade_colour(Palette const& palette, Grade grade) {
    switch (grade) {
        case Grade::red: return palette.grade_red;
        case Grade::yellow: return palette.grade_yellow;
        case Grade::blue: return palette.grade_blue;
        case Grade::green: return palette.grade_green;
        case Grade::none: return palette.ink_3;
    }
    return palette.ink_3;
}

}  // namespace

Colour ink_of(Theme const& theme, Tone tone) {
    switch (tone) {
        case Tone::plain: return theme.palette.ink_1;
        case Tone::quiet: return theme.palette.ink_2;
        case Tone::accent: return theme.palette.accent_ink;
        case Tone::warm: return theme.palette.warm;
        case Tone::danger: return theme.palette.danger;
    }
    return theme.palette.ink_1;
}

Colour tint_of(Theme const& theme, Tone tone) {
    switch (tone) {
        case Tone::accent: return theme.palette.accent_tint;
        case Tone::warm: return theme.palette.warm_tint;
        case Tone::danger: return theme.palette.danger_tint;
        default: return theme.palette.sunken;
    }
}

void heading(Ui& ui, std::string_view text, int level) {
    auto const rect = place_text(ui, text, heading_ink(ui, level));
    ui.emit(text_id(ui, text), Role::heading, text, rect).level = static_cast<std::uint8_t>(level);
}

void paragraph(Ui& ui, std::string_view text, TextSpec const& spec) {
    auto const& type = ui.theme().type;
    Ink const ink{
        spec.small   ? type.note
        : spec.large ? type.lead
                     : type.body,
        ink_of(ui.theme(), spec.tone),
        spec.strong ? Face::strong : Face::regular};
    if (!spec.centred) {
        auto const rect = place_text(ui, text, ink, spec.lines_max);
        ui.emit(text_id(ui, text), Role::text, text, rect);
        return;
    }
    auto const block = ui.canvas().lay_out(text, ui.layout().width(), ink, spec.lines_max);
    auto const rect = ui.layout().place({0, height_of(block, ink)});
    ui.canvas().text({rect.x + (rect.width - block.width) / 2, rect.y}, text, block, ink);
    ui.emit(text_id(ui, text), Role::text, text, rect);
}

void note(Ui& ui, std::string_view text) {
    auto const rect = place_text(ui, text, note_ink(ui, ui.theme().palette.ink_3));
    ui.emit(text_id(ui, text), Role::text, text, rect);
}

void fact(Ui& ui, std::string_view label, std::string_view value, Tone tone) {
    auto const& palette = ui.theme().palette;
    bool const empty = value.empty();
    auto const shown = empty ? ui.word("ui.empty_value") : value;
    auto const label_ink = body_ink(ui, palette.ink_3);
    auto const value_ink = body_ink(ui, empty ? palette.ink_3 : ink_of(ui.theme(), tone));
    float const width = ui.layout().width();
    bool const beside = width >= fact_beside_width;
    float const left = beside ? label_ink.size * fact_label_ems : 0;
    auto const block = ui.canvas().lay_out(shown, width - left, value_ink);
    float const above = beside ? 0 : line_height(note_ink(ui, palette.ink_3));
    auto const rect = ui.layout().place({0, above + height_of(block, value_ink)});
    if (beside) ui.canvas().text_in({rect.x, rect.y, left - space_2, line_height(label_ink)}, label, label_ink);
    else ui.canvas().text_in({rect.x, rect.y, rect.width, above}, label, note_ink(ui, palette.ink_3));
    ui.canvas().text({rect.x + left, rect.y + above}, shown, block, value_ink);
    std::string const heard = std::string(label) + "：" + std::string(shown);
    ui.emit(text_id(ui, heard), Role::text, heard, rect);
}

void amount(Ui& ui, std::string_view figure, std::string_view unit, std::string_view label, Tone tone) {
    auto const& theme = ui.theme();
    Ink const large{theme.type.page, ink_of(theme, tone), Face::strong, leading_title};
    auto const small = note_ink(ui, theme.palette.ink_3);
    auto const unit_ink = body_ink(ui, theme.palette.ink_2);
    float const figure_width = ui.canvas().text_width(figure, large);
    float const unit_width = ui.canvas().text_width(unit, unit_ink);
    float const label_width = ui.canvas().text_width(label, small);
    float const width = std::max(figure_width + space_1 + unit_width, label_width);
    auto const rect = ui.layout().place({width, line_height(large) + line_height(small)});
    ui.canvas().text_in({rect.x, rect.y, width, line_height(large)}, figure, large);
    // The unit stands on the figure's base line.
    float const base = (line_height(large) + large.size) / 2 - unit_ink.size - large.size * 0.08F;
    ui.canvas().text({rect.x + figure_width + space_1, rect.y + base}, unit, unit_ink);
    ui.canvas().text_in({rect.x, rect.y + line_height(large), width, line_height(small)}, label, small);
    std::string heard(label);
    heard.append(" ").append(figure).append(" ").append(unit);
    ui.emit(text_id(ui, heard), Role::text, heard, rect);
}

void tag(Ui& ui, std::string_view text, Tone tone, Icon icon) {
    auto const ink = note_ink(ui, ink_of(ui.theme(), tone));
    float const height = std::round(ink.size * leading_title) + 6;
    float const icon_width = icon == Icon::none ? 0 : ink.size + space_1;
    float const width = std::ceil(ui.canvas().text_width(text, ink)) + icon_width + 2 * 7;
    auto const rect = ui.layout().place({width, height});
    ui.canvas().fill(rect, tint_of(ui.theme(), tone), height / 4);
    if (icon != Icon::none) draw_icon(ui.canvas(), icon, {rect.x + 7, rect.y, ink.size, height}, ink.colour);
    ui.canvas().text_in({rect.x + 7 + icon_width, rect.y, width - 14 - icon_width + 1, height}, text, ink);
    ui.emit(text_id(ui, text), Role::text, text, rect);
}

std::string_view grade_word(Ui const& ui, Grade grade) {
    constexpr std::array<std::string_view, 5> keys{
        "ui.grade.none", "ui.grade.red", "ui.grade.yellow", "ui.grade.blue", "ui.grade.green"};
    return ui.word(keys[static_cast<std::size_t>(grade)]);
}

void draw_grade(Ui& ui, Grade grade, Rect box) {
    auto const& palette = ui.theme().palette;
    auto const colour = ui.look().privacy ? palette.ink_2 : grade_colour(palette, grade);
    auto const m = middle_of(box);
    float const r = std::min(box.width, box.height) / 2;
    switch (grade) {
        case Grade::red: return ui.canvas().disc(m, r * 0.94F, colour);
        case Grade::yellow: {
            std::array const corners{
                Point{m.x, m.y - r}, Point{m.x + r, m.y + r * 0.8F}, Point{m.x - r, m.y + r * 0.8F}};
            return ui.canvas().polygon(corners, colour);
        }
        case Grade::blue: return ui.canvas().fill(shrunk(centred(box, {2 * r, 2 * r}), r * 0.16F), colour, 1.5F);
        case Grade::green: {
            std::array const corners{
                Point{m.x, m.y - r}, Point{m.x + r, m.y}, Point{m.x, m.y + r}, Point{m.x - r, m.y}};
            return ui.canvas().polygon(corners, colour);
        }
        case Grade::none: return ui.canvas().ring(m, r * 0.9F, colour, 1.5F);
    }
}

void grade_mark(Ui& ui, Grade grade) {
    auto const word = grade_word(ui, grade);
    auto const ink = body_ink(ui, ui.theme().palette.ink_2);
    float const shape = std::round(ink.size * 0.8F);
    bool const worded = !ui.look().privacy;
    float const width = shape + (worded ? space_1 + 2 + ui.canvas().text_width(word, ink) : 0);
    auto const rect = ui.layout().place({std::ceil(width) + 1, line_height(ink)});
    draw_grade(ui, grade, {rect.x, rect.y, shape, rect.height});
    if (worded) ui.canvas().text_in({rect.x + shape + space_1 + 2, rect.y, rect.width, rect.height}, word, ink);
    ui.emit(text_id(ui, word), Role::text, word, rect);
}

float width_of(Ui& ui, std::string_view text, Ink ink) { return ui.canvas().text_width(text, ink); }

}  // namespace tongban::ui
