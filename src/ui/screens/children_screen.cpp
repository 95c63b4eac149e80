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

void draw_head(Ui& ui, ChildListView const& view, Snapshot const& seen, Intents& intents) {
    list_head(ui, ui.word("screen.children"), count_words(ui, view), view.add, intents);
    list_search(ui, Screen::children, view.text, intents);
    facet_bar(ui, Screen::children, view.facets, seen, intents);
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
