#include "app/read/plan_items.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "app/read/form_reader.hpp"
#include "app/read/item_parts.hpp"
#include "app/read/items.hpp"
#include "app/read/ledger_entries.hpp"
#include "app/views/plan_view.hpp"
#include "base/order.hpp"
#include "domain/harm_report.hpp"
#include "store/table.hpp"

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

Phrase clear_words(ChildFacts const& child, Date day) {
    auto const parts = unclear_parts(child, day);
    if (parts.empty()) return {};
    std::string const key = "plan.clear." + stored_word(parts.front());
    return phrase("app.item.plan_clear", {{"n", static_cast<std::int64_t>(parts.size())}, {"what", Word{key}}});
}

void mend(OpenItem& item, PlanFigure const& figure, ChildFacts const& child, Date day) {
    Mend const way = mend_of(figure, child, day);
    item.act = open_form(way.label, way.form, way.subject);
    if (way.form == "record_visit") {
        item.kind = "visit_plan";
        item.detail = visited_words(child);
    } else if (figure.measure == Measure::five_clear) {
        item.detail = clear_words(child, day);
    }
}

bool goes_by_visits(Measure measure) {
    return measure == Measure::visited_month || measure == Measure::visited_half_year ||
           measure == Measure::visited_year || measure == Measure::in_rhythm;
}

Items missing_children(Reader const& reader, People const& people, Missing const& missing) {
    std::unordered_set<std::int64_t> const wanted(missing.counted.missing.begin(), missing.counted.missing.end());
    std::unordered_map<std::int64_t, ChildFacts const*> facts;
    for (ChildFacts const& child : missing.facts.children) facts.emplace(child.id.value, &child);
    std::vector<ChildLine const*> lines;
    for (ChildLine const& line : people.children) {
        if (wanted.contains(line.id.value)) lines.push_back(&line);
    }
    if (goes_by_visits(missing.figure.measure)) {
        put_in_order_of(lines, [&](ChildLine const* line) { return facts[line->id.value]->last_visit; });
    }
    if (lines.size() > PlanRowView::missing_most) lines.resize(PlanRowView::missing_most);
    Items items;
    for (ChildLine const* line : lines) {
        items.push_back(
            named("child_plan", shown_child(reader, line->name, line->alias), {Screen::child, line->id.value}));
        items.back().place = place_of(reader, line->village_name);
        mend(items.back(), missing.figure, *facts[line->id.value], missing.facts.day);
    }
    return items;
}

// ---- pairs, wishes, helpers

std::span<std::int64_t const> first_of(Missing const& missing) {
    auto const& ids = missing.counted.missing;
    return std::span(ids).first(std::min(ids.size(), PlanRowView::missing_most));
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
    std::unordered_set<std::int64_t> const wanted(missing.counted.missing.begin(), missing.counted.missing.end());
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

// ---- ledgers

Items missing_villages(Reader const& reader, Missing const& missing) {
    Items items;
    for (std::int64_t const id : first_of(missing)) {
        std::string const name = reader.masked ? dots() : linked_name(reader, "village", id);
        items.push_back(named("village_plan", name, form_route(missing.figure.met.record, id)));
        items.back().act = open_form("enter", missing.figure.met.record, id);
    }
    return items;
}

/// The words of a record's columns, as far as a phrase can hold them.
Argument first_part(Reader const& reader, Ledger const& ledger, Row const& row) {
    for (Shown const& part : ledger_parts(reader, ledger, row)) {
        if (auto const* const text = std::get_if<std::string>(&part)) return *text;
        auto const* const labels = std::get_if<std::vector<Label>>(&part);
        if (labels && !labels->empty()) return Word{labels->front().key};
    }
    return Word{"record." + ledger.record};
}

/// Reports of harm: that there is one, and its day.
Items missing_reports(Reader const& reader, Missing const& missing) {
    Items items;
    if (reader.masked) return items;
    for (std::int64_t const id : first_of(missing)) {
        auto const report = find(reader.database, harm_report_shape, Id<HarmReport>{id});
        if (!report) continue;
        items.push_back(open_item(
            "harm_plan",
            phrase("app.item.plan_name", {{"name", Word{"record.harm_report"}}}),
            form_route("amend_harm_report", id)));
        items.back().detail = phrase("app.item.harm_found", {{"day", report->found_on}});
        items.back().act = open_form("follow_harm", "amend_harm_report", id);
    }
    return items;
}

/// A record that does not pass is amended itself, unless records about it are what is missing.
Items missing_records(Reader const& reader, Missing const& missing) {
    auto const& figure = missing.figure;
    if (figure.of.record == harm_report_shape.name) return missing_reports(reader, missing);
    auto const ledger = std::ranges::find(reader.rules.ledgers, figure.of.record, &Ledger::record);
    if (ledger == reader.rules.ledgers.end()) return {};
    bool const itself = figure.met.record == figure.of.record;
    Items items;
    for (std::int64_t const id : first_of(missing)) {
        auto const row = find_row(reader.database, shape_of(*ledger), id);
        if (!row) continue;
        std::string const name = record_label(reader, figure.of.record, id).text;
        std::string const amend = "amend_" + figure.of.record;
        items.push_back(named("ledger_plan", name, form_route(amend, id)));
        if (name.empty()) items.back().title.args.front().second = Word{"record." + figure.of.record};
        items.back().detail = phrase("app.item.plan_name", {{"name", first_part(reader, *ledger, *row)}});
        items.back().act = itself ? open_form("amend", amend, id) : open_form("enter", figure.met.record, id);
    }
    return items;
}

/// Nobody is missing: it has to be done once more.
Items missing_times(Missing const& missing) {
    if (missing.counted.met >= missing.counted.of) return {};
    std::string const& record = missing.figure.met.record;
    OpenItem item = open_item(
        "ledger_plan", phrase("app.item.plan_name", {{"name", Word{"record." + record}}}), form_route(record));
    std::string const draws = "draw_" + record;
    item.act = find_form(draws) ? open_form(draws, draws) : open_form("enter", record);
    return {item};
}

}  // namespace

Mend mend_of(PlanFigure const& figure, ChildFacts const& child, Date day) {
    constexpr std::string_view visit = "record_visit", file = "amend_child", grading = "grade_child";
    std::int64_t const id = child.id.value;
    switch (figure.measure) {
        case Measure::visited_month:
        case Measure::visited_half_year:
        case Measure::visited_year:
        case Measure::in_rhythm: return {visit, visit, id};
        case Measure::five_clear: {
            auto const parts = unclear_parts(child, day);
            bool const unseen = !parts.empty() && parts.front() == ClearPart::visited;
            return unseen ? Mend{visit, visit, id} : Mend{"amend", file, id};
        }
        case Measure::graded:
        case Measure::review_kept: return {grading, grading, id};
        case Measure::paired:
        case Measure::study_pair: return {"form_pairing", "form_pairing", id};
        case Measure::handed_on: return {"enter", "exchange_batch", child.village.value};
        case Measure::attended: return {"plan_activity", "plan_activity"};
        case Measure::recorded: return {"enter", figure.met.record, id};
        default: return {"amend", file, id};
    }
}

Items missing_items(Reader const& reader, People const& people, Missing const& missing) {
    switch (subject_of(missing.figure)) {
        case PlanSubject::pairing: return missing_pairs(reader, missing);
        case PlanSubject::wish: return missing_wishes(reader, missing);
        case PlanSubject::volunteer: return missing_helpers(reader, people, missing);
        case PlanSubject::village: return missing_villages(reader, missing);
        case PlanSubject::record: return missing_records(reader, missing);
        case PlanSubject::times: return missing_times(missing);
        case PlanSubject::child: break;
    }
    return missing_children(reader, people, missing);
}

}  // namespace tongban
