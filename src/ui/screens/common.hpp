#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/screens/kinds.hpp"
#include "ui/screens/spoken.hpp"
#include "ui/widgets.hpp"

/// How the pieces of a snapshot (app/views/parts.hpp) look, the same on every screen.
namespace tongban::ui {

/// Lead mark, name and `child_line`; the rest of the row is the caller's.
void fill_child(Ui const& ui, ChildHead const& child, ListRow& row);

struct ActionLook {
    ButtonKind kind = ButtonKind::secondary;
    bool fill = false;  ///< as wide as its place
};
/// One button; disabled with its sentence when the action is not possible.
void action_button(
    Ui& ui, std::string_view key, Action const& action, ActionLook look, Snapshot const& seen, Intents& intents);
/// Those that are possible in a row that wraps, the first as the main one, the others behind 更多. When the main one is not
/// possible now, it says why below. `last` is drawn at the end of the row.
void action_buttons(
    Ui& ui, std::span<Action const> actions, Snapshot const& seen, Intents& intents, Body last = Body());

/// 更多: a button with a menu of them; those that are not possible now say why.
void more_actions(Ui& ui, std::span<Action const> actions, Snapshot const& seen, Intents& intents);

/// A card for each group: title, facts, the pen that amends them.
void fact_groups(Ui& ui, std::span<FactGroup const> groups, Snapshot const& seen, Intents& intents);

/// What waits, one line each: pressing opens the record, the button at the end of the line mends it.
/// `name` is heard: "逾期".
void open_items(
    Ui& ui,
    std::string_view key,
    std::string_view name,
    std::span<OpenItem const> items,
    Snapshot const& seen,
    Intents& intents);
/// What happened, the newest first; says so when nothing did.
void event_timeline(
    Ui& ui, std::string_view key, std::span<Event const> events, Snapshot const& seen, Intents& intents);
/// Pairs as seen from one side; a line leads to the pair.
void pair_lines(Ui& ui, std::string_view key, std::span<PairLine const> pairs, Snapshot const& seen, Intents& intents);

/// The ways to narrow `list`. Small facets lie open where there is room; large ones hang on a chip.
void facet_bar(Ui& ui, Screen list, std::span<Facet const> facets, Snapshot const& seen, Intents& intents);
/// The search box of a list.
void list_search(Ui& ui, Screen list, std::string_view text, Intents& intents);
/// The keyboard is wanted in the field that finds everything: the one in the bar above, or that of its page on a phone.
void ask_search(Ui& ui);
/// Opens 强制报告, from wherever on the page.
void ask_report(Ui& ui);
/// True once after ask_search.
[[nodiscard]] bool take_search_wish(Ui& ui);

/// One of the five programmes (五项工程) as a section with the list of what belongs to it.
struct ProgrammeSpec {
    int number = 1;
    std::size_t count = 0;
    Screen screen{};  ///< where a line leads to, with its key as the subject
    bool dense = false;
};
void programme_list(
    Ui& ui,
    ProgrammeSpec const& spec,
    Snapshot const& seen,
    Intents& intents,
    FunctionRef<void(std::size_t index, ListRow& row)> fill);

void go(Intents& intents, Route route);

// --- What only the page knows

/// Whether a sheet, a menu or a folded part is open. Forgotten when the screen is no longer drawn.
[[nodiscard]] bool opened(Ui& ui, std::string_view key);
void set_opened(Ui& ui, std::string_view key, bool open);

}  // namespace tongban::ui
