#include "app/read/activity_parts.hpp"

namespace tongban {
namespace {

Action mark(char const* label, Id<Participation> id, Presence presence) {
    return do_at_once(label, MarkPresence{id, presence});
}

/// What hangs on the ⋯ of a name.
std::vector<Action> others_of(RosterRow const& row, Activity const& activity) {
    Participation const& participation = row.participation.record;
    Id<Participation> const id = row.participation.id;
    std::vector<Action> others{
        mark("mark_late", id, Presence::late),
        mark("mark_excused", id, Presence::excused),
        mark("mark_absent", id, Presence::absent)};
    bool const here = attended(participation.presence) && activity.state == ActivityState::held;
    if (here) others.push_back(open_form("amend_participation", "amend_participation", id.value));
    if (participation.presence == Presence::listed) {
        others.push_back(do_at_once("remove_participant", RemoveParticipant{id}, Tone::danger));
    }
    return others;
}

Phrase taken_phrase(Reader const& reader, Participation const& participation) {
    if (participation.handed_to.empty()) return {};
    std::string const who = reader.masked ? dots() : participation.handed_to;
    if (participation.left_at.empty()) return phrase("app.roll.taken", {{"who", who}});
    return phrase("app.roll.taken_at", {{"who", who}, {"time", participation.left_at}});
}

RollLine roll_line(Reader const& reader, RosterRow const& row, Activity const& activity) {
    Participation const& participation = row.participation.record;
    Id<Participation> const id = row.participation.id;
    bool const is_child = bool(participation.child);
    bool const here = attended(participation.presence);
    RollLine line;
    line.participant = id.value;
    line.who.name = is_child ? shown_child(reader, row.name, row.alias) : shown_helper(reader, row.name);
    line.who.route = is_child ? Route{Screen::child, participation.child.value}
                              : Route{Screen::volunteer, participation.volunteer.value};
    line.alias = row.alias;
    if (!reader.masked) line.detail = row.place;
    line.came_at = participation.came_at;
    line.left_at = participation.left_at;
    line.taken = taken_phrase(reader, participation);
    if (!reader.masked) line.handed_to = participation.handed_to;
    line.presence = participation.presence;
    line.presence_label = choice_label(participation_shape.plain(), "presence", stored_word(participation.presence));
    line.tap = Perform{MarkPresence{id, here ? Presence::listed : Presence::present}};
    if (!is_over(activity.state)) line.others = others_of(row, activity);
    if (!is_child) line.minutes = minutes_of(participation, activity);
    return line;
}

void count(ActivityView::Count& into, Presence presence) {
    ++into.listed;
    if (attended(presence)) ++into.present;
    if (presence == Presence::excused || presence == Presence::absent) ++into.away;
}

/// One tap when the file says who takes the child home, else a form that asks.
Action home_action(Reader const& reader, RosterRow const& row) {
    Id<Participation> const id = row.participation.id;
    std::string const name = shown_child(reader, row.name, row.alias);
    Action ask = open_form("take_home", "amend_participation", id.value);
    ask.label = text_label(name);
    if (row.caregiver.empty()) return ask;
    std::string const who = reader.masked ? dots() : row.caregiver;
    return {text_label(name + " · " + who), Perform{TakeHome{id}}, Tone::plain, {}};
}

}  // namespace

void read_roster(ActivityView& view, Reader const& reader, Kept<Activity> const& activity) {
    for (RosterRow const& row : roster_of(reader.database, activity.id)) {
        Participation const& one = row.participation.record;
        bool const is_child = bool(one.child);
        bool const waits = is_child && attended(one.presence) && one.handed_to.empty();
        if (waits && activity.record.state == ActivityState::held) view.to_take.push_back(home_action(reader, row));
        RollLine line = roll_line(reader, row, activity.record);
        count(is_child ? view.child_count : view.volunteer_count, line.presence);
        view.minutes += line.minutes;
        (is_child ? view.children : view.volunteers).push_back(std::move(line));
    }
}

}  // namespace tongban
