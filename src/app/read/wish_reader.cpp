#include <algorithm>
#include <array>

#include "app/grounds.hpp"
#include "app/read/events.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"
#include "app/read/wish_parts.hpp"
#include "domain/due.hpp"
#include "domain/wish_steps.hpp"

namespace tongban {
namespace {

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

Phrase publish_fault(Reader const& reader, Kept<Wish> const& wish) {
    auto const ground = publishing_ground(reader.database, wish, reader.rules);
    if (!ground) return phrase("problem.not_found");
    auto const published = publish(wish.record, *ground, reader.today, reader.rules.policy);
    return published ? Phrase{} : problem_phrase(published.error().front());
}

Action action_for(Reader const& reader, Kept<Wish> const& wish, Way const& way) {
    std::int64_t const id = wish.id.value;
    switch (way.event) {
        case WishEvent::publish: {
            Action act = do_at_once("publish_wish", PublishWish{wish.id, reader.today}, way.tone);
            act.why_not = publish_fault(reader, wish);
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
    if (wish.record.state == WishState::followed_up) {
        actions.push_back(open_form("pair_after_wish", "pair_after_wish", wish.id.value));
    }
    if (wish.record.state == WishState::screened) {
        actions.push_back(open_form("screen_again", "screen_wish", wish.id.value));
    }
    if (lacks_receipt(wish.record)) actions.push_back(open_form("enter_receipt", "enter_receipt", wish.id.value));
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
            {"claimant_name",
             "claimant_phone",
             "claimed_on",
             "claim_until",
             "plan",
             "bought_on",
             "cost_cents",
             "receipt",
             "no_receipt_reason"}),
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
    if (wish.record.bought_on) groups[1].amend = open_form("amend", "enter_receipt", wish.id.value);
    bool const under_way = wish.record.state == WishState::draft || wish.record.state == WishState::screened;
    if (under_way) groups.front().amend = open_form("amend", "amend_wish", wish.id.value);
    std::erase_if(groups, [](FactGroup const& group) { return group.facts.empty(); });
    return groups;
}

}  // namespace

std::optional<Action> wish_move(Reader const& reader, Id<Wish> id, WishState to) {
    auto const row = find_wish(reader.database, id);
    if (!row) return std::nullopt;
    Wish const& wish = row->wish.record;
    for (Way const& way : ways) {
        bool const leads = leads_on(wish, way.event) && next_state(wish_transitions, wish.state, way.event) == to;
        if (leads) return action_for(reader, row->wish, way);
    }
    return std::nullopt;
}

std::optional<WishView> read_wish(Reader const& reader, Id<Wish> id) {
    auto const row = find_wish(reader.database, id);
    if (!row) return std::nullopt;
    Wish const& wish = row->wish.record;
    WishView view;
    view.id = id.value;
    view.state = wish.state;
    view.state_label = wish_state_label(wish.state);
    view.title = wish_title(wish);
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
