#include <algorithm>
#include <array>
#include <cstdio>

#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"

namespace tongban {
namespace {

constexpr int minutes_per_hour = 60, minutes_per_day = 1440;

bool is_over(ActivityState state) { return state == ActivityState::closed || state == ActivityState::cancelled; }

std::string clock_text(std::int64_t minutes) {
    std::array<char, 8> text{};
    auto const of_day = static_cast<int>(minutes % minutes_per_day);
    std::snprintf(text.data(), text.size(), "%02d:%02d", of_day / minutes_per_hour, of_day % minutes_per_hour);
    return text.data();
}

/// "14:00–16:00"; the shape's rule has seen to it that the beginning is a time.
std::string time_text(Activity const& activity) {
    if (activity.starts_at.size() != 5) return {};
    int hour = 0, minute = 0;
    if (std::sscanf(activity.starts_at.c_str(), "%d:%d", &hour, &minute) != 2) return {};
    return activity.starts_at + "–" + clock_text(hour * minutes_per_hour + minute + activity.minutes);
}

Phrase attention_of(Reader const& reader, ActivityLine const& line) {
    auto const items = items_of(reader, line);
    if (items.empty()) return {};
    return phrase("app.attention." + items.front().kind, {{"n", std::int64_t{line.not_called}}});
}

ActivityRow row_of_line(Reader const& reader, ActivityLine const& line) {
    Activity const& activity = line.activity.record;
    bool const counted = activity.state == ActivityState::closed;
    ActivityRow row;
    row.id = line.activity.id.value;
    row.title = activity.title;
    row.theme = choice_label(activity_shape.plain(), "theme", activity.theme);
    row.day = activity.day;
    row.time = time_text(activity);
    row.place = activity.place;
    row.state = activity.state;
    row.state_label = choice_label(activity_shape.plain(), "state", stored_word(activity.state));
    row.children = counted ? line.children_present : line.children;
    row.volunteers = counted ? line.volunteers_present : line.volunteers;
    row.attention = attention_of(reader, line);
    return row;
}

std::vector<FacetSource> facet_sources() {
    return {
        {"theme",
         "activity.theme",
         [](std::string_view word) { return choice_label(activity_shape.plain(), "theme", word); }},
        {"state",
         "activity.state",
         [](std::string_view word) { return choice_label(activity_shape.plain(), "state", word); },
         words_of<ActivityState>},
    };
}

// ---- roll call

Action mark(char const* label, Id<Participation> id, Presence presence) {
    return do_at_once(label, MarkPresence{id, presence});
}

bool was_there(Presence presence) { return presence == Presence::present || presence == Presence::late; }

RollLine roll_line(Reader const& reader, RosterRow const& row, Activity const& activity) {
    Participation const& participation = row.participation.record;
    Id<Participation> const id = row.participation.id;
    bool const is_child = bool(participation.child);
    bool const here = was_there(participation.presence);
    RollLine line;
    line.participant = id.value;
    line.who.name = is_child ? shown_child(reader, row.name, row.alias) : shown_helper(reader, row.name);
    line.who.route = is_child ? Route{Screen::child, participation.child.value}
                              : Route{Screen::volunteer, participation.volunteer.value};
    if (!reader.masked) line.detail = row.place;
    line.presence = participation.presence;
    line.presence_label = choice_label(participation_shape.plain(), "presence", stored_word(participation.presence));
    line.tap = Perform{MarkPresence{id, here ? Presence::listed : Presence::present}};
    line.others = {
        mark("mark_late", id, Presence::late),
        mark("mark_excused", id, Presence::excused),
        mark("mark_absent", id, Presence::absent)};
    if (participation.presence == Presence::listed) {
        line.others.push_back(do_at_once("remove_participant", RemoveParticipant{id}, Tone::danger));
    }
    if (!is_child) line.minutes = minutes_of(participation, activity);
    return line;
}

void count(ActivityView::Count& into, Presence presence) {
    ++into.listed;
    if (was_there(presence)) ++into.present;
    if (presence == Presence::excused || presence == Presence::absent) ++into.away;
}

void read_roster(ActivityView& view, Reader const& reader, Kept<Activity> const& activity) {
    for (RosterRow const& row : roster_of(reader.database, activity.id)) {
        bool const is_child = bool(row.participation.record.child);
        RollLine line = roll_line(reader, row, activity.record);
        count(is_child ? view.child_count : view.volunteer_count, line.presence);
        view.minutes += line.minutes;
        (is_child ? view.children : view.volunteers).push_back(std::move(line));
    }
}

// ---- what can be done

Phrase open_fault(Reader const& reader, Activity const& activity) {
    auto const leader = find(reader.database, volunteer_shape, activity.leader);
    auto const opened = open(activity, leader, reader.rules.policy);
    if (opened) return {};
    Problem const& first = opened.error().front();
    return phrase("problem." + first.word, {{"field", Word{field_key("activity", first.field)}}});
}

Phrase close_fault(ActivityLine const& line) {
    if (line.not_called == 0) return {};
    return phrase("problem.roll_not_called", {{"n", std::int64_t{line.not_called}}});
}

std::vector<Action> actions_of(Reader const& reader, ActivityLine const& line) {
    Id<Activity> const id = line.activity.id;
    Activity const& activity = line.activity.record;
    if (is_over(activity.state)) return {};
    std::vector<Action> actions;
    bool const nobody = line.children + line.volunteers == 0;
    if (nobody) actions.push_back(open_form("enlist", "enlist", id.value, Tone::primary));
    if (activity.state == ActivityState::planned) {
        actions.push_back(do_at_once("open_activity", OpenActivity{id}, Tone::primary));
        actions.back().why_not = open_fault(reader, activity);
    }
    if (activity.state == ActivityState::held) {
        actions.push_back(open_form("close_activity", "close_activity", id.value, Tone::primary));
        actions.back().why_not = close_fault(line);
    }
    if (!nobody) actions.push_back(open_form("enlist", "enlist", id.value));
    actions.push_back(open_form("amend", "amend_activity", id.value));
    if (activity.state != ActivityState::held) {
        actions.push_back(open_form("cancel_activity", "cancel_activity", id.value, Tone::danger));
    }
    return actions;
}

std::vector<FactGroup> groups_of(Reader const& reader, Kept<Activity> const& activity) {
    Shape const shape = activity_shape.plain();
    Row const row = row_of(activity_shape, activity.record);
    std::vector<FactGroup> groups{
        fact_group(
            reader,
            "form.group.what",
            shape,
            row,
            {"theme", "day", "starts_at", "minutes", "place", "leader", "cancel_reason"}),
        fact_group(reader, "form.group.safety", shape, row, {"safety_plan", "insurance", "adults_planned"})};
    if (is_over(activity.record.state)) return groups;
    for (FactGroup& group : groups) group.amend = open_form("amend", "amend_activity", activity.id.value);
    return groups;
}

}  // namespace

ActivityListView read_activities(Reader const& reader, ListState const& state) {
    ActivityListView view;
    view.text = state.text;
    view.add = open_form("plan_activity", "plan_activity", 0, Tone::primary);
    FacetCounter counter(facet_sources(), state);
    for (ActivityLine const& line : all_activities(reader.database)) {
        Activity const& activity = line.activity.record;
        if (!counter.admits({activity.theme, stored_word(activity.state)})) continue;
        if (!answers(state.text, {activity.title, activity.place})) continue;
        (activity.day >= reader.today ? view.coming : view.past).push_back(row_of_line(reader, line));
    }
    std::ranges::reverse(view.coming);
    view.facets = counter.take();
    return view;
}

std::optional<ActivityView> read_activity(Reader const& reader, Id<Activity> id) {
    auto const line = find_activity(reader.database, id);
    if (!line) return std::nullopt;
    Activity const& activity = line->activity.record;
    ActivityView view;
    view.head = row_of_line(reader, *line);
    view.groups = groups_of(reader, line->activity);
    read_roster(view, reader, line->activity);
    bool const day_has_come = activity.day <= reader.today;
    view.roll_open = activity.state == ActivityState::held || (activity.state == ActivityState::open && day_has_come);
    view.summary = activity.summary;
    view.actions = actions_of(reader, *line);
    return view;
}

}  // namespace tongban
