#include "domain/activity.hpp"

#include <algorithm>

#include "base/figures.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

bool has_adults(Activity const& activity, Crew const& crew, Policy const& policy) {
    return std::max<std::int64_t>(crew.adults, activity.adults_planned.value_or(0)) >=
           adults_needed(crew.children, policy);
}

void add_access_gaps(Problems& gaps, Term field, Volunteer const& helper, Date day, Policy const& policy) {
    for (Problem const& gap : access_gaps(helper, day, policy)) {
        if (!has_problem(gaps, field, gap.word)) gaps.push_back({field, gap.word});
    }
}

/// Who wrote the log writes nothing else with it.
void take_log(Activity& into, Activity const& log) {
    into.summary = log.summary;
    into.liked = log.liked;
    into.neutral = log.neutral;
    into.disliked = log.disliked;
    into.feedback = log.feedback;
    into.photos = log.photos;
    into.quiz_before = log.quiz_before;
    into.quiz_after = log.quiz_after;
    into.follow_up = log.follow_up;
    into.follow_up_until = log.follow_up_until;
}

}  // namespace

Problems problems_of(Activity const& activity, Date) {
    Problems problems;
    if (!activity.starts_at.empty() && !clock_minutes(activity.starts_at))
        problems.push_back({"starts_at", "not_a_time"});
    if (activity.minutes < 1) problems.push_back({"minutes", "too_small"});
    bool const nothing_to_do = trimmed(activity.follow_up).empty();
    if (activity.follow_up_until && nothing_to_do) problems.push_back({"follow_up", "required"});
    return problems;
}

Problems gaps_of(Activity const& activity, Crew const& crew, Policy const& policy) {
    Problems gaps;
    if (!activity.safety_plan) gaps.push_back({"safety_plan", "safety_plan_missing"});
    if (activity.outing && !activity.insurance) gaps.push_back({"insurance", "insurance_missing"});
    if (!crew.leader) gaps.push_back({"leader", "required"});
    if (crew.leader) add_access_gaps(gaps, "leader", *crew.leader, activity.day, policy);
    for (Volunteer const& helper : crew.helpers) add_access_gaps(gaps, "volunteer", helper, activity.day, policy);
    if (!has_adults(activity, crew, policy)) gaps.push_back({"adults_planned", "too_few_adults"});
    if (activity.outing && crew.without_consent > 0) gaps.push_back({"child", "activity_consent_missing"});
    return gaps;
}

Step<Activity> approve(Activity activity, Date day, std::string by, Crew const& crew, Policy const& policy) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::approve);
    if (!moved) return moved;
    Problems problems = gaps_of(*moved, crew, policy);
    if (trimmed(by).empty()) problems.push_back({"approved_by", "required"});
    if (!problems.empty()) return problems;
    Activity after = std::move(moved).value();
    after.approved_on = day;
    after.approved_by = std::move(by);
    return after;
}

Step<Activity> open(Activity activity, Crew const& crew, Policy const& policy) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::open);
    if (!moved) return moved;
    Problems gaps = gaps_of(*moved, crew, policy);
    if (!gaps.empty()) return gaps;
    return moved;
}

Step<Activity> hold(Activity activity, Date today) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::hold);
    if (moved && moved->day > today) return Problems{{"day", "in_future"}};
    return moved;
}

Step<Activity> close(Activity activity, Activity const& log, RollEnd roll) {
    auto moved = advanced(activity_transitions, std::move(activity), ActivityEvent::close);
    if (!moved) return moved;
    Problems problems;
    if (trimmed(log.summary).empty()) problems.push_back({"summary", "required"});
    if (roll.not_called > 0) problems.push_back({"", "roll_not_called"});
    auto const faces = log.liked.value_or(0) + log.neutral.value_or(0) + log.disliked.value_or(0);
    if (faces > roll.children_there) problems.push_back({"liked", "more_than_there"});
    if (!problems.empty()) return problems;
    Activity after = std::move(moved).value();
    take_log(after, log);
    return after;
}

Step<Activity> follow_up(Activity activity, Date day) {
    if (activity.follow_up.empty() || activity.followed_up_on) return wrong_state();
    activity.followed_up_on = day;
    return activity;
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
