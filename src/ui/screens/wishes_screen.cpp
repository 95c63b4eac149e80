#include "ui/screens.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/figures.hpp"
#include "record/shape.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/screens/wish_faces.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

struct Columns {
    std::vector<BoardColumn> columns;
    std::vector<std::string> titles, more;  ///< what `columns` point to
};

Columns columns_of(Ui const& ui, std::vector<WishListView::Column> const& stages) {
    Columns all;
    all.titles.reserve(stages.size());
    all.more.reserve(stages.size());
    for (WishListView::Column const& stage : stages) {
        auto const total = static_cast<std::size_t>(stage.count);
        bool const more = total > stage.cards.size();
        all.titles.push_back(spoken(ui, stage.title));
        all.more.push_back(
            more ? numbered(ui, "wishes.more", static_cast<std::int64_t>(total - stage.cards.size())) : std::string());
        all.columns.push_back(
            {.key = words_of<WishState>[static_cast<std::size_t>(stage.stage)],
             .title = all.titles.back(),
             .count = stage.cards.size(),
             .total = total,
             .tone = stage.stage == WishState::published ? Tone::warm : Tone::quiet,
             .empty = ui.word("wishes.empty"),
             .more = all.more.back()});
    }
    return all;
}

std::string waiting_words(Ui const& ui, WishCard const& wish) {
    return wish.stage_days > 0 ? numbered(ui, "wishes.days", wish.stage_days)
                               : std::string(ui.word("wishes.days_none"));
}

void fill_wish(Ui const& ui, WishCard const& wish, Date today, BoardCard& card) {
    card.key = wish.id;
    card.title = wish.title;
    card.subtitle = dotted({wish.alias, spoken(ui, wish.age_band, today)});
    std::string const holder = wish.holder.empty() ? std::string() : ui.word("wishes.holder", {{"name", wish.holder}});
    card.note = dotted({holder, budget_words(ui, wish.budget_cents), waiting_words(ui, wish)});
    card.tags[0] = {spoken(ui, wish.kind), Tone::quiet};
    card.tags[1] = {spoken(ui, wish.due, today), wish.days_late > 0 ? Tone::danger : Tone::warm};
    if (!wish.next) return;
    card.action = spoken(ui, wish.next->label);
    card.action_reason = spoken(ui, wish.next->why_not, today);
}

Intent const* next_of(std::vector<WishListView::Column> const& stages, std::int64_t wish) {
    for (WishListView::Column const& stage : stages) {
        auto const found = std::ranges::find(stage.cards, wish, &WishCard::id);
        if (found != stage.cards.end() && found->next) return &found->next->intent;
    }
    return nullptr;
}

/// The stage of the wish that is open; out of range when it is in none.
std::size_t column_with(std::vector<WishListView::Column> const& stages, std::int64_t wish) {
    auto const holds = [wish](WishListView::Column const& stage) {
        return std::ranges::find(stage.cards, wish, &WishCard::id) != stage.cards.end();
    };
    return static_cast<std::size_t>(std::ranges::find_if(stages, holds) - stages.begin());
}

void draw_board(Ui& ui, std::vector<WishListView::Column> const& stages, Snapshot const& seen, Intents& intents) {
    if (stages.empty()) return;
    Columns const all = columns_of(ui, stages);
    std::int64_t const selected = seen.route.screen == Screen::wish ? seen.route.subject : 0;
    auto const fill = [&](std::size_t column, std::size_t index, BoardCard& card) {
        fill_wish(ui, stages[column].cards[index], seen.today, card);
    };
    bool const moves = stages.front().stage == WishState::draft;  // what has ended stays
    BoardSpec const spec{
        .key = "board",
        .name = ui.word("screen.wishes"),
        .selected = selected,
        .moves = moves,
        .move_help = ui.word("wishes.move_help")};
    BoardAnswer const said = kept_board(ui, spec, all.columns, column_with(stages, selected), fill);
    if (said.pressed) go(intents, {.screen = Screen::wish, .subject = *said.pressed});
    if (said.moved) intents.push_back(MoveWish{{said.moved->card}, stages[said.moved->column].stage});
    if (!said.acted) return;
    if (Intent const* const next = next_of(stages, *said.acted)) intents.push_back(*next);
}

int count_of(std::vector<WishListView::Column> const& stages) {
    int count = 0;
    for (WishListView::Column const& stage : stages) count += stage.count;
    return count;
}

bool narrowed(WishListView const& view) {
    return !view.text.empty() || std::ranges::any_of(view.facets, [](Facet const& f) { return !f.chosen.empty(); });
}

/// What the wishes can be seen by; the empty word stands for the board.
constexpr std::array<std::string_view, 6> faces{"", "list", "days", "turns", "money", "ended"};

void choose_face(Ui& ui, WishListView const& view, int running, Intents& intents) {
    std::array<Option, faces.size()> options;
    std::array<std::string, faces.size()> labels;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        labels[i] = word_of(ui, "wishes.face.", faces[i].empty() ? "board" : faces[i]);
        options[i] = {.word = faces[i], .label = labels[i]};
    }
    options.front().count = running;
    options.back().count = count_of(view.ended);
    if (view.face == "turns") options[3].count = view.turns_count;
    std::string chosen = view.face;
    if (tabs(ui, {.key = "face", .name = ui.word("wishes.face")}, options, chosen))
        intents.push_back(Narrow{Screen::wishes, "face", chosen});
}

/// "12 个心愿在路上 · 今年花了 128.4 元"
std::string summary(Ui const& ui, WishListView const& view, int running) {
    std::int64_t const spent = view.money.sum().cents;
    std::string const money = spent > 0 ? ui.word("wishes.spent", {{"yuan", yuan_text(spent)}}) : std::string();
    return dotted({numbered(ui, "wishes.count", running), money});
}

void draw_face(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(view.face.empty() ? "board" : view.face);
    if (view.face.empty()) return draw_board(ui, view.columns, seen, intents);
    if (view.face == "ended") return draw_board(ui, view.ended, seen, intents);
    draw_wish_face(ui, view, seen, intents);
}

}  // namespace

void draw_wishes(Ui& ui, WishListView const& view, Snapshot const& seen, Intents& intents) {
    int const running = count_of(view.columns);
    bool const nothing = running == 0 && count_of(view.ended) == 0 && !narrowed(view) && view.face.empty();
    auto const head = [&] {
        std::string const count = nothing ? std::string() : summary(ui, view, running);
        list_head(ui, ui.word("screen.wishes"), count, view.add, intents);
        if (nothing || view.claims) return;
        choose_face(ui, view, running, intents);
        if (view.face == "money") return;
        list_search(ui, Screen::wishes, view.text, intents);
        facet_bar(ui, Screen::wishes, view.facets, seen, intents);
    };
    auto const body = [&] {
        if (nothing) nothing_yet(ui, "wishes", Drawing::gift_box, view.add, intents);
        else draw_face(ui, view, seen, intents);
    };
    bool const is_board = view.face.empty() || view.face == "ended";
    // Half of a small screen is too much for a head that stays.
    auto const all = [&] { head(), body(); };
    PageSpec const spec{.key = "wishes", .gap = space_3};
    if (is_board) board_page(ui, "wishes", head, body);
    else if (ui.phone()) scroll_page(ui, spec, all);
    else scroll_page(ui, spec, head, body, Body());
}

}  // namespace tongban::ui
