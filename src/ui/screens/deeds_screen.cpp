#include <algorithm>
#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

void fill(Ui const& ui, DeedsView::Line const& line, bool bin, Date today, ListRow& row) {
    row.key = line.key;
    row.lead = Lead::icon;
    row.icon = bin ? Icon::trash : line.undone ? Icon::undo : Icon::check;
    row.lead_tone = line.undone || bin ? Tone::quiet : Tone::accent;
    row.title = dotted({spoken(ui, line.what, today), line.about});
    row.subtitle = dotted({since(ui, line.day, today), line.time, line.writer});
    if (line.undone) row.tags[0] = {std::string(ui.word("deeds.undone")), Tone::quiet};
    if (!line.act) return;
    row.action = bin || line.undone ? Icon::upload : Icon::undo;
    row.action_label = spoken(ui, line.act->label);
}

void draw_lines(Ui& ui, DeedsView const& view, Snapshot const& seen, Intents& intents) {
    ListSpec const spec{
        .key = "rows", .name = ui.word(view.bin ? "screen.bin" : "screen.recent"), .count = view.lines.size()};
    auto const answer =
        list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, view.lines[i], view.bin, seen.today, row); });
    for (DeedsView::Line const& line : view.lines) {
        if (answer.pressed == line.key && line.open) go(intents, *line.open);
        if (answer.acted == line.key && line.act) intents.push_back(line.act->intent);
    }
}

void draw_none(Ui& ui, DeedsView const& view) {
    std::string_view const words = view.bin ? "bin" : "recent";
    std::string const title = word_of(ui, words, ".none.title"), text = word_of(ui, words, ".none.text");
    empty_state(ui, {.key = "none", .drawing = Drawing::sprout, .title = title, .text = text});
}

}  // namespace

void draw_deeds(Ui& ui, DeedsView const& view, Snapshot const& seen, Intents& intents) {
    Screen const other = view.bin ? Screen::recent : Screen::bin;
    std::string const leads_to = word_of(ui, "screen.", screen_word(other));
    scroll_page(ui, {.key = view.bin ? "bin" : "recent", .width_max = 760}, [&] {
        if (!ui.phone()) heading(ui, ui.word(view.bin ? "screen.bin" : "screen.recent"), 1);
        paragraph(ui, ui.word(view.bin ? "bin.about" : "recent.about"), {.tone = Tone::quiet});
        if (view.lines.empty()) draw_none(ui, view);
        else draw_lines(ui, view, seen, intents);
        ButtonSpec const there{.key = "other", .label = leads_to, .kind = ButtonKind::quiet, .icon = icon_of(other)};
        if (button(ui, there)) go(intents, {.screen = other});
    });
}

}  // namespace tongban::ui
