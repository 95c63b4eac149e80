#include <algorithm>

#include "app/read/child_sheet.hpp"
#include "app/read/events.hpp"
#include "app/read/facets.hpp"
#include "app/read/grading_reader.hpp"
#include "app/read/items.hpp"
#include "app/read/ledger_entries.hpp"
#include "app/read/screens.hpp"
#include "domain/household.hpp"
#include "domain/search.hpp"
#include "store/household_rows.hpp"

namespace tongban {
namespace {

constexpr int events_most = 200;

Phrase attention_of(Reader const& reader, ChildLine const& line) {
    if (line.state == ChildState::closed) return {};
    if (line.running_pairs > 0) {
        if (!line.last_contact) return phrase("app.attention.never_contacted");
        int const days = days_between(*line.last_contact, reader.today);
        if (days >= reader.rules.policy.quiet_days[0])
            return phrase("app.attention.quiet", {{"n", std::int64_t{days}}});
    } else if (line.wants_pair) {
        return phrase("app.attention.unpaired");
    }
    if (!line.born_on) return phrase("app.attention.no_birth");
    return {};
}

std::string state_of(ChildLine const& line) {
    if (line.state == ChildState::closed) return "closed";
    return line.wants_pair && line.running_pairs == 0 ? "unpaired" : "open";
}

std::vector<FacetSource> sources_of(Reader const& reader) {
    return {
        {"state",
         "app.facet.state",
         [](std::string_view word) { return Label{"app.child_state." + std::string(word), {}}; }},
        {"colour",
         "record.grading",
         [](std::string_view word) { return Label{"code.colour." + std::string(word), {}}; }},
        village_facet(reader),
    };
}

std::vector<std::string> facet_values(ChildLine const& line) {
    return {state_of(line), stored_word(line.colour), line.village_name};
}

ConsentLine consent_line(Kept<Consent> const& kept) {
    Consent const& consent = kept.record;
    Shape const shape = consent_shape.plain();
    ConsentLine line;
    line.id = kept.id.value;
    for (std::string const& purpose : consent.purposes)
        line.purposes.push_back(choice_label(shape, "purposes", purpose));
    line.giver = consent.relation.empty() ? choice_label(shape, "giver", stored_word(consent.giver))
                                          : choice_label(shape, "relation", consent.relation);
    line.given_on = consent.given_on;
    line.withdrawn_on = consent.withdrawn_on;
    if (!consent.withdrawn_on) line.actions.push_back(open_form("withdraw_consent", "withdraw_consent", kept.id.value));
    return line;
}

WishLine wish_line(Kept<Wish> const& kept) {
    Wish const& wish = kept.record;
    return {
        kept.id.value,
        wish.public_text.empty() ? wish.raw_text : wish.public_text,
        wish.state,
        choice_label(wish_shape.plain(), "state", stored_word(wish.state)),
        wish.collected_on};
}

std::vector<FactGroup> groups_of(Reader const& reader, Kept<Child> const& child) {
    Shape const shape = child_shape.plain();
    Row const row = row_of(child_shape, child.record);
    std::vector<FactGroup> groups{
        fact_group(
            reader, "form.group.who", shape, row, {"name", "alias", "sex", "born_on", "id_number", "no_id_reason"}),
        fact_group(reader, "form.group.home", shape, row, {"village", "address", "school", "grade", "student_number"}),
        fact_group(reader, "form.group.care", shape, row, {"caregiver_name", "caregiver_relation", "caregiver_phone"}),
        fact_group(
            reader,
            "form.group.situation",
            shape,
            row,
            {"categories",
             "disability_card",
             "needs",
             "interests",
             "wants_pair",
             "note",
             "opened_on",
             "closed_on",
             "close_reason"})};
    for (FactGroup& group : groups) group.amend = open_form("amend", "amend_child", child.id.value);
    return groups;
}

std::vector<Action> actions_of(Kept<Child> const& child, bool has_pair) {
    std::int64_t const id = child.id.value;
    if (child.record.state == ChildState::closed) return {do_at_once("reopen_child", ReopenChild{child.id})};
    std::vector<Action> actions{
        open_form("record_visit", "record_visit", id, Tone::primary),
        open_form("collect_wish", "collect_wish", id, Tone::warm),
        open_form("form_pairing", "form_pairing", id),
        open_form("give_consent", "give_consent", id),
        open_form("amend", "amend_child", id),
        open_form("close_child", "close_child", id)};
    if (!has_pair) std::swap(actions[1], actions[2]);
    return actions;
}

Phrase consent_gap(Problem const& gap) { return problem_phrase(gap); }

void read_consents(ChildView& view, Reader const& reader, Kept<Child> const& child) {
    std::vector<Consent> plain;
    for (auto const& kept : consents_of(reader.database, child.id)) {
        plain.push_back(kept.record);
        view.consents.push_back(consent_line(kept));
    }
    for (std::string_view const purpose : {"pairing", "wish_publish"}) {
        for (Problem const& gap : consent_gaps(child, plain, purpose, reader.today)) {
            ConsentLine line;
            line.purposes.push_back(choice_label(consent_shape.plain(), "purposes", purpose));
            line.gap = consent_gap(gap);
            line.actions.push_back(open_form("give_consent", "give_consent", child.id.value));
            view.consents.push_back(std::move(line));
        }
    }
}

void read_gradings(ChildView& view, Reader const& reader, ChildLine const& line, Kept<Child> const& child) {
    auto const gradings = gradings_of(reader.database, child.id);
    view.grading = grading_view(reader, child, gradings);
    auto const row = in_force(line, gradings);
    if (row && !child.record.closed_on) view.open_items = items_of(reader, *row);
}

void read_household(ChildView& view, Reader const& reader, Kept<Child> const& child) {
    for (auto const& [id, other] : household_of(reader.database, child.record, child.id)) {
        auto const line = find_child(reader.database, id);
        auto const sign = household_sign(child.record, other);
        if (line && sign)
            view.household.push_back({child_head(reader, *line), phrase("household." + stored_word(*sign))});
    }
}

void read_family(ChildView& view, Reader const& reader, Kept<Child> const& child) {
    if (child.record.closed_on || reader.masked) return;
    read_household(view, reader, child);
    FamilyHints hints = family_hints(reader, child);
    view.family = hints.status;
    std::ranges::move(hints.items, std::back_inserter(view.open_items));
}

void read_open_items(ChildView& view, Reader const& reader, ChildLine const& line) {
    if (auto const visit = find_visit_line(reader.database, line.id, first_of_month(reader.today))) {
        std::ranges::move(items_of(reader, *visit), std::back_inserter(view.open_items));
    }
    for (PromiseRow const& promise : open_promises_of(reader.database, line.id)) {
        std::ranges::move(items_of(reader, promise), std::back_inserter(view.open_items));
    }
    for (PairRow const& pair : pairs_of(reader.database, line.id)) {
        view.pairs.push_back(pair_line(reader, pair, PairSide::child));
        std::ranges::move(items_of(reader, pair), std::back_inserter(view.open_items));
    }
    for (WishRow const& wish : wishes_of(reader.database, line.id)) {
        view.wishes.push_back(wish_line(wish.wish));
        std::ranges::move(items_of(reader, wish), std::back_inserter(view.open_items));
    }
    std::ranges::move(waiting_items(reader, line), std::back_inserter(view.open_items));
    std::ranges::move(birthday_items(reader, line), std::back_inserter(view.open_items));
}

std::string caregiver_of(Reader const& reader, Child const& child) {
    return reader.masked && !child.caregiver_name.empty() ? dots() : child.caregiver_name;
}

}  // namespace

std::vector<ChildRow> read_child_rows(Reader const& reader, People const& people) {
    std::vector<ChildRow> rows;
    rows.reserve(people.children.size());
    for (ChildLine const& line : people.children) {
        rows.push_back(
            {child_head(reader, line),
             line.last_contact,
             attention_of(reader, line),
             line.state == ChildState::closed});
    }
    return rows;
}

ChildListView read_children(
    Reader const& reader,
    People const& people,
    std::shared_ptr<std::vector<ChildRow> const> rows,
    ListState const& state) {
    ChildListView view;
    view.text = state.text;
    view.rows = std::move(rows);
    view.add = open_form("register_child", "register_child", 0, Tone::primary);
    FacetCounter counter(sources_of(reader), state);
    RankedRows ranked(state.text);
    for (std::uint32_t i = 0; i < people.children.size(); ++i) {
        ChildLine const& line = people.children[i];
        if (counter.admits(facet_values(line))) ranked.consider(i, line.search_key);
    }
    view.shown = ranked.take();
    view.facets = counter.take();
    if (state.value("village").empty()) return view;
    std::vector<ChildLine const*> shown;
    for (std::uint32_t const i : view.shown) shown.push_back(&people.children[i]);
    view.sheet = child_sheet(reader, shown);
    return view;
}

std::optional<ChildView> read_child(Reader const& reader, Id<Child> id) {
    auto const line = find_child(reader.database, id);
    auto const record = find(reader.database, child_shape, id);
    if (!line || !record) return std::nullopt;
    Kept<Child> const child{id, *record};
    ChildView view;
    view.head = child_head(reader, *line);
    view.caregiver = caregiver_of(reader, *record);
    if (!reader.masked) view.caregiver_phone = record->caregiver_phone;
    view.born_on = record->born_on;
    for (std::string const& word : record->categories) {
        if (!reader.masked) view.categories.push_back(choice_label(child_shape.plain(), "categories", word));
    }
    view.groups = groups_of(reader, child);
    read_consents(view, reader, child);
    read_gradings(view, reader, *line, child);
    read_family(view, reader, child);
    read_open_items(view, reader, *line);
    view.timeline = child_events(reader, child, events_most);
    view.actions = actions_of(child, line->running_pairs > 0);
    if (record->village)
        view.actions.push_back(
            {{"app.action.see_village", {}}, Navigate{{Screen::village, record->village.value}}, Tone::plain, {}});
    view.closed_on = record->closed_on;
    if (!record->closed_on) view.entries = entry_groups(reader, id);
    return view;
}

}  // namespace tongban
