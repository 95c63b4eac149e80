#include "ui/screens/found_things.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "domain/search.hpp"
#include "ui/papers.hpp"

namespace tongban::ui {
namespace {

constexpr std::size_t commands_most = 5, commands_first = 6;

std::int64_t key_of(std::string_view kind, std::int64_t id) {
    return static_cast<std::int64_t>(
        std::hash<std::string_view>{}(kind)*std::uint64_t{31} + static_cast<std::uint64_t>(id));
}

// ---- commands

std::string_view deed_of(Ui const& ui, Action const& action) {
    auto const* const navigate = std::get_if<Navigate>(&action.intent);
    if (!navigate) return ui.word("find.does.act");
    return ui.word(navigate->route.screen == Screen::form ? "find.does.form" : "find.does.place");
}

FoundThing thing_of(Ui const& ui, Action const& action, std::string title) {
    std::string const note(deed_of(ui, action));
    std::int64_t const key = key_of(title + note, 0);
    return {{key, std::string(ui.word("find.commands")), std::move(title), note, {}, icon_of(action)}, {action.intent}};
}

FoundThing own_thing(Ui const& ui, std::string_view word, Icon icon, FoundThing::Own own) {
    std::string const title(ui.word(word)), note(ui.word("find.does.act"));
    return {{key_of(title + note, 0), std::string(ui.word("find.commands")), title, note, {}, icon}, {}, own};
}

struct Ranked {
    std::vector<FoundThing> things;
    int best = 0;
};

/// Those whose name answers to what was typed, the best first; with nothing typed the first few.
Ranked commands_for(Ui const& ui, FindView const& view, Snapshot const& seen) {
    std::vector<FoundThing> all;
    for (Action const& action : view.commands) all.push_back(thing_of(ui, action, spoken(ui, action.label)));
    if (is_for_paper(seen)) all.push_back(own_thing(ui, "shell.print", Icon::print, FoundThing::Own::print));
    all.push_back(own_thing(ui, "report.title", Icon::shield, FoundThing::Own::report));
    SearchQuery const query = read_query(view.text);
    std::size_t const most = query.words.empty() ? commands_first : commands_most;
    std::vector<std::optional<int>> ranks;
    for (FoundThing const& thing : all) ranks.push_back(match(search_key(thing.row.title), query));
    Ranked ranked;
    for (int rank = 0; rank < 3; ++rank) {
        for (std::size_t i = 0; i < all.size() && ranked.things.size() < most; ++i) {
            if (ranks[i] != rank) continue;
            if (ranked.things.empty()) ranked.best = rank;
            ranked.things.push_back(all[i]);
        }
    }
    return ranked;
}

// ---- what was found

FoundThing thing_of(Ui const& ui, FindView::Group const& group, FindView::Hit const& hit, Date today) {
    std::string group_title(ui.word(group.title_key));
    if (group.more > 0) group_title = dotted({group_title, numbered(ui, "find.more", group.more)});
    std::string const note = dotted({spoken(ui, hit.place), spoken(ui, hit.detail, today)});
    Icon const icon = icon_of_kind(hit.kind);
    return {{key_of(hit.kind, hit.id), std::move(group_title), hit.title, note, hit.words, icon}, hit.intents};
}

}  // namespace

std::vector<FoundThing> found_things(Ui& ui, FindView const& view, Snapshot const& seen) {
    std::vector<FoundThing> things;
    Ranked commands = commands_for(ui, view, seen);
    auto const put_commands = [&] {
        std::ranges::move(std::exchange(commands.things, {}), std::back_inserter(things));
    };
    for (FindView::Group const& group : view.groups) {
        if (!view.text.empty() && commands.best < group.best) put_commands();
        for (FindView::Hit const& hit : group.hits) things.push_back(thing_of(ui, group, hit, seen.today));
    }
    put_commands();
    return things;
}

void do_found(Ui& ui, FoundThing const& thing, Snapshot const& seen, Intents& intents) {
    if (thing.own == FoundThing::Own::print) print_page(ui, seen, intents);
    if (thing.own == FoundThing::Own::report) {
        auto const scope = ui.scope_of(0);
        set_opened(ui, "report", true);
    }
    intents.insert(intents.end(), thing.intents.begin(), thing.intents.end());
}

std::vector<FoundRow> rows_of(std::span<FoundThing const> things) {
    std::vector<FoundRow> rows;
    for (FoundThing const& thing : things) rows.push_back(thing.row);
    return rows;
}

FoundSpec found_spec(Ui& ui, FindView const* view, std::span<FoundRow const> rows) {
    std::string_view const keys = ui.phone() ? std::string_view() : ui.word("find.keys");
    return {
        .field =
            {.key = "search",
             .label = ui.word("find.label"),
             .placeholder = ui.word("find.hint"),
             .shortcut = ui.phone() ? std::string_view() : "Ctrl K"},
        .name = ui.word("find.found"),
        .rows = rows,
        .nothing = ui.word(view && view->looking ? "find.looking" : "find.nothing"),
        .nothing_help = ui.word("find.teach"),
        .foot = rows.empty()            ? std::string_view()
                : view && view->looking ? ui.word("find.looking")
                                        : keys};
}

void open_find(Ui& ui, Intents& intents) {
    ask_search(ui);
    go(intents, {.screen = Screen::find});
    intents.push_back(Find{});
}

}  // namespace tongban::ui
