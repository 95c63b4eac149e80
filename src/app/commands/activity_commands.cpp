#include <algorithm>

#include "app/commands/handlers.hpp"
#include "app/grounds.hpp"

namespace tongban {
namespace {

template <typename Decide>
Answer step(Context& context, Id<Activity> activity, Decide decide) {
    return change(context, activity_shape, activity, Screen::activity, decide);
}

std::vector<Participation> plain(std::vector<Kept<Participation>> const& kept) {
    std::vector<Participation> records;
    for (auto const& [id, participation] : kept) records.push_back(participation);
    return records;
}

/// Puts one name on the list. Somebody who stands there already stays; that is no mistake when many are picked at once.
Problems enlist(
    Participation const& one, Activity const& activity, std::vector<Participation>& roster, Context& context) {
    Problems problems = can_list(one, activity, roster);
    if (has_problem(problems, one.child ? "child" : "volunteer", "already_listed")) return {};
    if (!problems.empty()) return problems;
    auto const added = context.add(participation_shape, one);
    if (!added) return added.error();
    roster.push_back(one);
    return {};
}

/// Calling the first name of an open activity whose day has come says that it takes place.
Result<Activity, Problems> held(Id<Activity> id, Activity const& activity, Context& context) {
    if (activity.state != ActivityState::open) return activity;
    auto const begun = hold(activity, context.today());
    if (!begun) return begun.error();
    Problems const problems = context.save(activity_shape, id, *begun);
    if (!problems.empty()) return problems;
    return *begun;
}

/// The clock tells when somebody came or went only on the day itself; what is written later has no time.
std::string time_on(Activity const& activity, Context const& context) {
    return activity.day == context.today() ? context.time_of_day() : std::string();
}

RollEnd roll_end(std::vector<Kept<Participation>> const& roster) {
    RollEnd end;
    for (auto const& [id, one] : roster) {
        if (one.presence == Presence::listed) ++end.not_called;
        if (one.child && attended(one.presence)) ++end.children_there;
    }
    return end;
}

/// Whoever is put on an approved list needs what the approval asked for.
Problems list_gaps(Kept<Activity> const& activity, Context& context) {
    ActivityState const state = activity.record.state;
    if (state != ActivityState::approved && state != ActivityState::open) return {};
    Crew const crew = crew_of(context.database(), activity);
    Problems gaps = gaps_of(activity.record, crew, context.rules().policy);
    std::erase_if(gaps, [](Problem const& gap) { return gap.field != "child" && gap.field != "volunteer"; });
    return gaps;
}

/// A person on the roster and the activity, for what happens to one of them.
struct Place {
    Participation person;
    Activity activity;
};
Result<Place, Problems> place_of(Id<Participation> id, Context& context) {
    auto const person = context.find(participation_shape, id);
    if (!person) return Problems{{"", "not_found"}};
    auto const activity = context.find(activity_shape, person->activity);
    if (!activity) return Problems{{"activity", "not_found"}};
    return Place{*person, *activity};
}

/// Who usually takes the child home; nothing when the file does not say.
std::string caregiver_of(Id<Child> child, Context& context) {
    auto const found = context.find(child_shape, child);
    return found ? found->caregiver_name : std::string();
}

}  // namespace

Answer handle(PlanActivity const& command, Context& context) {
    Activity activity = command.activity;
    activity.state = ActivityState::planned;
    activity.approved_on.reset();
    activity.approved_by.clear();
    return add(context, activity_shape, activity, Screen::activity);
}

Answer handle(EnlistParticipants const& command, Context& context) {
    auto const activity = context.find(activity_shape, command.activity);
    if (!activity) return Problems{{"activity", "not_found"}};
    if (command.children.empty() && command.volunteers.empty()) return Problems{{"child", "required"}};
    auto roster = plain(all_linked(context.database(), participation_shape, "activity", command.activity));
    Problems problems;
    for (auto const& child : command.children) {
        append(problems, enlist({.activity = command.activity, .child = child}, *activity, roster, context));
    }
    for (auto const& volunteer : command.volunteers) {
        append(problems, enlist({.activity = command.activity, .volunteer = volunteer}, *activity, roster, context));
    }
    if (problems.empty()) problems = list_gaps({command.activity, *activity}, context);
    if (!problems.empty()) return problems;
    return Done{{Screen::activity, command.activity.value}};
}

Answer handle(RemoveParticipant const& command, Context& context) {
    auto const found = context.find(participation_shape, command.participation);
    if (!found) return Problems{{"", "not_found"}};
    if (found->presence != Presence::listed) return Problems{{"", "already_called"}};
    context.remove(participation_shape, command.participation);
    return Done{{Screen::activity, found->activity.value}};
}

Answer handle(ApproveActivity const& command, Context& context) {
    Problems const problems = not_yet("approved_on", command.approved_on, context);
    if (!problems.empty()) return problems;
    return step(context, command.activity, [&](Activity const& activity) {
        Crew const crew = crew_of(context.database(), {command.activity, activity});
        return approve(activity, command.approved_on, command.approved_by, crew, context.rules().policy);
    });
}

Answer handle(OpenActivity const& command, Context& context) {
    return step(context, command.activity, [&](Activity const& activity) {
        return open(activity, crew_of(context.database(), {command.activity, activity}), context.rules().policy);
    });
}

Answer handle(MarkPresence const& command, Context& context) {
    auto const place = place_of(command.participation, context);
    if (!place) return place.error();
    auto const begun = held(place->person.activity, place->activity, context);
    if (!begun) return begun.error();
    auto called = call_roll(place->person, *begun, command.presence, time_on(*begun, context));
    if (!called) return called.error();
    Participation marked = *called;
    marked.minutes = command.minutes;
    Problems const problems = context.save(participation_shape, command.participation, marked);
    if (!problems.empty()) return problems;
    return Done{{Screen::activity, place->person.activity.value}};
}

Answer handle(MarkAllPresent const& command, Context& context) {
    auto const activity = context.find(activity_shape, command.activity);
    if (!activity) return Problems{{"activity", "not_found"}};
    auto const begun = held(command.activity, *activity, context);
    if (!begun) return begun.error();
    Problems problems;
    for (auto const& [id, one] : all_linked(context.database(), participation_shape, "activity", command.activity)) {
        if (one.presence != Presence::listed) continue;
        auto const called = call_roll(one, *begun, Presence::present, time_on(*begun, context));
        append(problems, called ? context.save(participation_shape, id, *called) : called.error());
    }
    if (!problems.empty()) return problems;
    return Done{{Screen::activity, command.activity.value}};
}

Answer handle(TakeHome const& command, Context& context) {
    auto const place = place_of(command.participation, context);
    if (!place) return place.error();
    std::string to = command.handed_to;
    if (to.empty()) to = caregiver_of(place->person.child, context);
    auto const handed = take_home(place->person, place->activity, std::move(to), time_on(place->activity, context));
    if (!handed) return handed.error();
    Problems const problems = context.save(participation_shape, command.participation, *handed);
    if (!problems.empty()) return problems;
    return Done{{Screen::activity, place->person.activity.value}};
}

Answer handle(TakeAllHome const& command, Context& context) {
    auto const activity = context.find(activity_shape, command.activity);
    if (!activity) return Problems{{"activity", "not_found"}};
    Problems problems;
    for (auto const& [id, one] : all_linked(context.database(), participation_shape, "activity", command.activity)) {
        bool const waits = one.child && attended(one.presence) && one.handed_to.empty();
        std::string const to = waits ? caregiver_of(one.child, context) : std::string();
        if (to.empty()) continue;
        auto const handed = take_home(one, *activity, to, time_on(*activity, context));
        append(problems, handed ? context.save(participation_shape, id, *handed) : handed.error());
    }
    if (!problems.empty()) return problems;
    return Done{{Screen::activity, command.activity.value}};
}

Answer handle(CloseActivity const& command, Context& context) {
    return step(context, command.activity, [&](Activity const& activity) {
        return close(
            activity,
            command.log,
            roll_end(all_linked(context.database(), participation_shape, "activity", command.activity)));
    });
}

Answer handle(FollowUpActivity const& command, Context& context) {
    Problems const problems = not_yet("followed_up_on", command.followed_up_on, context);
    if (!problems.empty()) return problems;
    return step(context, command.activity, [&](Activity const& activity) {
        return follow_up(activity, command.followed_up_on);
    });
}

Answer handle(CancelActivity const& command, Context& context) {
    return step(
        context, command.activity, [&](Activity const& activity) { return cancel(activity, command.cancel_reason); });
}

}  // namespace tongban
