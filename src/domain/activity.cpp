#include "domain/activity.hpp"

#include "base/text.hpp"

namespace tongban {
namespace {

bool is_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return false;
    auto const hours = text.substr(0, 2), minutes = text.substr(3);
    return digits_only(hours) && digits_only(minutes) && hours < "24" && minutes < "60";
}

}  // namespace

Problems problems_of(Activity const& activity, Date) {
    Problems problems;
    if (!activity.starts_at.empty() && !is_time(activity.starts_at)) problems.push_back({"starts_at", "not_a_time"});
    if (activity.minutes < 1) problems.push_back({"minutes", "too_small"});
    return problems;
}

Step<Activity> open(Activity activity, std::optional<Volunteer> const& leader, Policy const& policy) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::open);
    if (!moved) return moved;
    Problems problems;
    if (!moved->safety_plan) problems.push_back({"safety_plan", "safety_plan_missing"});
    if (!leader) problems.push_back({"leader", "required"});
    if (leader) {
        for (Problem const& gap : access_gaps(*leader, moved->day, policy)) problems.push_back({"leader", gap.word});
    }
    if (!problems.empty()) return problems;
    return moved;
}

Step<Activity> hold(Activity activity, Date today) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::hold);
    if (moved && moved->day > today) return Problems{{"day", "in_future"}};
    return moved;
}

Step<Activity> close(Activity activity, std::string summary, int not_called) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::close);
    if (!moved) return moved;
    Problems problems;
    if (trimmed(summary).empty()) problems.push_back({"summary", "required"});
    if (not_called > 0) problems.push_back({"", "roll_not_called"});
    if (!problems.empty()) return problems;
    Activity after = std::move(moved).value();
    after.summary = std::move(summary);
    return after;
}

Step<Activity> cancel(Activity activity, std::string reason) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::cancel);
    if (!moved) return moved;
    if (trimmed(reason).empty()) return Problems{{"cancel_reason", "required"}};
    Activity after = std::move(moved).value();
    after.cancel_reason = std::move(reason);
    return after;
}

int adults_needed(int children, Policy const& policy) {
    return (children + policy.children_per_adult - 1) / policy.children_per_adult;
}

}  // namespace tongban
