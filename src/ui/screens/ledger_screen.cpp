#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

void fill(Ui const& ui, LedgerKind const& kind, ListRow& row) {
    row.key = kind.number;
    row.lead = Lead::icon;
    row.icon = Icon::ledger;
    row.lead_tone = kind.count > 0 ? Tone::accent : Tone::quiet;
    row.title = ui.word(kind.title_key);
    row.trailing = std::to_string(kind.count);
}

void draw_section(Ui& ui, LedgersView::Section const& part, Snapshot const& seen, Intents& intents) {
    ProgrammeSpec const spec{
        .number = part.number, .count = part.kinds.size(), .screen = Screen::ledger, .dense = true};
    programme_list(ui, spec, seen, intents, [&](std::size_t i, ListRow& row) { fill(ui, part.kinds[i], row); });
}

void fill(Ui const& ui, LedgerLine const& line, Date today, ListRow& row) {
    row.key = line.id;
    row.title = line.who;
    for (Shown const& part : line.parts) {
        std::string const text = spoken(ui, part, today);
        if (row.title.empty()) row.title = text;
        else row.subtitle = dotted({row.subtitle, text});
    }
    row.trailing = on_day(ui, line.day, today);
    row.done = line.over;
}

void draw_lines(Ui& ui, LedgerView const& view, Snapshot const& seen, Intents& intents) {
    if (view.lines.empty()) return note(ui, ui.word("ledger.nothing"));
    ListSpec const spec{.key = "rows", .name = ui.word(view.title_key), .count = view.lines.size()};
    auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, view.lines[i], seen.today, row); });
    if (!answer.pressed) return;
    go(intents, view.page ? Route{*view.page, *answer.pressed} : form_route("amend_" + view.record, *answer.pressed));
}

}  // namespace

void draw_ledgers(Ui& ui, LedgersView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "ledgers"}, [&] {
        if (!ui.phone()) heading(ui, ui.word("screen.ledgers"), 1);
        note(ui, ui.word("ledger.about"));
        for (LedgersView::Section const& part : view.sections) draw_section(ui, part, seen, intents);
    });
}

void draw_ledger(Ui& ui, LedgerView const& view, Snapshot const& seen, Intents& intents) {
    auto const head = [&] {
        if (ui.phone()) heading(ui, ui.word(view.title_key), 1);
        list_head(ui, ui.word(view.title_key), numbered(ui, "ledger.count", view.total), view.add, intents);
        if (view.total == 0) return;
        list_search(ui, Screen::ledger, view.text, intents);
        facet_bar(ui, Screen::ledger, view.facets, seen, intents);
    };
    auto const body = [&] {
        if (view.total == 0) nothing_yet(ui, "ledger", Drawing::notebook, view.add, intents);
        else draw_lines(ui, view, seen, intents);
    };
    scroll_page(ui, {.key = "ledger", .gap = space_3}, head, body, Body());
}

}  // namespace tongban::ui
