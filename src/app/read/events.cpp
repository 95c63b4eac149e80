#include "app/read/events.hpp"

#include <algorithm>
#include <map>

#include "app/ports.hpp"
#include "app/read/ledger_entries.hpp"
#include "base/order.hpp"
#include "domain/contact_note.hpp"
#include "domain/service_hours.hpp"
#include "store/activity_rows.hpp"
#include "store/grading_rows.hpp"
#include "store/visit_rows.hpp"

namespace tongban {
namespace {

using Events = std::vector<Event>;

void put(Events& events, std::optional<Date> day, std::string kind, Phrase title) {
    if (!day) return;
    Event event;
    event.day = *day;
    event.kind = std::move(kind);
    event.title = std::move(title);
    events.push_back(std::move(event));
}

Word choice_word(Shape const& shape, std::string_view field, std::string_view word) {
    return {choice_label(shape, field, word).key};
}

Event contact_event(Reader const& reader, NoteRow const& row) {
    ContactNote const& note = row.note.record;
    bool const reached = counts_as_contact(note);
    Event event;
    event.day = note.happened_on;
    event.kind = "contact";
    event.title = phrase(
        reached ? "app.event.contact" : "app.event.contact_unreached",
        {{"helper", shown_helper(reader, row.volunteer_name)},
         {"mode", choice_word(contact_note_shape.plain(), "mode", note.mode)},
         {"n", note.minutes}});
    event.text = note.words;
    event.open = Route{Screen::pair, note.pairing.value};
    return event;
}

/// The day of its entry where that is a later one.
using LateDays = std::map<std::int64_t, Date>;

LateDays late_days(Reader const& reader, Id<Child> child) {
    LateDays days;
    for (EntryRow const& entry : visit_entries(reader.database, child)) {
        Date const entered = day_of(entry.entered_ms);
        if (entered > entry.visited_on) days.emplace(entry.visit.value, entered);
    }
    return days;
}

void add_visit(Events& events, Reader const& reader, Kept<HomeVisit> const& kept, LateDays const& late) {
    HomeVisit const& visit = kept.record;
    Shape const shape = home_visit_shape.plain();
    Word const mode = choice_word(shape, "mode", stored_word(visit.mode));
    Word const result = choice_word(shape, "result", stored_word(visit.result));
    bool const met = visit.result == VisitResult::met;
    Route const open = form_route("amend_home_visit", kept.id.value);
    if (!visit.promise.empty()) {
        put(events, visit.promise_kept_on, "visit", phrase("app.event.promise_kept", {{"what", visit.promise}}));
        put(events, visit.visited_on, "visit", phrase("app.event.promised", {{"what", visit.promise}}));
        events.back().open = open;
    }
    put(events,
        visit.visited_on,
        "visit",
        phrase(
            met ? "app.event.visit" : "app.event.visit_missed",
            {{"who", visit.visitor}, {"mode", mode}, {"result", result}}));
    events.back().text = reader.masked && !visit.note.empty() ? dots() : visit.note;
    events.back().open = open;
    if (auto const entered = late.find(kept.id.value); entered != late.end())
        events.back().entered_on = entered->second;
}

void add_pairs(Events& events, Reader const& reader, Id<Child> child) {
    for (PairRow const& row : pairs_of(reader.database, child)) {
        Pairing const& pairing = row.pair.record;
        std::string const helper = shown_helper(reader, row.volunteer_name);
        put(events, pairing.started_on, "pair", phrase("app.event.paired", {{"helper", helper}}));
        events.back().open = Route{Screen::pair, row.pair.id.value};
        put(events, pairing.ended_on, "pair", phrase("app.event.parted", {{"helper", helper}}));
        if (pairing.ended_on) events.back().open = Route{Screen::pair, row.pair.id.value};
    }
}

void add_wishes(Events& events, Reader const& reader, Id<Child> child) {
    for (WishRow const& row : wishes_of(reader.database, child)) {
        for (Event& event : wish_events(reader, row.wish)) {
            event.open = Route{Screen::wish, row.wish.id.value};
            event.text = row.wish.record.public_text.empty() ? row.wish.record.raw_text : row.wish.record.public_text;
            events.push_back(std::move(event));
        }
    }
}

void add_activities(Events& events, Reader const& reader, Id<Child> child, int most) {
    for (AttendanceRow const& row : attendances_of(reader.database, child, most)) {
        if (!attended(row.participation.record.presence)) continue;
        Activity const& activity = row.activity.record;
        put(events, activity.day, "activity", phrase("app.event.activity", {{"title", activity.title}}));
        events.back().open = Route{Screen::activity, row.activity.id.value};
    }
}

void add_consents(Events& events, Reader const& reader, Id<Child> child) {
    for (auto const& [id, consent] : consents_of(reader.database, child)) {
        Word const giver = choice_word(consent_shape.plain(), "giver", stored_word(consent.giver));
        put(events, consent.given_on, "consent", phrase("app.event.consent_given", {{"giver", giver}}));
        put(events, consent.withdrawn_on, "consent", phrase("app.event.consent_withdrawn", {{"giver", giver}}));
    }
}

/// A word or a text that can stand in a sentence; nothing for what is neither.
std::optional<Argument> argument_of(Shown const& part) {
    if (auto const* const text = std::get_if<std::string>(&part)) return *text;
    if (auto const* const day = std::get_if<Date>(&part)) return *day;
    auto const* const labels = std::get_if<std::vector<Label>>(&part);
    if (labels && !labels->empty()) return Word{labels->front().key};
    return std::nullopt;
}

void add_entry(Events& events, Reader const& reader, Ledger const& ledger, KeptRow const& kept) {
    Word const what{"record." + ledger.record};
    Phrase title = phrase("app.event.entry", {{"what", what}});
    for (Shown const& part : ledger_parts(reader, ledger, kept.row)) {
        auto detail = argument_of(part);
        if (!detail) continue;
        title = phrase("app.event.entry_with", {{"what", what}, {"detail", std::move(*detail)}});
        break;
    }
    put(events, Date::parse(text_of(kept.row[first_day_at(shape_of(ledger))])), "ledger", std::move(title));
    events.back().open = form_route("amend_" + ledger.record, kept.id);
}

void add_entries(Events& events, Reader const& reader, Id<Child> child) {
    for (Ledger const& ledger : reader.rules.ledgers) {
        Shape const& shape = shape_of(ledger);
        if (subject_of(shape) != child_shape.name) continue;
        std::string_view const field = shape.fields[static_cast<std::size_t>(subject_at(shape))].name;
        for (KeptRow const& kept : rows_linked(reader.database, shape, field, child.value))
            add_entry(events, reader, ledger, kept);
    }
}

void add_gradings(Events& events, Reader const& reader, Id<Child> child) {
    for (auto const& [id, grading] : gradings_of(reader.database, child)) {
        Word const colour{colour_label(colour_of(grading)).key};
        put(events,
            grading.graded_on,
            "grade",
            phrase(counts(grading) ? "app.event.graded" : "app.event.grade_rejected", {{"colour", colour}}));
        events.back().text = reader.masked && !grading.reason.empty() ? dots() : grading.reason;
    }
}

void newest_first(Events& events, int most) {
    put_in_order_of(events, [](Event const& event) { return -event.day.days(); });
    if (events.size() > static_cast<std::size_t>(most)) events.resize(static_cast<std::size_t>(most));
}

}  // namespace

Events child_events(Reader const& reader, Kept<Child> const& child, int most) {
    Events events = contact_events(reader, notes_of(reader.database, child.id, most));
    LateDays const late = late_days(reader, child.id);
    for (auto const& visit : visits_of(reader.database, child.id, most)) add_visit(events, reader, visit, late);
    add_pairs(events, reader, child.id);
    add_wishes(events, reader, child.id);
    add_activities(events, reader, child.id, most);
    add_consents(events, reader, child.id);
    add_entries(events, reader, child.id);
    add_gradings(events, reader, child.id);
    put(events, child.record.closed_on, "closed", phrase("app.event.child_closed"));
    put(events, child.record.opened_on, "registered", phrase("app.event.child_registered"));
    newest_first(events, most);
    return events;
}

Events contact_events(Reader const& reader, std::vector<NoteRow> const& notes) {
    Events events;
    for (NoteRow const& note : notes) events.push_back(contact_event(reader, note));
    return events;
}

Events wish_events(Reader const& reader, Kept<Wish> const& kept) {
    Wish const& wish = kept.record;
    std::string const who = shown_helper(reader, wish.claimant_name);
    Word const feeling = choice_word(wish_shape.plain(), "feeling", wish.feeling);
    Events events;
    put(events, wish.collected_on, "wish", phrase("app.event.wish_collected"));
    put(events, wish.screened_on, "wish", phrase("app.event.wish_screened", {{"who", wish.screened_by}}));
    put(events, wish.published_on, "wish", phrase("app.event.wish_published"));
    put(events, wish.claimed_on, "wish", phrase("app.event.wish_claimed", {{"who", who}}));
    put(events, wish.bought_on, "wish", phrase("app.event.wish_bought"));
    put(events, wish.delivered_on, "wish", phrase("app.event.wish_delivered"));
    put(events, wish.confirmed_on, "wish", phrase("app.event.wish_confirmed", {{"feeling", feeling}}));
    put(events, wish.follow_up_30_on, "wish", phrase("app.event.wish_follow_up"));
    put(events, wish.follow_up_90_on, "wish", phrase("app.event.wish_follow_up_again"));
    put(events, wish.closed_on, "wish", phrase("app.event.wish_closed"));
    std::ranges::reverse(events);
    newest_first(events, static_cast<int>(events.size()));
    return events;
}

std::vector<VolunteerView::Service> services_of(Reader const& reader, Id<Volunteer> volunteer, int most) {
    std::vector<VolunteerView::Service> services;
    for (NoteRow const& row : notes_of(reader.database, volunteer, most)) {
        ContactNote const& note = row.note.record;
        if (service_minutes(note) == 0) continue;
        std::string const child = shown_child(reader, row.child_name, row.child_alias);
        services.push_back(
            {note.happened_on,
             phrase("app.service.contact", {{"child", child}}),
             service_minutes(note),
             Route{Screen::pair, note.pairing.value},
             phrase("app.service.contact", {{"child", row.child_alias}})});
    }
    for (AttendanceRow const& row : attendances_of(reader.database, volunteer, most)) {
        std::int64_t const minutes = service_minutes(row.participation.record, row.activity.record);
        if (minutes == 0) continue;
        Activity const& activity = row.activity.record;
        Phrase const what = phrase("app.service.activity", {{"title", activity.title}});
        services.push_back({activity.day, what, minutes, Route{Screen::activity, row.activity.id.value}, what});
    }
    put_in_order_of(services, [](VolunteerView::Service const& service) { return -service.day.days(); });
    return services;
}

PairLine pair_line(Reader const& reader, PairRow const& row, PairSide side) {
    Pairing const& pairing = row.pair.record;
    std::string const name = side == PairSide::child ? shown_helper(reader, row.volunteer_name)
                                                     : shown_child(reader, row.child_name, row.child_alias);
    return {
        row.pair.id.value,
        {name, {Screen::pair, row.pair.id.value}},
        choice_label(pairing_shape.plain(), "kind", stored_word(pairing.kind)),
        health_word(reader, row),
        pairing.started_on,
        pairing.ended_on,
        row.last_contact};
}

std::string health_word(Reader const& reader, PairRow const& row) {
    Pairing const& pairing = row.pair.record;
    if (pairing.state == PairingState::ended || pairing.state == PairingState::stopped) return "ended";
    switch (health_of(pairing, row.last_contact, reader.today, reader.rules.policy).silence) {
        case Silence::fresh: return row.last_contact ? "agreed" : "new";
        case Silence::quiet: return "quiet_14";
        case Silence::silent: return "quiet_30";
        case Silence::lapsed: return "quiet_45";
    }
    return "agreed";
}

}  // namespace tongban
