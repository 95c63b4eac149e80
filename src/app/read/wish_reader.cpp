#include <algorithm>
#include <array>

#include "app/grounds.hpp"
#include "app/read/events.hpp"
#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"
#include "app/read/sorting.hpp"
#include "base/short_code.hpp"
#include "domain/due.hpp"
#include "domain/wish_steps.hpp"

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

Label state_label(WishState state) { return choice_label(wish_shape.plain(), "state", stored_word(state)); }

std::string title_of(Wish const& wish) { return wish.public_text.empty() ? wish.raw_text : wish.public_text; }

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
    if (!due || !is_shown(*due, reader.today, reader.rules.policy)) return;
    card.days_late = days_late(*due, reader.today);
    std::string const word = "app.wish_due." + stored_word(due->kind);
    card.due =
        phrase(card.days_late > 0 ? word + ".late" : word, {{"day", due->day}, {"n", std::int64_t{card.days_late}}});
}

WishCard card_of(Reader const& reader, WishRow const& row) {
    Wish const& wish = row.wish.record;
    WishCard card;
    card.id = row.wish.id.value;
    card.code = short_code(card.id);
    card.alias = row.child_alias;
    card.age_band = age_band(row.child_born, reader.today);
    card.title = title_of(wish);
    card.kind = choice_label(wish_shape.plain(), "kind", wish.kind);
    card.budget_cents = wish.budget_cents;
    card.holder = shown_helper(reader, wish.claimant_name);
    card.stage_days = days_between(stage_since(wish), reader.today);
    put_due(card, reader, wish);
    card.next = next_step(reader, row.wish);
    return card;
}

std::vector<FacetSource> sources_of(Reader const& reader) {
    return {
        {"kind", "wish.kind", [](std::string_view word) { return choice_label(wish_shape.plain(), "kind", word); }},
        {"village",
         "child.village",
         [masked = reader.masked](std::string_view name) { return masked ? text_label(dots()) : text_label(name); }},
    };
}

using Column = WishListView::Column;

Column column_of(WishState stage) { return {stage, state_label(stage), 0, {}}; }

void put_card(std::vector<Column>& columns, WishState stage, WishCard card) {
    auto const found = std::ranges::find(columns, stage, &Column::stage);
    if (found == columns.end()) return;
    ++found->count;
    if (found->cards.size() < WishListView::cards_most) found->cards.push_back(std::move(card));
}

bool admits(ListState const& state, WishRow const& row) {
    return finds_code(state.text, row.wish.id.value) ||
           answers(state.text, {row.child_alias, row.child_name, title_of(row.wish.record)});
}

void read_open(WishListView& view, Reader const& reader, ListState const& state) {
    auto wishes = open_wishes(reader.database);
    sort_by(wishes, [](WishRow const& row) { return stage_since(row.wish.record); });
    FacetCounter counter(sources_of(reader), state);
    for (WishRow const& row : wishes) {
        if (!counter.admits({row.wish.record.kind, row.village}) || !admits(state, row)) continue;
        put_card(view.columns, row.wish.record.state, card_of(reader, row));
    }
    view.facets = counter.take();
}

void read_ended(WishListView& view, Reader const& reader, ListState const& state) {
    for (Column& column : view.ended) {
        for (WishRow const& row : wishes_in(reader.database, column.stage, WishListView::cards_most)) {
            bool const kind = state.value("kind").empty() || state.value("kind") == row.wish.record.kind;
            bool const village = state.value("village").empty() || state.value("village") == row.village;
            if (kind && village && admits(state, row)) column.cards.push_back(card_of(reader, row));
        }
        bool const all = state.text.empty() && state.chosen.empty();
        column.count = all ? count_wishes(reader.database, column.stage) : static_cast<int>(column.cards.size());
    }
}

// ---- one wish

struct Link {
    char const* name;
    std::optional<Date> Wish::* day;
    std::optional<DueKind> due;
};
std::array const chain_links{
    Link{"screened", &Wish::screened_on, DueKind::screen_wish},
    Link{"published", &Wish::published_on, {}},
    Link{"claimed", &Wish::claimed_on, {}},
    Link{"bought", &Wish::bought_on, {}},
    Link{"delivered", &Wish::delivered_on, DueKind::deliver_wish},
    Link{"confirmed", &Wish::confirmed_on, DueKind::ask_child},
    Link{"follow_up", &Wish::follow_up_30_on, DueKind::follow_up_first},
    Link{"follow_up_again", &Wish::follow_up_90_on, DueKind::follow_up_second},
    Link{"closed", &Wish::closed_on, {}},
};

Phrase step_detail(Reader const& reader, std::string_view link, Wish const& wish) {
    if (link == "screened" && wish.screened_on) return phrase("app.wish_step.by", {{"who", wish.screened_by}});
    if (link == "claimed" && wish.claimed_on) {
        return phrase("app.wish_step.by", {{"who", shown_helper(reader, wish.claimant_name)}});
    }
    if (link == "confirmed" && wish.confirmed_on) {
        return {choice_label(wish_shape.plain(), "feeling", wish.feeling).key, {}};
    }
    if (link == "delivered" && wish.delivered_on) {
        return {choice_label(wish_shape.plain(), "delivery_way", wish.delivery_way).key, {}};
    }
    return {};
}

/// Done links have their day; the first that has none is where the wish stands, unless it has ended.
std::vector<WishStep> chain_of(Reader const& reader, Wish const& wish) {
    auto const due = due_of(wish, reader.rules.policy);
    bool const ended =
        wish.state == WishState::closed || wish.state == WishState::referred || wish.state == WishState::refused;
    bool current_found = ended;
    std::vector<WishStep> chain{{"collected", WishStep::Place::done, wish.collected_on, {}}};
    auto const reached = std::ranges::find_if(
        chain_links.rbegin(), chain_links.rend(), [&](Link const& link) { return (wish.*link.day).has_value(); });
    auto const last_done = static_cast<std::size_t>(chain_links.rend() - reached);
    for (std::size_t i = 0; i < chain_links.size(); ++i) {
        Link const& link = chain_links[i];
        WishStep step{link.name, WishStep::Place::ahead, wish.*link.day, step_detail(reader, link.name, wish)};
        if (i < last_done) {
            step.place = WishStep::Place::done;
        } else if (!current_found) {
            step.place = WishStep::Place::current;
            current_found = true;
        }
        if (!step.day && due && link.due == due->kind) step.day = due->day;
        chain.push_back(std::move(step));
    }
    return chain;
}

struct Way {
    WishEvent event;
    char const* form;  ///< "" for a verb that needs no form
    Tone tone = Tone::plain;
};
constexpr std::array ways{
    Way{WishEvent::screen, "screen_wish", Tone::primary},
    Way{WishEvent::publish, "", Tone::primary},
    Way{WishEvent::claim, "claim_wish", Tone::primary},
    Way{WishEvent::buy, "buy_wish", Tone::primary},
    Way{WishEvent::deliver, "deliver_wish", Tone::primary},
    Way{WishEvent::confirm, "confirm_wish", Tone::primary},
    Way{WishEvent::follow_up, "follow_up_wish", Tone::primary},
    Way{WishEvent::release, ""},
    Way{WishEvent::take_down, ""},
    Way{WishEvent::refer, "refer_wish"},
    Way{WishEvent::refuse, "refuse_wish"},
    Way{WishEvent::reopen, ""},
    Way{WishEvent::close, "close_wish"},
};

Phrase publish_fault(Reader const& reader, Wish const& wish) {
    auto const ground = publishing_ground(reader.database, wish, reader.rules);
    if (!ground) return phrase("problem.not_found");
    auto const published = publish(wish, *ground, reader.today);
    return published ? Phrase{} : problem_phrase(published.error().front());
}

Action action_for(Reader const& reader, Kept<Wish> const& wish, Way const& way) {
    std::int64_t const id = wish.id.value;
    switch (way.event) {
        case WishEvent::publish: {
            Action act = do_at_once("publish_wish", PublishWish{wish.id, reader.today}, way.tone);
            act.why_not = publish_fault(reader, wish.record);
            return act;
        }
        case WishEvent::release: return do_at_once("release_wish", ReleaseWish{wish.id});
        case WishEvent::take_down: return do_at_once("take_down_wish", TakeDownWish{wish.id});
        case WishEvent::reopen: return do_at_once("reopen_wish", ReopenWish{wish.id});
        case WishEvent::follow_up:
            if (wish.record.follow_up_30_on)
                return open_form("follow_up_wish_again", "follow_up_wish_again", id, way.tone);
            return open_form(way.form, way.form, id, way.tone);
        default: return open_form(way.form, way.form, id, way.tone);
    }
}

bool leads_on(Wish const& wish, WishEvent event) {
    if (event == WishEvent::follow_up && wish.follow_up_90_on) return false;
    if (event == WishEvent::reopen && wish.delivered_on) return false;
    if (event == WishEvent::screen && wish.state == WishState::screened) return false;
    return next_state(wish_transitions, wish.state, event).has_value();
}

std::vector<Action> actions_of(Reader const& reader, Kept<Wish> const& wish) {
    std::vector<Action> actions;
    for (Way const& way : ways) {
        if (leads_on(wish.record, way.event)) actions.push_back(action_for(reader, wish, way));
    }
    if (wish.record.state == WishState::screened) {
        actions.push_back(open_form("screen_again", "screen_wish", wish.id.value));
    }
    return actions;
}

std::vector<FactGroup> groups_of(Reader const& reader, Kept<Wish> const& wish) {
    Shape const shape = wish_shape.plain();
    Row const row = row_of(wish_shape, wish.record);
    std::vector<FactGroup> groups{
        fact_group(
            reader,
            "app.facts.wish",
            shape,
            row,
            {"raw_text", "public_text", "kind", "size_note", "budget_cents", "own_idea", "collected_on"}),
        fact_group(
            reader,
            "app.facts.claim",
            shape,
            row,
            {"claimant_name", "claimant_phone", "claimed_on", "claim_until", "plan", "bought_on", "cost_cents"}),
        fact_group(
            reader,
            "app.facts.outcome",
            shape,
            row,
            {"delivered_on",
             "delivery_way",
             "received_by",
             "feeling",
             "follow_up_30_words",
             "follow_up_90_words",
             "refer_to",
             "close_reason"})};
    bool const under_way = wish.record.state == WishState::draft || wish.record.state == WishState::screened;
    if (under_way) groups.front().amend = open_form("amend", "amend_wish", wish.id.value);
    std::erase_if(groups, [](FactGroup const& group) { return group.facts.empty(); });
    return groups;
}

}  // namespace

WishListView read_wishes(Reader const& reader, ListState const& state) {
    WishListView view;
    view.text = state.text;
    view.add = open_form("collect_wish", "collect_wish", 0, Tone::primary);
    std::ranges::transform(open_stages, std::back_inserter(view.columns), column_of);
    std::ranges::transform(ended_stages, std::back_inserter(view.ended), column_of);
    read_open(view, reader, state);
    read_ended(view, reader, state);
    return view;
}

std::optional<WishView> read_wish(Reader const& reader, Id<Wish> id) {
    auto const row = find_wish(reader.database, id);
    if (!row) return std::nullopt;
    Wish const& wish = row->wish.record;
    WishView view;
    view.id = id.value;
    view.state = wish.state;
    view.state_label = state_label(wish.state);
    view.title = title_of(wish);
    if (!reader.masked) view.raw_title = wish.raw_text;
    view.alias = row->child_alias;
    view.child = {shown_child(reader, row->child_name, row->child_alias), {Screen::child, wish.child.value}};
    view.chain = chain_of(reader, wish);
    view.actions = actions_of(reader, row->wish);
    view.groups = groups_of(reader, row->wish);
    view.timeline = wish_events(reader, row->wish);
    return view;
}

}  // namespace tongban
