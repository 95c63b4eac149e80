#include <algorithm>
#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

bool narrowed(ChildListView const& view) {
    return !view.text.empty() || std::ranges::any_of(view.facets, [](Facet const& f) { return !f.chosen.empty(); });
}

std::string count_words(Ui const& ui, ChildListView const& view) {
    auto const total = static_cast<std::int64_t>(view.total());
    if (!narrowed(view)) return counted(ui.words(), "child", total);
    std::string const found = std::to_string(view.size());
    return ui.word("children.found", {{"n", found}, {"all", std::to_string(total)}});
}

void fill(Ui const& ui, ChildRow const& child, Date today, ListRow& row) {
    fill_child(ui, child.head, row);
    row.trailing = child.last_contact ? since(ui, child.last_contact, today) : std::string(ui.word("children.never"));
    row.done = child.closed;
    row.tags[0] = {spoken(ui, child.attention, today), Tone::warm};
}

void draw_rows(Ui& ui, ChildListView const& view, Snapshot const& seen, Intents& intents) {
    ListSpec const spec{
        .key = "rows",
        .name = ui.word("screen.children"),
        .count = view.size(),
        .selected = seen.route.screen == Screen::child ? seen.route.subject : 0};
    auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, view.row(i), seen.today, row); });
    if (answer.pressed) go(intents, {.screen = Screen::child, .subject = *answer.pressed});
}

void draw_nobody(Ui& ui, ChildListView const& view, Intents& intents) {
    EmptySpec const spec{
        .key = "nobody",
        .drawing = Drawing::magnifier,
        .title = ui.word("children.nobody_title"),
        .text = ui.word("children.nobody_text"),
        .action = ui.word("children.show_all")};
    if (!empty_state(ui, spec)) return;
    intents.push_back(Search{Screen::children, ""});
    for (Facet const& facet : view.facets)
        if (!facet.chosen.empty()) intents.push_back(Narrow{Screen::children, facet.name, ""});
}

/// Days as every spreadsheet and import reads them.
std::string cell_of(Ui const& ui, FactGroup const& child, std::string const& field, Date today) {
    auto const fact = std::ranges::find(child.facts, field, &Fact::label_key);
    if (fact == child.facts.end()) return {};
    auto const* const day = std::get_if<Date>(&fact->value);
    return day ? day->text() : spoken(ui, fact->value, today);
}

/// Columns in which nothing is filled are left out.
OfferTable table_of(Ui const& ui, ChildSheet const& sheet, Date today) {
    OfferTable table{ui.word("children.sheet_file", {{"village", sheet.village}, {"day", today.text()}}), {}};
    table.rows.resize(sheet.children.size() + 1);
    for (Fact const& head : sheet.heads) {
        std::vector<std::string> cells{spoken(ui, head.value, today)};
        for (FactGroup const& child : sheet.children) cells.push_back(cell_of(ui, child, head.label_key, today));
        if (std::all_of(cells.begin() + 1, cells.end(), [](std::string const& cell) { return cell.empty(); })) continue;
        for (std::size_t i = 0; i < cells.size(); ++i) table.rows[i].push_back(std::move(cells[i]));
    }
    return table;
}

void draw_sheet(Ui& ui, ChildSheet const& sheet, Snapshot const& seen, Intents& intents) {
    flow(ui, [&] {
        ButtonSpec const out{
            .key = "sheet_out",
            .label = ui.word("children.sheet_out"),
            .icon = Icon::download,
            .disabled = bool(sheet.why_not),
            .small = true};
        if (button(ui, out)) intents.push_back(table_of(ui, sheet, seen.today));
        action_button(ui, "note_batch", sheet.note_batch, {}, seen, intents);
    });
    note(ui, sheet.why_not ? spoken(ui, sheet.why_not, seen.today) : std::string(ui.word("children.sheet_about")));
}

void draw_head(Ui& ui, ChildListView const& view, Snapshot const& seen, Intents& intents) {
    list_head(ui, ui.word("screen.children"), count_words(ui, view), view.add, intents);
    list_search(ui, Screen::children, view.text, intents);
    facet_bar(ui, Screen::children, view.facets, seen, intents);
    if (view.sheet) draw_sheet(ui, *view.sheet, seen, intents);
}

}  // namespace

void draw_children(Ui& ui, ChildListView const& view, Snapshot const& seen, Intents& intents) {
    if (view.total() == 0) {
        scroll_page(
            ui, {.key = "children"}, [&] { nothing_yet(ui, "children", Drawing::notebook, view.add, intents); });
        return;
    }
    auto const head = [&] { draw_head(ui, view, seen, intents); };
    auto const body = [&] {
        if (view.size() == 0) {
            draw_nobody(ui, view, intents);
        } else {
            draw_rows(ui, view, seen, intents);
        }
    };
    scroll_page(ui, {.key = "children", .gap = space_3}, head, body, Body());
}

}  // namespace tongban::ui
