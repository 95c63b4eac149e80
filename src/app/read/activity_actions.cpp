#include <algorithm>
#include <variant>

#include "app/read/activity_parts.hpp"

namespace tongban {
namespace {

Phrase close_fault(ActivityLine const& line) {
    if (line.not_called == 0) return {};
    return phrase("problem.roll_not_called", {{"n", std::int64_t{line.not_called}}});
}

Action approve_action(Id<Activity> id, Problems const& gaps) {
    Action approve = open_form("approve_activity", "approve_activity", id.value, Tone::primary);
    if (!gaps.empty()) approve.why_not = phrase("app.gap.first");
    return approve;
}

/// What the day asks for: the roll, who takes the children home, the log.
void add_day_actions(std::vector<Action>& actions, ActivityLine const& line, ActivityView const& view) {
    Id<Activity> const id = line.activity.id;
    if (view.roll_open && line.not_called > 0) {
        actions.push_back(do_at_once("mark_all_present", MarkAllPresent{id}, Tone::primary));
    }
    if (line.activity.record.state != ActivityState::held) return;
    actions.push_back(open_form("close_activity", "close_activity", id.value, Tone::primary));
    actions.back().why_not = close_fault(line);
    auto const at_once = [](Action const& one) { return std::holds_alternative<Perform>(one.intent); };
    if (std::ranges::any_of(view.to_take, at_once)) {
        actions.push_back(do_at_once("take_all_home", TakeAllHome{id}));
    }
}

std::vector<Action> actions_over(Reader const& reader, Kept<Activity> const& activity) {
    std::vector<Action> actions;
    if (!activity.record.follow_up.empty() && !activity.record.followed_up_on)
        actions.push_back(do_at_once("follow_up_activity", FollowUpActivity{activity.id, reader.today}, Tone::primary));
    if (activity.record.state == ActivityState::closed)
        actions.push_back(open_form("amend_log", "amend_log", activity.id.value));
    return actions;
}

}  // namespace

std::vector<Action> activity_actions(
    Reader const& reader, ActivityLine const& line, Problems const& gaps, ActivityView const& view) {
    Id<Activity> const id = line.activity.id;
    ActivityState const state = line.activity.record.state;
    if (is_over(state)) return actions_over(reader, line.activity);
    std::vector<Action> actions;
    bool const nobody = line.children + line.volunteers == 0;
    if (nobody) actions.push_back(open_form("enlist", "enlist", id.value, Tone::primary));
    if (state == ActivityState::planned) actions.push_back(approve_action(id, gaps));
    if (state == ActivityState::approved) {
        actions.push_back(do_at_once("open_activity", OpenActivity{id}, Tone::primary));
        if (!gaps.empty()) actions.back().why_not = phrase("app.gap.first");
    }
    add_day_actions(actions, line, view);
    if (!nobody) actions.push_back(open_form("enlist", "enlist", id.value));
    actions.push_back(open_form("amend", "amend_activity", id.value));
    if (state != ActivityState::held) {
        actions.push_back(open_form("cancel_activity", "cancel_activity", id.value, Tone::danger));
    }
    return actions;
}

}  // namespace tongban
