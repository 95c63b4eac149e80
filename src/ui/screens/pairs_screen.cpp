#include "ui/screens.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

/// The columns of the board: first those who wait, then the view's own.
struct Columns {
    std::vector<BoardColumn> columns;
    std::vector<std::string> more;  ///< what `columns` point to
};

Tone tone_of_health(std::string_view health) {
    if (health == "quiet_45") return Tone::danger;
    if (health == "quiet_30") return Tone::warm;
    return Tone::quiet;
}

std::string more_words(Ui const& ui, std::size_t total, std::size_t carried) {
    if (total <= carried) return {};
    return numbered(ui, "pairs.more", static_cast<std::int64_t>(total - carried));
}

Columns columns_of(Ui const& ui, PairListView const& view) {
    Columns all;
    all.more.reserve(view.columns.size() + 1);
    auto const waiting_total = static_cast<std::size_t>(view.waiting_count);
    all.more.push_back(more_words(ui, waiting_total, view.waiting.size()));
    all.columns.push_back(
        {.key = "waiting",
         .title = ui.word("pairs.waiting"),
         .count = view.waiting.size(),
         .total = waiting_total,
         .tone = Tone::warm,
         .empty = ui.word("pairs.empty.waiting"),
         .more = all.more.back()});
    for (PairListView::Column const& column : view.columns) {
        auto const total = static_cast<std::size_t>(column.count);
        all.more.push_back(more_words(ui, total, column.cards.size()));
        all.columns.push_back(
            {.key = column.health,
             .title = ui.word(column.title_key),
             .count = column.cards.size(),
             .total = total,
             .tone = tone_of_health(column.health),
             .empty = ui.word("pairs.empty." + column.health),
             .more = all.more.back()});
    }
    return all;
}

void fill_action(Ui const& ui, Action const& action, Date today, BoardCard& card) {
    card.action = spoken(ui, action.label);
    card.action_reason = spoken(ui, action.why_not, today);
}

void fill_waiting(Ui const& ui, WaitingChild const& waiting, Date today, BoardCard& card) {
    card.key = waiting.child.id;
    card.lead = Lead::grade;
    card.grade = grade_of(waiting.child.colour);
    card.title = waiting.child.name;
    card.subtitle = child_line(ui, waiting.child);
    card.note = waiting.waiting_days > 0 ? numbered(ui, "pairs.waiting_days", waiting.waiting_days)
                                         : std::string(ui.word("pairs.waiting_today"));
    fill_action(ui, waiting.pair, today, card);
    if (card.action_reason.empty()) card.tags[0] = {spoken(ui, waiting.blocked, today), Tone::warm};
}

void fill_pair(Ui const& ui, PairCard const& pair, Date today, BoardCard& card) {
    card.key = pair.id;
    card.lead = Lead::grade;
    card.grade = grade_of(pair.child.colour);
    card.title = pair.child.name;
    card.subtitle = dotted({pair.helper, spoken(ui, pair.kind)});
    std::string const last = since(ui, pair.last_contact, today);
    if (!pair.next_step.empty()) {
        card.note = ui.word("pairs.promised", {{"step", pair.next_step}});
    } else {
        card.note = last.empty() ? std::string(ui.word("pairs.never")) : ui.word("pairs.last", {{"when", last}});
    }
    fill_action(ui, pair.note, today, card);
}

Intent const* note_of(PairListView const& view, std::int64_t pair) {
    for (PairListView::Column const& column : view.columns) {
        auto const found = std::ranges::find(column.cards, pair, &PairCard::id);
        if (found != column.cards.end()) return &found->note.intent;
    }
    return nullptr;
}

void answer(PairListView const& view, BoardAnswer const& said, Intents& intents) {
    auto const key = said.acted ? said.acted : said.pressed;
    if (!key) return;
    auto const waiting = std::ranges::find(view.waiting, *key, [](WaitingChild const& w) { return w.child.id; });
    bool const waits = waiting != view.waiting.end();
    if (said.pressed) {
        go(intents, {.screen = waits ? Screen::child : Screen::pair, .subject = *key});
    } else if (waits) {
        intents.push_back(waiting->pair.intent);
    } else if (Intent const* const note = note_of(view, *key)) {
        intents.push_back(*note);
    }
}

/// The column of the pair that is open; out of range when it is in none.
std::size_t column_with(PairListView const& view, std::int64_t pair) {
    auto const holds = [pair](PairListView::Column const& column) {
        return std::ranges::find(column.cards, pair, &PairCard::id) != column.cards.end();
    };
    auto const found = std::ranges::find_if(view.columns, holds);
    if (found == view.columns.end()) return SIZE_MAX;
    return static_cast<std::size_t>(found - view.columns.begin()) + 1;
}

void draw_board(Ui& ui, PairListView const& view, Snapshot const& seen, Intents& intents) {
    Columns const all = columns_of(ui, view);
    std::int64_t const selected = seen.route.screen == Screen::pair ? seen.route.subject : 0;
    auto const fill = [&](std::size_t column, std::size_t index, BoardCard& card) {
        if (column == 0) {
            fill_waiting(ui, view.waiting[index], seen.today, card);
        } else {
            fill_pair(ui, view.columns[column - 1].cards[index], seen.today, card);
        }
    };
    BoardSpec const spec{.key = "board", .name = ui.word("screen.pairs"), .selected = selected};
    answer(view, kept_board(ui, spec, all.columns, column_with(view, selected), fill), intents);
}

int pair_count(PairListView const& view) {
    int count = 0;
    for (PairListView::Column const& column : view.columns) count += column.count;
    return count;
}

bool narrowed(PairListView const& view) {
    return !view.text.empty() || std::ranges::any_of(view.facets, [](Facet const& f) { return !f.chosen.empty(); });
}

std::string summary(Ui const& ui, PairListView const& view, int pairs) {
    std::string const waiting = view.waiting_count > 0 ? numbered(ui, "pairs.waiting_count", view.waiting_count) : "";
    return dotted({numbered(ui, "pairs.count", pairs), waiting});
}

}  // namespace

void draw_pairs(Ui& ui, PairListView const& view, Snapshot const& seen, Intents& intents) {
    int const pairs = pair_count(view);
    bool const nothing = pairs == 0 && view.waiting_count == 0 && !narrowed(view);
    std::string const count = nothing ? std::string() : summary(ui, view, pairs);
    auto const head = [&] {
        list_head(ui, ui.word("screen.pairs"), count, view.add, intents);
        if (nothing) return;
        if (view.waiting_count > 0) action_button(ui, "suggest", view.suggest, {}, seen, intents);
        list_search(ui, Screen::pairs, view.text, intents);
        facet_bar(ui, Screen::pairs, view.facets, seen, intents);
    };
    board_page(ui, "pairs", head, [&] {
        if (nothing) nothing_yet(ui, "pairs", Drawing::two_chairs, view.add, intents);
        else draw_board(ui, view, seen, intents);
    });
}

}  // namespace tongban::ui
