#include "ui/widgets/row_look.hpp"

#include <cmath>

#include "base/text.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float edge = 16, lead_box = 36, lead_gap = 12, grade_box = 20, grade_size = 13, tag_pad = 6, tag_gap = 6;
/// A title that shares less than this with the words at its right end would be cut short.
constexpr float one_line_min = 340;

float lead_width(Lead lead) {
    switch (lead) {
        case Lead::none: return 0;
        case Lead::grade: return grade_box;
        default: return lead_box;
    }
}

std::string_view first_character(std::string_view text) {
    auto rest = text;
    if (!rest.empty()) take_code_point(rest);
    return text.substr(0, text.size() - rest.size());
}

void draw_lead(Ui& ui, Rect box, ListRow const& row) {
    if (row.lead == Lead::none) return;
    if (row.done) return draw_icon(ui.canvas(), Icon::check, centred(box, {20, 20}), ui.theme().palette.accent);
    if (row.lead == Lead::grade) return draw_grade(ui, row.grade, centred(box, {grade_size, grade_size}));
    draw_lead_disc(ui, centred(box, {lead_box, lead_box}), row);
}

/// Words at the right end; returns how much room they take.
float draw_trailing(Ui& ui, Rect area, ListRow const& row) {
    auto const& theme = ui.theme();
    auto const main = body_ink(ui, ink_of(theme, row.trailing_tone));
    auto const small = note_ink(ui, theme.palette.ink_3);
    float const wide =
        std::max(ui.canvas().text_width(row.trailing, main), ui.canvas().text_width(row.trailing_note, small));
    float const width = std::min(std::ceil(wide) + 1, area.width * 0.45F);
    if (width <= 1) return 0;
    Rect line{right_of(area) - width, area.y, width, area.height};
    if (row.trailing_note.empty()) {
        ui.canvas().text_in(line, row.trailing, main, 1);
        return width;
    }
    float const above = main.size * leading_title;
    float const below = small.size * leading_title;
    line.y += (area.height - above - below) / 2;
    ui.canvas().text_in({line.x, line.y, width, above}, row.trailing, main, 1);
    ui.canvas().text_in({line.x, line.y + above, width, below}, row.trailing_note, small, 1);
    return width;
}

/// On a narrow row the title has the whole line; what else is known stands below it, from both ends.
void draw_below(Ui& ui, Rect line, ListRow const& row) {
    auto const& palette = ui.theme().palette;
    auto const small = note_ink(ui, palette.ink_3);
    auto const toned =
        note_ink(ui, row.trailing_tone == Tone::plain ? palette.ink_3 : ink_of(ui.theme(), row.trailing_tone));
    std::string end(row.trailing);
    if (!row.trailing_note.empty()) end.append(" ").append(row.trailing_note);
    float const width = std::min(std::ceil(ui.canvas().text_width(end, toned)) + 1, line.width * 0.75F);
    ui.canvas().text_in({right_of(line) - width, line.y, width, line.height}, end, toned, 1);
    ui.canvas().text_in({line.x, line.y, line.width - width - space_2, line.height}, row.subtitle, small);
}

void draw_title(Ui& ui, Rect line, ListRow const& row) {
    auto const& palette = ui.theme().palette;
    auto const ink = lead_ink(ui, row.done ? palette.ink_3 : palette.ink_1);
    float tags = 0;
    for (auto const& tag : row.tags)
        if (!tag.text.empty()) tags += tag_gap + small_tag_width(ui, tag);
    float const title = std::min(ui.canvas().text_width(row.title, ink), std::max(line.width / 2, line.width - tags));
    ui.canvas().text_in({line.x, line.y, title + 1, line.height}, row.title, ink);
    float x = line.x + title + tag_gap + 2;
    for (auto const& tag : row.tags) {
        if (tag.text.empty()) continue;
        if (x + small_tag_width(ui, tag) > right_of(line) + 1) return;
        x += draw_small_tag(ui, {x, line.y + line.height / 2}, tag) + tag_gap;
    }
}

}  // namespace

void draw_lead_disc(Ui& ui, Rect box, ListRow const& row) {
    auto const& theme = ui.theme();
    auto const ink = row.lead_tone == Tone::plain ? theme.palette.ink_2 : ink_of(theme, row.lead_tone);
    ui.canvas().fill(box, tint_of(theme, row.lead_tone), box.height / 2);
    if (row.lead == Lead::icon) return draw_icon(ui.canvas(), row.icon, centred(box, {20, 20}), ink);
    ui.canvas().text_in(box, first_character(row.title), {.size = 16, .colour = ink, .face = Face::strong}, 0.5F);
}

float words_inset(Ui const&, Lead lead) { return edge + (lead == Lead::none ? 0 : lead_width(lead) + lead_gap); }

void draw_row_words(Ui& ui, Rect rect, ListRow const& row, bool dense, float action_room) {
    auto const& palette = ui.theme().palette;
    float const left = words_inset(ui, row.lead);
    draw_lead(ui, {rect.x + edge, rect.y, lead_width(row.lead), rect.height}, row);
    Rect words = shrunk(rect, Insets{left, 0, action_room > 0 ? action_room : edge, 0});
    auto const small = note_ink(ui, palette.ink_3);
    float const title = ui.theme().type.lead * 1.4F;
    float const sub = small.size * 1.4F;
    bool const two_lines = !row.subtitle.empty() && !dense;
    float const top = words.y + (rect.height - title - sub) / 2;
    if (two_lines && !row.trailing.empty() && words.width < one_line_min) {
        draw_title(ui, {words.x, top, words.width, title}, row);
        return draw_below(ui, {words.x, top + title, words.width, sub}, row);
    }
    float const trailing = draw_trailing(ui, words, row);
    if (trailing > 0) words.width -= trailing + lead_gap;
    if (!two_lines) {
        draw_title(ui, words, row);
        if (!row.subtitle.empty() && trailing == 0) ui.canvas().text_in(words, row.subtitle, small, 1);
        return;
    }
    draw_title(ui, {words.x, top, words.width, title}, row);
    ui.canvas().text_in({words.x, top + title, words.width, sub}, row.subtitle, small);
}

std::string heard_row(Ui const& ui, ListRow const& row) {
    std::string heard = row.title;
    auto const add = [&heard](std::string_view part) {
        if (!part.empty()) heard.append("，").append(part);
    };
    if (row.lead == Lead::grade && !ui.look().privacy) add(grade_word(ui, row.grade));
    for (auto const& tag : row.tags) add(tag.text);
    add(row.subtitle);
    add(row.trailing);
    add(row.trailing_note);
    add(row.heard);
    return heard;
}

float small_tag_width(Ui& ui, RowTag const& tag) {
    return std::ceil(ui.canvas().text_width(tag.text, note_ink(ui, {}))) + 2 * tag_pad;
}

float draw_small_tag(Ui& ui, Point at, RowTag const& tag) {
    auto const ink = note_ink(ui, ink_of(ui.theme(), tag.tone));
    float const width = small_tag_width(ui, tag);
    float const height = std::round(ink.size * leading_title) + 4;
    Rect const box{at.x, at.y - height / 2, width, height};
    ui.canvas().fill(box, tint_of(ui.theme(), tag.tone), 4);
    ui.canvas().text_in(shrunk(box, Insets{tag_pad, 0, tag_pad - 1, 0}), tag.text, ink);
    return width;
}

}  // namespace tongban::ui
