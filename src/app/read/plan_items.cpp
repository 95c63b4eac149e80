#include "app/read/plan_items.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "app/read/item_parts.hpp"
#include "app/read/items.hpp"
#include "app/read/sorting.hpp"
#include "app/views/plan_view.hpp"

namespace tongban {
namespace {

using Items = std::vector<OpenItem>;

OpenItem named(std::string_view kind, std::string const& name, Route open) {
    return open_item(std::string(kind), phrase("app.item.plan_name", {{"name", name}}), std::move(open));
}

// ---- children

Phrase visited_words(ChildFacts const& child) {
    if (!child.last_visit) return phrase("app.item.plan_never");
    return phrase("app.item.plan_visit", {{"day", *child.last_visit}});
}

void ask_for_visit(OpenItem& item, ChildFacts const& child) {
    item.kind = "visit_plan";
    item.detail = visited_words(child);
    item.act = open_form("record_visit", "record_visit", child.id.value);
}

void ask_for_clear(OpenItem& item, ChildFacts const& child, Date day) {
    auto const parts = unclear_parts(child, day);
    if (parts.empty()) return;
    if (parts.front() == ClearPart::visited) return ask_for_visit(item, child);
    std::string const key = "plan.clear." + stored_word(parts.front());
    item.detail = phrase("app.item.plan_clear", {{"n", static_cast<std::int64_t>(parts.size())}, {"what", Word{key}}});
    item.act = open_form("amend", "amend_child", child.id.value);
}

/// The form that would make this child count.
void mend(OpenItem& item, Measure measure, ChildFacts const& child, Date day) {
    std::int64_t const id = child.id.value;
    switch (measure) {
        case Measure::visited_month:
        case Measure::visited_year:
        case Measure::in_rhythm: return ask_for_visit(item, child);
        case Measure::five_clear: return ask_for_clear(item, child, day);
        case Measure::paired:
        case Measure::study_pair: item.act = open_form("form_pairing", "form_pairing", id); return;
        case Measure::attended: item.act = open_form("plan_activity", "plan_activity"); return;
        default: item.act = open_form("amend", "amend_child", id); return;
    }
}

bool goes_by_visits(Measure measure) {
    return measure == Measure::visited_month || measure == Measure::visited_year || measure == Measure::in_rhythm;
}

Items missing_children(Reader const& reader, People const& people, Missing const& missing) {
    std::unordered_set<std::int64_t> const wanted(missing.ids.begin(), missing.ids.end());
    std::unordered_map<std::int64_t, ChildFacts const*> facts;
    for (ChildFacts const& child : missing.facts.children) facts.emplace(child.id.value, &child);
    std::vector<ChildLine const*> lines;
    for (ChildLine const& line : people.children) {
        if (wanted.contains(line.id.value)) lines.push_back(&line);
    }
    if (goes_by_visits(missing.figure.measure)) {
        sort_by(lines, [&](ChildLine const* line) { return facts[line->id.value]->last_visit; });
    }
    if (lines.size() > PlanRowView::missing_most) lines.resize(PlanRowView::missing_most);
    Items items;
    for (ChildLine const* line : lines) {
        items.push_back(
            named("child_plan", shown_child(reader, line->name, line->alias), {Screen::child, line->id.value}));
        items.back().place = place_of(reader, line->village_name);
        mend(items.back(), missing.figure.measure, *facts[line->id.value], missing.facts.day);
    }
    return items;
}

// ---- pairs, wishes, helpers

std::span<std::int64_t const> first_of(Missing const& missing) {
    return missing.ids.first(std::min(missing.ids.size(), PlanRowView::missing_most));
}

std::optional<Action> pair_act(Measure measure, PairRow const& pair) {
    switch (measure) {
        case Measure::pair_consent: return open_form("give_consent", "give_consent", pair.pair.record.child.value);
        case Measure::helper_vetted:
            return open_form("record_vetting", "record_vetting", pair.pair.record.volunteer.value);
        default: return open_form("note_contact", "note_contact", pair.pair.id.value);
    }
}

Items missing_pairs(Reader const& reader, Missing const& missing) {
    Items items;
    for (std::int64_t const id : first_of(missing)) {
        auto const pair = find_pair(reader.database, {id});
        if (!pair) continue;
        items.push_back(
            named("pair_plan", shown_child(reader, pair->child_name, pair->child_alias), {Screen::pair, id}));
        items.back().detail = phrase("app.item.with_helper", {{"helper", shown_helper(reader, pair->volunteer_name)}});
        items.back().place = place_of(reader, pair->village);
        items.back().act = pair_act(missing.figure.measure, *pair);
    }
    return items;
}

Items missing_wishes(Reader const& reader, Missing const& missing) {
    Items items;
    for (std::int64_t const id : first_of(missing)) {
        auto const wish = find_wish(reader.database, {id});
        if (!wish) continue;
        items.push_back(named("wish_plan", wish->child_alias, {Screen::wish, id}));
        items.back().detail = phrase("app.item.words", {{"words", wish->wish.record.public_text}});
        items.back().act = next_step(reader, wish->wish);
    }
    return items;
}

Items missing_helpers(Reader const& reader, People const& people, Missing const& missing) {
    std::unordered_set<std::int64_t> const wanted(missing.ids.begin(), missing.ids.end());
    Items items;
    for (VolunteerLine const& line : people.volunteers) {
        std::int64_t const id = line.volunteer.id.value;
        if (!wanted.contains(id) || items.size() == PlanRowView::missing_most) continue;
        items.push_back(
            named("volunteer_plan", shown_helper(reader, line.volunteer.record.name), {Screen::volunteer, id}));
        items.back().act = open_form("amend", "amend_volunteer", id);
    }
    return items;
}

}  // namespace

Items missing_items(Reader const& reader, People const& people, Missing const& missing) {
    switch (subject_of(missing.figure)) {
        case PlanSubject::pairing: return missing_pairs(reader, missing);
        case PlanSubject::wish: return missing_wishes(reader, missing);
        case PlanSubject::volunteer: return missing_helpers(reader, people, missing);
        case PlanSubject::child: break;
    }
    return missing_children(reader, people, missing);
}

}  // namespace tongban
