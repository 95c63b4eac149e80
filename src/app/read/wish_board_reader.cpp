#include <algorithm>
#include <array>

#include "app/claim_sheet.hpp"
#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"
#include "app/read/wish_parts.hpp"
#include "base/order.hpp"
#include "base/short_code.hpp"
#include "domain/due.hpp"

namespace tongban {
namespace {

constexpr std::array open_stages{
    WishState::draft,
    WishState::screened,
    WishState::published,
    WishState::claimed,
    WishState::buying,
    WishState::delivered,
    WishState::confirmed,
    WishState::followed_up};
constexpr std::array ended_stages{WishState::closed, WishState::referred, WishState::refused};

/// The day on which the wish came to where it is.
Date stage_since(Wish const& wish) {
    switch (wish.state) {
        case WishState::screened: return wish.screened_on.value_or(wish.collected_on);
        case WishState::published: return wish.published_on.value_or(wish.collected_on);
        case WishState::claimed: return wish.claimed_on.value_or(wish.collected_on);
        case WishState::buying: return wish.bought_on.value_or(wish.collected_on);
        case WishState::delivered: return wish.delivered_on.value_or(wish.collected_on);
        case WishState::confirmed: return wish.confirmed_on.value_or(wish.collected_on);
        case WishState::followed_up: return wish.follow_up_30_on.value_or(wish.collected_on);
        case WishState::closed: return wish.closed_on.value_or(wish.collected_on);
        case WishState::draft:
        case WishState::referred:
        case WishState::refused: return wish.collected_on;
    }
    return wish.collected_on;
}

void put_due(WishCard& card, Reader const& reader, Wish const& wish) {
    auto const due = due_of(wish, reader.rules.policy);
    if (!due) return;
    card.due_on = due->day;
    if (!is_shown(*due, reader.today, reader.rules.policy)) return;
    card.days_late = days_late(*due, reader.today);
    bool const stuck = is_escalated(*due, reader.today, reader.rules.policy);
    std::string const word = "app.wish_due." + stored_word(due->kind);
    std::string const late = word + (stuck ? ".stuck" : ".late");
    card.due = phrase(card.days_late > 0 ? late : word, {{"day", due->day}, {"n", std::int64_t{card.days_late}}});
}

WishCard card_of(Reader const& reader, WishRow const& row) {
    Wish const& wish = row.wish.record;
    WishCard card;
    card.id = row.wish.id.value;
    card.code = short_code(card.id);
    card.alias = row.child_alias;
    card.age_band = age_band(row.child_born, reader.today);
    card.title = wish_title(wish);
    card.kind = choice_label(wish_shape.plain(), "kind", wish.kind);
    card.size = wish.size_note;
    card.budget_cents = wish.budget_cents;
    card.holder = shown_helper(reader, wish.claimant_name);
    card.stage_days = days_between(stage_since(wish), reader.today);
    put_due(card, reader, wish);
    card.next = next_step(reader, row.wish);
    return card;
}

using Column = WishListView::Column;

Column column_of(WishState stage) { return {stage, wish_state_label(stage), 0, {}}; }

void put_card(std::vector<Column>& columns, WishState stage, WishCard card) {
    auto const found = std::ranges::find(columns, stage, &Column::stage);
    if (found == columns.end()) return;
    ++found->count;
    if (found->cards.size() < WishListView::cards_most) found->cards.push_back(std::move(card));
}

bool admits(ListState const& state, WishRow const& row) {
    return finds_code(state.text, row.wish.id.value) ||
           answers(state.text, {row.child_alias, row.child_name, wish_title(row.wish.record)});
}

void read_open(WishListView& view, Reader const& reader, ListState const& state) {
    auto const kind_label = [](std::string_view word) { return choice_label(wish_shape.plain(), "kind", word); };
    auto wishes = open_wishes(reader.database);
    put_in_order_of(wishes, [](WishRow const& row) { return stage_since(row.wish.record); });
    FacetCounter counter({{"kind", "wish.kind", kind_label}, village_facet(reader)}, state);
    for (WishRow const& row : wishes) {
        if (!counter.admits({row.wish.record.kind, row.village}) || !admits(state, row)) continue;
        put_card(view.columns, row.wish.record.state, card_of(reader, row));
    }
    view.facets = counter.take();
}

bool is_of_village(ListState const& state, std::string_view village) {
    return state.value("village").empty() || state.value("village") == village;
}

void read_ended(WishListView& view, Reader const& reader, ListState const& state) {
    bool const all = state.text.empty() && state.value("kind").empty() && state.value("village").empty();
    for (Column& column : view.ended) {
        for (WishRow const& row : wishes_in(reader.database, column.stage, WishListView::cards_most)) {
            bool const kind = state.value("kind").empty() || state.value("kind") == row.wish.record.kind;
            if (kind && is_of_village(state, row.village) && admits(state, row))
                column.cards.push_back(card_of(reader, row));
        }
        column.count = all ? count_wishes(reader.database, column.stage) : static_cast<int>(column.cards.size());
    }
}

/// The next day of each wish on its way, the earliest first.
void read_days(WishListView& view) {
    std::vector<WishListView::Place> places;
    for (std::size_t column = 0; column < view.columns.size(); ++column) {
        for (std::size_t i = 0; i < view.columns[column].cards.size(); ++i) {
            if (auto const day = view.columns[column].cards[i].due_on) places.push_back({*day, column, i});
        }
    }
    put_in_order_of(places, [](WishListView::Place const& place) { return place.day; });
    view.days = std::move(places);
}

/// Who has a wish on its way is shown that, and is not asked for another one.
Action turn_action(TurnLine const& line) {
    if (line.under_way.value == 0) return open_form("collect_wish", "collect_wish", line.child.id.value);
    return {{"app.action.open_wish", {}}, Navigate{{Screen::wish, line.under_way.value}}, Tone::plain, {}};
}

void read_turns(WishListView& view, Reader const& reader, ListState const& state) {
    for (TurnLine const& line : children_without_wish(reader.database, first_of_year(reader.today))) {
        ChildLine const& child = line.child;
        if (!is_of_village(state, child.village_name) || !answers(state.text, {child.alias, child.name})) continue;
        ++view.turns_count;
        if (view.turns.size() >= WishListView::cards_most) continue;
        Date const since = line.granted_on.value_or(child.opened_on);
        view.turns.push_back(
            {child_head(reader, child),
             line.granted_on,
             days_between(since, reader.today),
             line.under_way.value != 0,
             turn_action(line)});
    }
}

ClaimsView claims_of(Reader const& reader, ClaimSheet const& sheet) {
    ClaimsView view{sheet.file, {}, 0, sheet.blank};
    for (CheckedClaim const& claim : check_claims(reader.database, sheet, reader.today, reader.rules.policy)) {
        ClaimEntry const& entry = claim.entry;
        ClaimsView::Line line{entry.row, entry.code, {}, shown_helper(reader, entry.name), entry.phone, entry.plan, {}};
        if (reader.masked) line.phone = dots();
        if (claim.wish) line.wish = wish_title(claim.wish->record);
        line.is_known = claim.problem.empty() && claim.is_known;
        if (!claim.problem.empty()) line.problem = phrase("problem." + claim.problem);
        if (claim.problem.empty() && !claim.is_known) ++view.ready;
        view.lines.push_back(std::move(line));
    }
    return view;
}

}  // namespace

WishListView read_wishes(Reader const& reader, ListState const& state, ClaimSheet const* claims) {
    WishListView view;
    view.text = state.text;
    view.face = state.value("face");
    view.add = open_form("collect_wish", "collect_wish", 0, Tone::primary);
    std::ranges::transform(open_stages, std::back_inserter(view.columns), column_of);
    std::ranges::transform(ended_stages, std::back_inserter(view.ended), column_of);
    read_open(view, reader, state);
    read_ended(view, reader, state);
    if (view.face == "days") read_days(view);
    if (view.face == "turns") read_turns(view, reader, state);
    if (claims != nullptr && view.face == "claims") view.claims = claims_of(reader, *claims);
    view.money = wish_money(reader.database, reader.today.year());
    return view;
}

}  // namespace tongban
