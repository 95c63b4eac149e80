#pragma once

#include <vector>

#include "app/read/people.hpp"
#include "app/read/reader.hpp"
#include "app/views/activity_view.hpp"
#include "store/activity_rows.hpp"

/// What the page of an activity is put together from.
namespace tongban {

/// The names with their counts, and who is still to be taken home.
void read_roster(ActivityView& view, Reader const& reader, Kept<Activity> const& activity);

/// What is missing before children may come, each with what mends it.
[[nodiscard]] std::vector<OpenItem> gap_items(
    Reader const& reader, Kept<Activity> const& activity, Problems const& gaps);

/// Those of last time, villages and ages, without who is on the list already.
[[nodiscard]] std::vector<ActivityView::Group> groups_to_add(
    Reader const& reader, People const& people, Kept<Activity> const& activity);

/// What can be done with it now. `view` has its roster.
[[nodiscard]] std::vector<Action> activity_actions(
    Reader const& reader, ActivityLine const& line, Problems const& gaps, ActivityView const& view);

[[nodiscard]] inline bool is_over(ActivityState state) {
    return state == ActivityState::closed || state == ActivityState::cancelled;
}
/// Its list may still be written.
[[nodiscard]] inline bool is_before(ActivityState state) {
    return state == ActivityState::planned || state == ActivityState::approved || state == ActivityState::open;
}

}  // namespace tongban
