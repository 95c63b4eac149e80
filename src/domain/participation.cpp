#include "domain/participation.hpp"

#include <algorithm>

#include "base/figures.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

bool is_time_or_empty(std::string_view text) { return text.empty() || clock_minutes(text); }

}  // namespace

Problems problems_of(Participation const& participation, Date) {
    bool const child = static_cast<bool>(participation.child), volunteer = static_cast<bool>(participation.volunteer);
    if (child == volunteer) return {{"", "one_person"}};
    Problems problems;
    if (!is_time_or_empty(participation.came_at)) problems.push_back({"came_at", "not_a_time"});
    if (!is_time_or_empty(participation.left_at)) problems.push_back({"left_at", "not_a_time"});
    bool const turned = !participation.left_at.empty() && participation.left_at < participation.came_at;
    if (problems.empty() && turned) problems.push_back({"left_at", "before_start"});
    bool const taken = !participation.handed_to.empty();
    if (taken && !attended(participation.presence)) problems.push_back({"handed_to", "not_there"});
    return problems;
}

Problems can_list(Participation const& participation, Activity const& activity, std::span<Participation const> roster) {
    bool const over = activity.state == ActivityState::closed || activity.state == ActivityState::cancelled;
    if (over) return wrong_state();
    bool const twice = std::ranges::any_of(roster, [&](Participation const& other) {
        return other.child == participation.child && other.volunteer == participation.volunteer;
    });
    if (twice) return {{participation.child ? "child" : "volunteer", "already_listed"}};
    return {};
}

Step<Participation> call_roll(
    Participation participation, Activity const& activity, Presence presence, std::string now) {
    bool const over = activity.state == ActivityState::closed || activity.state == ActivityState::cancelled;
    if (over) return wrong_state();
    if (attended(presence) && activity.state != ActivityState::held) return Problems{{"presence", "not_held"}};
    participation.presence = presence;
    if (!attended(presence)) {
        participation.came_at = participation.left_at = participation.handed_to = {};
    } else if (participation.came_at.empty()) {
        participation.came_at = std::move(now);
    }
    return participation;
}

Step<Participation> take_home(Participation participation, Activity const& activity, std::string to, std::string now) {
    if (activity.state != ActivityState::held) return wrong_state();
    if (!participation.child || !attended(participation.presence)) return Problems{{"handed_to", "not_there"}};
    if (trimmed(to).empty()) return Problems{{"handed_to", "required"}};
    participation.handed_to = std::move(to);
    participation.left_at = std::move(now);
    return participation;
}

bool attended(Presence presence) { return presence == Presence::present || presence == Presence::late; }

std::int64_t minutes_of(Participation const& participation, Activity const& activity) {
    return attended(participation.presence) ? participation.minutes.value_or(activity.minutes) : 0;
}

}  // namespace tongban
