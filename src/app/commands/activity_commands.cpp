#include <algorithm>

#include "app/commands/handlers.hpp"

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

int not_called(std::vector<Kept<Participation>> const& roster) {
    return static_cast<int>(std::ranges::count_if(
        roster, [](Kept<Participation> const& kept) { return kept.record.presence == Presence::listed; }));
}

}  // namespace

Answer handle(PlanActivity const& command, Context& context) {
    Activity activity = command.activity;
    activity.state = ActivityState::planned;
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

Answer handle(OpenActivity const& command, Context& context) {
    return step(context, command.activity, [&](Activity const& activity) {
        return open(activity, context.find(volunteer_shape, activity.leader), context.rules().policy);
    });
}

Answer handle(MarkPresence const& command, Context& context) {
    auto const found = context.find(participation_shape, command.participation);
    if (!found) return Problems{{"", "not_found"}};
    auto const activity = context.find(activity_shape, found->activity);
    if (!activity) return Problems{{"activity", "not_found"}};
    auto const begun = held(found->activity, *activity, context);
    if (!begun) return begun.error();
    auto called = call_roll(*found, *begun, command.presence);
    if (!called) return called.error();
    Participation marked = *called;
    marked.minutes = command.minutes;
    Problems const problems = context.save(participation_shape, command.participation, marked);
    if (!problems.empty()) return problems;
    return Done{{Screen::activity, found->activity.value}};
}

Answer handle(CloseActivity const& command, Context& context) {
    return step(context, command.activity, [&](Activity const& activity) {
        return close(
            activity,
            command.summary,
            not_called(all_linked(context.database(), participation_shape, "activity", command.activity)));
    });
}

Answer handle(CancelActivity const& command, Context& context) {
    return step(
        context, command.activity, [&](Activity const& activity) { return cancel(activity, command.cancel_reason); });
}

}  // namespace tongban
