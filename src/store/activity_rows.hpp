#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/activity.hpp"
#include "domain/participation.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

namespace tongban {

/// An activity with its counts.
struct ActivityLine {
    Kept<Activity> activity;
    std::string leader_name;
    int children = 0, volunteers = 0;                  ///< on the roster
    int children_present = 0, volunteers_present = 0;  ///< present or late
    int not_called = 0;
};

/// By day, the latest first.
[[nodiscard]] std::vector<ActivityLine> all_activities(Database& database);
/// Neither closed nor cancelled, or with something that is still to be followed up.
[[nodiscard]] std::vector<ActivityLine> open_activities(Database& database);
[[nodiscard]] std::optional<ActivityLine> find_activity(Database& database, Id<Activity> activity);

/// One name of a roster.
struct RosterRow {
    Kept<Participation> participation;
    std::string name, alias;  ///< of a volunteer only the name
    std::optional<Date> born_on;
    std::string place;      ///< a child's village, a volunteer's unit
    std::string caregiver;  ///< who usually takes the child home
};
/// As it was written.
[[nodiscard]] std::vector<RosterRow> roster_of(Database& database, Id<Activity> activity);

/// One person's part in an activity.
struct AttendanceRow {
    Kept<Participation> participation;
    Kept<Activity> activity;
};
/// The latest first, at most `most`.
[[nodiscard]] std::vector<AttendanceRow> attendances_of(Database& database, Id<Child> child, int most);
[[nodiscard]] std::vector<AttendanceRow> attendances_of(Database& database, Id<Volunteer> volunteer, int most);

}  // namespace tongban
