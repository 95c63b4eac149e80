#include <algorithm>

#include "app/read/events.hpp"
#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"
#include "domain/search.hpp"
#include "domain/service_hours.hpp"

namespace tongban {
namespace {

constexpr int services_most = 3000;
constexpr int months_of_quarter = 3;

VolunteerRow row_of_line(Reader const& reader, VolunteerLine const& line) {
    Volunteer const& volunteer = line.volunteer.record;
    VolunteerRow row;
    row.id = line.volunteer.id.value;
    row.name = shown_helper(reader, volunteer.name);
    row.kind = choice_label(volunteer_shape.plain(), "kind", stored_word(volunteer.kind));
    if (!reader.masked) row.unit = volunteer.unit;
    row.vetting = stored_word(vetting_on(volunteer, reader.today, reader.rules.policy));
    row.vetted_until = vetting_ends(volunteer, reader.rules.policy);
    row.pairs = line.running_pairs;
    row.minutes = line.minutes;
    row.left = volunteer.state == VolunteerState::left;
    return row;
}

std::vector<FacetSource> facet_sources() {
    return {
        {"vetting",
         "app.facet.vetting",
         [](std::string_view word) { return Label{"vetting." + std::string(word), {}}; },
         words_of<Vetting>},
        {"kind",
         "volunteer.kind",
         [](std::string_view word) { return choice_label(volunteer_shape.plain(), "kind", word); },
         words_of<VolunteerKind>},
    };
}

Phrase vetting_phrase(Reader const& reader, Volunteer const& volunteer) {
    auto const ends = vetting_ends(volunteer, reader.rules.policy);
    std::string const key =
        "app.vetting_until." + stored_word(vetting_on(volunteer, reader.today, reader.rules.policy));
    return ends ? phrase(key, {{"day", *ends - 1}}) : phrase(key);
}

std::vector<FactGroup> groups_of(Reader const& reader, Kept<Volunteer> const& volunteer) {
    Shape const shape = volunteer_shape.plain();
    Row const row = row_of(volunteer_shape, volunteer.record);
    std::vector<FactGroup> groups{
        fact_group(
            reader, "form.group.who", shape, row, {"name", "kind", "sex", "phone", "unit", "skills", "state", "note"}),
        fact_group(reader, "form.group.vetting", shape, row, {"vetted_on", "vetting_body", "trained_on"})};
    groups[0].amend = open_form("amend", "amend_volunteer", volunteer.id.value);
    groups[1].amend = open_form("record_vetting", "record_vetting", volunteer.id.value);
    return groups;
}

Action form_pairing_with(Id<Volunteer> volunteer) {
    return {{"app.action.form_pairing", {}}, Navigate{form_route("form_pairing", 0, volunteer.value)}, Tone::plain, {}};
}

std::vector<Action> actions_of(Reader const& reader, VolunteerLine const& line) {
    Id<Volunteer> const id = line.volunteer.id;
    Volunteer const& volunteer = line.volunteer.record;
    Action pair = form_pairing_with(id);
    auto const gaps = access_gaps(volunteer, reader.today, reader.rules.policy);
    if (!gaps.empty()) pair.why_not = problem_phrase(gaps.front());
    Action vet = open_form("record_vetting", "record_vetting", id.value);
    if (gaps.empty()) pair.tone = Tone::primary;
    if (!gaps.empty()) vet.tone = Tone::primary;
    Action leave = do_at_once("dismiss_volunteer", DismissVolunteer{id}, Tone::danger);
    if (line.running_pairs > 0) leave.why_not = phrase("problem.pairing_runs");
    switch (volunteer.state) {
        case VolunteerState::applied: return {vet, leave};
        case VolunteerState::active: return {pair, vet, do_at_once("suspend_volunteer", SuspendVolunteer{id}), leave};
        case VolunteerState::suspended: return {do_at_once("readmit_volunteer", ReadmitVolunteer{id}), vet, leave};
        case VolunteerState::left: return {do_at_once("readmit_volunteer", ReadmitVolunteer{id})};
    }
    return {};
}

// ---- the service record of a period

Date first_of_quarter(Date day) {
    int const month = (day.month() - 1) / months_of_quarter * months_of_quarter + 1;
    return *Date::make(day.year(), month, 1);
}

struct Period {
    std::string_view word;
    std::optional<Date> first, last;
};

/// Those that are told by the calendar, and the one that somebody typed.
std::vector<Period> periods_of(Date today, ListState const& state) {
    Date const month = first_of_month(today);
    return {
        {"month", month, today},
        {"last_month", first_of_month(month - 1), month - 1},
        {"quarter", first_of_quarter(today), today},
        {"year", first_of_year(today), today},
        {"own", Date::parse(state.value("from")), Date::parse(state.value("until"))}};
}

bool holds(Period const& period, Date day) {
    return (!period.first || day >= *period.first) && (!period.last || day <= *period.last);
}

void read_services(
    VolunteerView& view, std::vector<VolunteerView::Service> services, Date today, ListState const& state) {
    view.period = {"period", "app.facet.period", std::string(state.value("period")), {}};
    view.from = state.value("from");
    view.until = state.value("until");
    Period chosen{};
    for (Period const& period : periods_of(today, state)) {
        auto const in = [&](VolunteerView::Service const& service) { return holds(period, service.day); };
        std::string const word(period.word);
        int const count = static_cast<int>(std::ranges::count_if(services, in));
        view.period.options.push_back({word, {"app.period." + word, {}}, count});
        if (word == view.period.chosen) chosen = period;
    }
    std::erase_if(services, [&](VolunteerView::Service const& service) { return !holds(chosen, service.day); });
    for (VolunteerView::Service const& service : services) view.minutes += service.minutes;
    view.first = chosen.first;
    view.last = chosen.last;
    view.half_hours = half_hours(view.minutes);
    view.services = std::move(services);
}

}  // namespace

std::vector<VolunteerRow> read_volunteer_rows(Reader const& reader, People const& people) {
    std::vector<VolunteerRow> rows;
    rows.reserve(people.volunteers.size());
    for (VolunteerLine const& line : people.volunteers) rows.push_back(row_of_line(reader, line));
    return rows;
}

VolunteerListView read_volunteers(
    Reader const& reader,
    People const& people,
    std::shared_ptr<std::vector<VolunteerRow> const> rows,
    ListState const& state) {
    VolunteerListView view;
    view.text = state.text;
    view.rows = std::move(rows);
    view.add = open_form("register_volunteer", "register_volunteer", 0, Tone::primary);
    FacetCounter counter(facet_sources(), state);
    RankedRows ranked(state.text);
    for (std::uint32_t i = 0; i < people.volunteers.size(); ++i) {
        VolunteerLine const& line = people.volunteers[i];
        Volunteer const& volunteer = line.volunteer.record;
        std::string const vetting = stored_word(vetting_on(volunteer, reader.today, reader.rules.policy));
        if (counter.admits({vetting, stored_word(volunteer.kind)})) ranked.consider(i, line.search_key);
    }
    view.shown = ranked.take();
    view.facets = counter.take();
    return view;
}

std::optional<VolunteerView> read_volunteer(Reader const& reader, Id<Volunteer> id, ListState const& state) {
    auto const line = find_volunteer(reader.database, id);
    if (!line) return std::nullopt;
    Volunteer const& volunteer = line->volunteer.record;
    VolunteerView view;
    view.head = row_of_line(reader, *line);
    if (!reader.masked) view.phone = volunteer.phone;
    view.vetting = vetting_phrase(reader, volunteer);
    view.groups = groups_of(reader, line->volunteer);
    for (PairRow const& pair : pairs_of(reader.database, id)) {
        view.pairs.push_back(pair_line(reader, pair, PairSide::helper));
        std::ranges::move(items_of(reader, pair), std::back_inserter(view.open_items));
    }
    read_services(view, services_of(reader, id, services_most), reader.today, state);
    std::ranges::move(items_of(reader, *line), std::back_inserter(view.open_items));
    view.actions = actions_of(reader, *line);
    return view;
}

}  // namespace tongban
