#include <algorithm>
#include <array>

#include "app/read/events.hpp"
#include "app/read/facets.hpp"
#include "app/read/helper_sheet.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"
#include "base/order.hpp"
#include "domain/age.hpp"

namespace tongban {
namespace {

constexpr int notes_most = 300;
constexpr std::array<std::string_view, 5> healths{"quiet_45", "quiet_30", "quiet_14", "new", "agreed"};

bool runs(Pairing const& pairing) {
    return pairing.state == PairingState::trial || pairing.state == PairingState::active;
}

/// What a card shows of the child without reading her whole file.
ChildHead head_of(Reader const& reader, PairRow const& row) {
    ChildLine line;
    line.id = row.pair.record.child;
    line.name = row.child_name;
    line.alias = row.child_alias;
    line.born_on = row.child_born;
    line.village_name = row.village;
    return child_head(reader, line);
}

std::optional<int> quiet_days(Reader const& reader, PairRow const& row) {
    if (!row.last_contact) return std::nullopt;
    return days_between(*row.last_contact, reader.today);
}

Label kind_label(Pairing const& pairing) {
    return choice_label(pairing_shape.plain(), "kind", stored_word(pairing.kind));
}

PairCard card_of(Reader const& reader, PairRow const& row) {
    PairCard card;
    card.id = row.pair.id.value;
    card.child = head_of(reader, row);
    card.helper = shown_helper(reader, row.volunteer_name);
    card.kind = kind_label(row.pair.record);
    card.health = health_word(reader, row);
    card.last_contact = row.last_contact;
    card.quiet_days = quiet_days(reader, row);
    card.next_step = row.next_step;
    card.note = open_form("note_contact", "note_contact", row.pair.id.value);
    return card;
}

std::vector<FacetSource> sources_of(Reader const& reader) {
    return {
        {"village",
         "child.village",
         [masked = reader.masked](std::string_view name) { return masked ? text_label(dots()) : text_label(name); }},
        {"kind",
         "pairing.kind",
         [](std::string_view word) { return choice_label(pairing_shape.plain(), "kind", word); },
         words_of<PairingKind>},
    };
}

WaitingChild waiting_child(Reader const& reader, ChildLine const& line) {
    WaitingChild waiting;
    waiting.child = child_head(reader, line);
    waiting.waiting_days = days_between(line.opened_on, reader.today);
    std::vector<Consent> consents;
    for (auto const& kept : consents_of(reader.database, line.id)) consents.push_back(kept.record);
    Child child;
    child.born_on = line.born_on;
    auto const gaps = consent_gaps({line.id, child}, consents, "pairing", reader.today);
    waiting.pair = open_form("form_pairing", "form_pairing", line.id.value);
    if (gaps.empty()) return waiting;
    waiting.blocked = problem_phrase(gaps.front());
    waiting.pair = open_form("give_consent", "give_consent", line.id.value);
    return waiting;
}

void read_waiting(PairListView& view, Reader const& reader, ListState const& state) {
    auto waiting = children_without_pair(reader.database);
    put_in_order_of(waiting, [](ChildLine const& line) { return line.opened_on; });
    for (ChildLine const& line : waiting) {
        std::string_view const village = state.value("village");
        bool const elsewhere = !village.empty() && line.village_name != village;
        if (elsewhere || !answers(state.text, {line.name, line.alias})) continue;
        ++view.waiting_count;
        if (view.waiting.size() < PairListView::cards_most) view.waiting.push_back(waiting_child(reader, line));
    }
}

void put_card(PairListView& view, PairCard card) {
    for (auto& column : view.columns) {
        if (column.health != card.health) continue;
        ++column.count;
        if (column.cards.size() < PairListView::cards_most) column.cards.push_back(std::move(card));
        return;
    }
}

std::vector<OpenItem> gaps_of(Reader const& reader, PairRow const& row) {
    auto const helper = find_volunteer(reader.database, row.pair.record.volunteer);
    std::vector<Consent> consents;
    for (auto const& kept : consents_of(reader.database, row.pair.record.child)) consents.push_back(kept.record);
    return gap_items(reader, row, helper ? helper->volunteer.record : Volunteer{}, consents);
}

Action confirm_action(Reader const& reader, Kept<Pairing> const& pair, Volunteer const& helper) {
    Action confirm = do_at_once("confirm_pairing", ConfirmPairing{pair.id});
    TrialGround const ground{helper, count_contacts(reader.database, pair.id), reader.today};
    auto const problems = can_confirm(ground, reader.rules.policy);
    if (!problems.empty()) confirm.why_not = problem_phrase(problems.front());
    return confirm;
}

std::vector<Action> actions_of(Reader const& reader, Kept<Pairing> const& pair, Volunteer const& helper) {
    if (!runs(pair.record)) {
        if (pair.record.goodbye_done || pair.record.state == PairingState::stopped) return {};
        return {open_form("note_contact", "note_contact", pair.id.value)};
    }
    std::vector<Action> actions{open_form("note_contact", "note_contact", pair.id.value, Tone::primary)};
    bool const trial = pair.record.state == PairingState::trial;
    actions.push_back(
        trial ? confirm_action(reader, pair, helper) : open_form("review_pairing", "review_pairing", pair.id.value));
    Route const next = form_route("hand_over", pair.id.value, pair.record.backup_volunteer.value);
    actions.push_back({{"app.action.hand_over", {}}, Navigate{next}, Tone::plain, {}});
    actions.push_back(open_form("amend", "amend_pairing", pair.id.value));
    actions.push_back(open_form("end_pairing", "end_pairing", pair.id.value));
    actions.push_back(open_form("stop_pairing", "stop_pairing", pair.id.value, Tone::danger));
    return actions;
}

std::vector<FactGroup> groups_of(Reader const& reader, Kept<Pairing> const& pair) {
    Shape const shape = pairing_shape.plain();
    Row const row = row_of(pairing_shape, pair.record);
    std::vector<FactGroup> groups{fact_group(
        reader,
        "form.group.promise",
        shape,
        row,
        {"kind",
         "state",
         "started_on",
         "until",
         "rhythm_days",
         "boundaries_accepted_on",
         "backup_volunteer",
         "reviewed_on",
         "review_words",
         "ended_on",
         "end_reason",
         "goodbye_done"})};
    if (runs(pair.record)) groups.front().amend = open_form("amend", "amend_pairing", pair.id.value);
    return groups;
}

}  // namespace

PairListView read_pairs(Reader const& reader, ListState const& state) {
    PairListView view;
    view.text = state.text;
    view.add = open_form("form_pairing", "form_pairing", 0, Tone::primary);
    for (std::string_view const health : healths) {
        view.columns.push_back({std::string(health), "app.health." + std::string(health), 0, {}});
    }
    auto pairs = open_pairs(reader.database);
    auto const never_first = [](PairRow const& row) { return row.last_contact.value_or(Date::from_days(0)); };
    put_in_order_of(pairs, never_first);
    FacetCounter counter(sources_of(reader), state);
    for (PairRow const& row : pairs) {
        if (!runs(row.pair.record)) continue;
        bool const admitted = counter.admits({row.village, stored_word(row.pair.record.kind)});
        if (admitted && answers(state.text, {row.child_name, row.child_alias, row.volunteer_name})) {
            put_card(view, card_of(reader, row));
        }
    }
    view.facets = counter.take();
    read_waiting(view, reader, state);
    view.suggest = {{"app.action.matching", {}}, Navigate{{Screen::matching}}, Tone::plain, {}};
    return view;
}

std::optional<PairView> read_pair(Reader const& reader, Id<Pairing> id) {
    auto const row = find_pair(reader.database, id);
    if (!row) return std::nullopt;
    Pairing const& pairing = row->pair.record;
    PairView view;
    view.id = id.value;
    view.child = head_of(reader, *row);
    view.child_ref = {view.child.name, {Screen::child, pairing.child.value}};
    view.helper_ref = {shown_helper(reader, row->volunteer_name), {Screen::volunteer, pairing.volunteer.value}};
    auto const helper = find(reader.database, volunteer_shape, pairing.volunteer);
    if (helper && !reader.masked) view.helper_phone = helper->phone;
    view.kind = kind_label(pairing);
    view.health = health_word(reader, *row);
    view.since = pairing.started_on;
    view.ended_on = pairing.ended_on;
    view.quiet_days = quiet_days(reader, *row);
    view.next_step = row->next_step;
    view.groups = groups_of(reader, row->pair);
    view.gaps = gaps_of(reader, *row);
    view.contact_count = count_notes(reader.database, id);
    view.contacts = contact_events(reader, notes_of(reader.database, id, notes_most));
    view.actions = actions_of(reader, row->pair, helper.value_or(Volunteer{}));
    if (runs(pairing)) view.sheet = helper_sheet(reader, *row);
    return view;
}

}  // namespace tongban
