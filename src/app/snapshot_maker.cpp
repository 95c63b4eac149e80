#include "app/snapshot_maker.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/read/form_reader.hpp"
#include "app/read/settings_reader.hpp"
#include "domain/ledger/ledger.hpp"
#include "store/drafts.hpp"

namespace tongban {
namespace {

template <typename View>
ScreenView or_missing(std::optional<View> view, Route const& route) {
    if (view) return std::move(*view);
    return MissingView{route.screen, {list_beside(route.screen)}};
}

/// What stands left of a page where there is room.
std::optional<Route> beside(Trail const& trail) {
    Route const& here = trail.here();
    Screen const list = list_beside(here.screen);
    if (list != here.screen) return Route{list};
    if (here.screen != Screen::form) return std::nullopt;
    auto const from = trail.came_from();
    bool const fits = from && from->screen != Screen::form && from->screen != Screen::today;
    return fits ? from : std::nullopt;
}

std::vector<DraftLine> draft_lines(Reader const& reader) {
    std::vector<DraftLine> lines;
    for (Draft const& draft : all_drafts(reader.database)) {
        auto const route = parse_route(draft.name);
        FormSpec const* const spec = route ? find_form(route->form) : nullptr;
        if (!spec) continue;
        std::string const subject = route->subject == 0 ? "" : subject_label(reader, *spec, route->subject).text;
        lines.push_back({*route, spec->title_key, subject, day_of(draft.at_ms), time_of(draft.at_ms)});
    }
    return lines;
}

int due_in(ScreenView const& view) {
    auto const* const today = std::get_if<TodayView>(&view);
    if (!today) return -1;
    int due = 0;
    for (auto const& section : today->sections) {
        bool const now = section.name == "overdue" || section.name == "today";
        if (now) due += static_cast<int>(section.items.size()) + section.more;
    }
    return due;
}

constexpr std::array places{
    Screen::today,
    Screen::children,
    Screen::pairs,
    Screen::wishes,
    Screen::activities,
    Screen::volunteers,
    Screen::plan,
    Screen::matrix,
    Screen::quick,
    Screen::villages,
    Screen::report,
    Screen::campaigns,
    Screen::ledgers,
    Screen::matching,
    Screen::recent,
    Screen::bin,
    Screen::settings};

/// What can be done from anywhere; forms take along the record at `here`.
std::vector<Action> commands_of(SnapshotMaker::Sources const& sources, Route const& here) {
    std::vector<Action> commands = note_actions(sources, here);
    for (Ledger const& ledger : sources.rules.ledgers) {
        bool const is_about_child = subject_of(shape_of(ledger)) == child_shape.name;
        std::int64_t const child = here.screen == Screen::child && is_about_child ? here.subject : 0;
        commands.push_back(
            {{"record." + ledger.record, {}}, Navigate{form_route(ledger.record, child)}, Tone::plain, {}});
    }
    for (Screen const place : places) {
        commands.push_back({{"screen." + std::string(screen_word(place)), {}}, Navigate{{place}}, Tone::plain, {}});
    }
    bool const masked = sources.standing.masked;
    commands.push_back({{masked ? "ui.privacy.leave" : "ui.privacy.enter", {}}, SetMasked{!masked}, Tone::plain, {}});
    commands.push_back({{"app.action.undo_last", {}}, UndoLast{}, Tone::plain, {}});
    commands.push_back({{"app.action.backup", {}}, AskBackup{}, Tone::plain, {}});
    if (sources.lock.is_set()) commands.push_back({{"app.action.lock", {}}, LockNow{}, Tone::plain, {}});
    return commands;
}

/// Whose search and facets decide what a page shows.
Screen list_of(Screen screen) { return screen == Screen::plan_row || screen == Screen::quick ? Screen::plan : screen; }

}  // namespace

void SnapshotMaker::data_changed() {
    ++m_data_revision;
    m_people.reset();
    view_changed();
}

void SnapshotMaker::view_changed() {
    m_page_stale = true;
    find_changed();
}

void SnapshotMaker::find_changed() {
    m_find_stale = true;
    frame_changed();
}

void SnapshotMaker::frame_changed() { m_stale = true; }

People const& SnapshotMaker::people(Database& database) {
    if (!m_people) m_people = read_people(database);
    return *m_people;
}

Reader SnapshotMaker::reader_of(Sources const& sources) {
    return {
        sources.database,
        sources.rules,
        sources.ports.clock.today(),
        sources.standing.masked,
        sources.device.writer(),
        m_book};
}

std::string SnapshotMaker::stamp_of(Sources const& sources, Route const& route) const {
    std::string stamp = std::to_string(m_data_revision) + sources.ports.clock.today().text() +
                        (sources.standing.masked ? "masked" : "") + sources.device.writer() + '\n';
    auto const list = sources.standing.lists.find(list_of(route.screen));
    if (list == sources.standing.lists.end()) return stamp;
    stamp += list->second.text + '\n';
    for (auto const& [facet, value] : list->second.chosen) stamp += facet + '=' + value + '\n';
    return stamp;
}

ScreenView SnapshotMaker::read_children_view(Sources const& sources) {
    Reader const reader = reader_of(sources);
    auto const state = sources.standing.lists.find(Screen::children);
    if (!m_child_rows) {
        m_child_rows = std::make_shared<std::vector<ChildRow>>(read_child_rows(reader, people(sources.database)));
    }
    bool const untouched = state == sources.standing.lists.end();
    return read_children(reader, people(sources.database), m_child_rows, untouched ? ListState{} : state->second);
}

ScreenView SnapshotMaker::read_volunteers_view(Sources const& sources) {
    Reader const reader = reader_of(sources);
    auto const state = sources.standing.lists.find(Screen::volunteers);
    if (!m_volunteer_rows) {
        auto rows = read_volunteer_rows(reader, people(sources.database));
        m_volunteer_rows = std::make_shared<std::vector<VolunteerRow>>(std::move(rows));
    }
    bool const untouched = state == sources.standing.lists.end();
    return read_volunteers(reader, people(sources.database), m_volunteer_rows, untouched ? ListState{} : state->second);
}

ScreenView SnapshotMaker::read_form_view(Sources const& sources) {
    if (!sources.form) return MissingView{Screen::form, {}};
    FormView view = read_form(reader_of(sources), people(sources.database), *sources.form);
    view.read_only = sources.standing.masked || sources.ports.vault.state().saved == SavedState::read_only;
    return view;
}

FindView SnapshotMaker::read_find_view(Sources const& sources) {
    Reader const reader = reader_of(sources);
    if (!m_findables) m_findables = read_findables(reader);
    FindGround const ground{
        people(sources.database), *m_findables, m_answering, sources.device.visited(), sources.words};
    FindView view = read_find(reader, ground, sources.standing.find.value_or(""));
    Route const& here = sources.trail.here();
    Route const about = here.screen == Screen::find ? sources.trail.came_from().value_or(Route{}) : here;
    view.commands = commands_of(sources, about);
    return view;
}

ScreenView SnapshotMaker::read_view(Sources const& sources, Route const& route) {
    Reader const reader = reader_of(sources);
    auto const state = sources.standing.lists.find(list_of(route.screen));
    ListState const list = state == sources.standing.lists.end() ? ListState{} : state->second;
    std::int64_t const id = route.subject;
    switch (route.screen) {
        case Screen::today: {
            TodayView today = read_today(reader);
            today.drafts = draft_lines(reader);
            return today;
        }
        case Screen::children: return read_children_view(sources);
        case Screen::child: return or_missing(read_child(reader, {id}), route);
        case Screen::pairs: return read_pairs(reader, list);
        case Screen::pair: return or_missing(read_pair(reader, {id}), route);
        case Screen::matching: return read_matching(reader);
        case Screen::wishes: {
            auto const& claims = sources.standing.claims;
            return read_wishes(reader, list, claims ? &*claims : nullptr);
        }
        case Screen::wish: return or_missing(read_wish(reader, {id}), route);
        case Screen::activities: return read_activities(reader, list);
        case Screen::activity: return or_missing(read_activity(reader, people(sources.database), {id}), route);
        case Screen::volunteers: return read_volunteers_view(sources);
        case Screen::volunteer: return or_missing(read_volunteer(reader, {id}, list), route);
        case Screen::settings: {
            SettingsView settings = read_settings(reader, sources.ports, sources.device, sources.safekeeping);
            settings.lock = sources.lock.view();
            return settings;
        }
        case Screen::plan: return read_plan(reader, people(sources.database), list);
        case Screen::plan_row: return or_missing(read_plan_row(reader, people(sources.database), id, list), route);
        case Screen::matrix: return read_matrix(reader, people(sources.database), list);
        case Screen::quick: return read_quick(reader, people(sources.database), list);
        case Screen::villages: return read_villages(reader, list);
        case Screen::village: return or_missing(read_village(reader, {id}), route);
        case Screen::report: return read_report(reader, people(sources.database), list);
        case Screen::ledgers: return read_ledgers(reader);
        case Screen::ledger: return or_missing(read_ledger(reader, people(sources.database), id, list), route);
        case Screen::campaigns: return read_campaigns(reader);
        case Screen::month: return or_missing(read_month(reader, people(sources.database), id, list), route);
        case Screen::survey: return or_missing(read_survey(reader, people(sources.database), id, list), route);
        case Screen::spot_check:
            return or_missing(read_spot_check(reader, people(sources.database), {id}, list), route);
        case Screen::find: return read_find_view(sources);
        case Screen::recent: return read_deeds(reader);
        case Screen::bin: return read_bin(reader);
        case Screen::form: return read_form_view(sources);
        case Screen::more:
            return MoreView{
                {Screen::pairs,
                 Screen::activities,
                 Screen::volunteers,
                 Screen::plan,
                 Screen::campaigns,
                 Screen::ledgers,
                 Screen::recent,
                 Screen::bin,
                 Screen::settings}};
    }
    return MissingView{};
}

SnapshotMaker::View SnapshotMaker::view_of(Sources const& sources, Route const& route) {
    std::string const address = print_route(route);
    std::string const stamp = stamp_of(sources, route);
    bool const keeps = route.screen != Screen::form && route.screen != Screen::settings &&
                       route.screen != Screen::today && route.screen != Screen::find;
    auto const kept = m_views.find(address);
    if (keeps && kept != m_views.end() && kept->second.stamp == stamp) return kept->second.view;
    auto view = std::make_shared<ScreenView const>(read_view(sources, route));
    if (wait_when_blocked(sources)) return std::make_shared<ScreenView const>(WaitingView{});
    m_views[address] = {stamp, view};
    return view;
}

void SnapshotMaker::forget_findables() {
    m_findables.reset();
    m_answering = {};
}

/// What was read from pages that are not there yet is worthless.
bool SnapshotMaker::wait_when_blocked(Sources const& sources) {
    if (sources.database.outcome() != Database::Outcome::blocked) return false;
    sources.database.forget();
    m_waiting = true;
    m_people.reset();
    m_child_rows.reset();
    m_volunteer_rows.reset();
    forget_findables();
    return true;
}

/// On a page of its own, or over the page.
void SnapshotMaker::show_found(Sources const& sources) {
    bool const is_page = sources.trail.here().screen == Screen::find;
    m_snapshot.find = nullptr;
    if (is_page) m_snapshot.page = view_of(sources, sources.trail.here());
    if (is_page || !sources.standing.find_over) return;
    auto found = std::make_shared<FindView const>(read_find_view(sources));
    if (!wait_when_blocked(sources)) m_snapshot.find = std::move(found);
}

Snapshot const& SnapshotMaker::make(Sources const& sources) {
    if (!m_stale && !m_waiting) return m_snapshot;
    bool const reads =
        std::exchange(m_page_stale, false) || m_waiting || sources.trail.here().screen == Screen::settings;
    m_stale = m_waiting = false;
    ++m_snapshot.revision;
    m_snapshot.today = sources.ports.clock.today();
    if (reads) {
        std::string const rows = stamp_of(sources, Route{Screen::form});
        if (std::exchange(m_rows_stamp, rows) != rows)
            m_child_rows.reset(), m_volunteer_rows.reset(), forget_findables();
        m_snapshot.route = sources.trail.here();
        m_snapshot.page = view_of(sources, m_snapshot.route);
        auto const left = beside(sources.trail);
        m_snapshot.beside = left ? view_of(sources, *left) : nullptr;
        m_snapshot.beside_route = left.value_or(Route{});
        std::string const here = print_route(m_snapshot.route), there = print_route(m_snapshot.beside_route);
        std::erase_if(m_views, [&](auto const& kept) { return kept.first != here && (!left || kept.first != there); });
    }
    if (std::exchange(m_find_stale, false) || m_waiting) show_found(sources);
    int const due = due_in(*m_snapshot.page);
    if (due >= 0) m_due_today = due;
    m_snapshot.frame = read_frame(sources, m_due_today);
    return m_snapshot;
}

}  // namespace tongban
