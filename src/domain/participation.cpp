#include "domain/participation.hpp"

#include <algorithm>

namespace tongban {

Problems problems_of(Participation const& participation, Date) {
    bool const child = static_cast<bool>(participation.child), volunteer = static_cast<bool>(participation.volunteer);
    if (child == volunteer) return {{"", "one_person"}};
    return {};
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

Step<Participation> call_roll(Participation participation, Activity const& activity, Presence presence) {
    bool const over = activity.state == ActivityState::closed || activity.state == ActivityState::cancelled;
    if (over) return wrong_state();
    if (attended(presence) && activity.state != ActivityState::held) return Problems{{"presence", "not_held"}};
    participation.presence = presence;
    return participation;
}

bool attended(Presence presence) { return presence == Presence::present || presence == Presence::late; }

std::int64_t minutes_of(Participation const& participation, Activity const& activity) {
    return attended(participation.presence) ? participation.minutes.value_or(activity.minutes) : 0;
}

}  // namespace tongban
