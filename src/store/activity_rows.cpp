#include "store/activity_rows.hpp"

#include "store/joined.hpp"

namespace tongban {
namespace {

constexpr int activity_fields = static_cast<int>(activity_shape.fields.size());
constexpr int participation_fields = static_cast<int>(participation_shape.fields.size());

std::string activities_where(std::string_view condition) {
    return "SELECT a.id, " + columns_of(activity_shape.plain(), "a") +
           ", h.name, count(r.child), count(r.volunteer),"
           " count(r.child) FILTER (WHERE r.presence IN ('present', 'late')),"
           " count(r.volunteer) FILTER (WHERE r.presence IN ('present', 'late')),"
           " count(r.id) FILTER (WHERE r.presence = 'listed')"
           " FROM activity a LEFT JOIN volunteer h ON h.id = a.leader LEFT JOIN participation r ON r.activity = a.id"
           " WHERE " +
           std::string(condition) + " GROUP BY a.id ORDER BY a.day DESC, a.starts_at DESC, a.id DESC";
}

int count_at(Statement const& row, int column) { return static_cast<int>(row.number(column)); }

std::vector<ActivityLine> read_activities(Database& database, Statement row) {
    std::vector<ActivityLine> lines;
    while (row.next()) {
        auto const activity = record_at(database, row, 1, activity_shape);
        if (!activity) continue;
        int const at = 1 + activity_fields;
        lines.push_back(
            {{{row.number(0)}, *activity},
             std::string(row.text(at)),
             count_at(row, at + 1),
             count_at(row, at + 2),
             count_at(row, at + 3),
             count_at(row, at + 4),
             count_at(row, at + 5)});
    }
    return lines;
}

std::string attendances_where(std::string_view condition) {
    return "SELECT r.id, " + columns_of(participation_shape.plain(), "r") + ", a.id, " +
           columns_of(activity_shape.plain(), "a") +
           " FROM participation r JOIN activity a ON a.id = r.activity WHERE " + std::string(condition) +
           " ORDER BY a.day DESC, a.id DESC LIMIT ?2";
}

std::vector<AttendanceRow> read_attendances(Database& database, Statement row) {
    std::vector<AttendanceRow> rows;
    while (row.next()) {
        int const at = 1 + participation_fields;
        auto const participation = record_at(database, row, 1, participation_shape);
        auto const activity = record_at(database, row, at + 1, activity_shape);
        if (!participation || !activity) continue;
        rows.push_back({{{row.number(0)}, *participation}, {{row.number(at)}, *activity}});
    }
    return rows;
}

}  // namespace

std::vector<ActivityLine> all_activities(Database& database) {
    static std::string const sql = activities_where("1");
    return read_activities(database, database.query(sql));
}

std::vector<ActivityLine> open_activities(Database& database) {
    static std::string const sql = activities_where(
        "a.state NOT IN ('closed', 'cancelled') OR (a.follow_up IS NOT NULL AND a.followed_up_on IS NULL)");
    return read_activities(database, database.query(sql));
}

std::optional<ActivityLine> find_activity(Database& database, Id<Activity> activity) {
    static std::string const sql = activities_where("a.id = ?1");
    auto const found = read_activities(database, database.query(sql, activity.value));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<RosterRow> roster_of(Database& database, Id<Activity> activity) {
    static std::string const sql =
        "SELECT r.id, " + columns_of(participation_shape.plain(), "r") +
        ", coalesce(c.name, h.name), c.alias, c.born_on, coalesce(v.name, h.unit), c.caregiver_name"
        " FROM participation r LEFT JOIN child c ON c.id = r.child LEFT JOIN volunteer h ON h.id = r.volunteer"
        " LEFT JOIN village v ON v.id = c.village WHERE r.activity = ?1 ORDER BY r.id";
    std::vector<RosterRow> roster;
    for (auto row = database.query(sql, activity.value); row.next();) {
        auto const participation = record_at(database, row, 1, participation_shape);
        if (!participation) continue;
        int const at = 1 + participation_fields;
        roster.push_back(
            {{{row.number(0)}, *participation},
             std::string(row.text(at)),
             std::string(row.text(at + 1)),
             day_at(row, at + 2),
             std::string(row.text(at + 3)),
             std::string(row.text(at + 4))});
    }
    return roster;
}

std::vector<AttendanceRow> attendances_of(Database& database, Id<Child> child, int most) {
    static std::string const sql = attendances_where("r.child = ?1");
    return read_attendances(database, database.query(sql, child.value, most));
}

std::vector<AttendanceRow> attendances_of(Database& database, Id<Volunteer> volunteer, int most) {
    static std::string const sql = attendances_where("r.volunteer = ?1");
    return read_attendances(database, database.query(sql, volunteer.value, most));
}

}  // namespace tongban
