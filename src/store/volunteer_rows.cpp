#include "store/volunteer_rows.hpp"

#include "store/joined.hpp"

namespace tongban {
namespace {

constexpr int volunteer_fields = static_cast<int>(volunteer_shape.fields.size());

// The same sums as domain/service_hours.hpp, over everything: a test compares the two.
constexpr std::string_view minutes_given = R"(
    (SELECT coalesce(sum(n.minutes), 0) FROM pairing p JOIN contact_note n ON n.pairing = p.id
     WHERE p.volunteer = h.id AND n.mode <> 'unreachable')
    + (SELECT coalesce(sum(coalesce(r.minutes, a.minutes)), 0) FROM participation r JOIN activity a ON a.id = r.activity
       WHERE r.volunteer = h.id AND r.presence IN ('present', 'late') AND a.state IN ('held', 'closed')))";

std::string volunteers_where(std::string_view minutes, std::string_view condition) {
    return "SELECT h.id, " + columns_of(volunteer_shape.plain(), "h") +
           ", (SELECT count(*) FROM pairing p WHERE p.volunteer = h.id AND p.state IN ('trial', 'active')), " +
           std::string(minutes) + ", k.key FROM volunteer h LEFT JOIN volunteer_search k ON k.id = h.id WHERE " +
           std::string(condition);
}

std::vector<VolunteerLine> read_lines(Database& database, Statement row) {
    std::vector<VolunteerLine> lines;
    while (row.next()) {
        auto const volunteer = record_at(database, row, 1, volunteer_shape);
        if (!volunteer) continue;
        int const at = 1 + volunteer_fields;
        lines.push_back(
            {{{row.number(0)}, *volunteer},
             static_cast<int>(row.number(at)),
             row.number(at + 1),
             std::string(row.text(at + 2))});
    }
    return lines;
}

}  // namespace

std::vector<VolunteerLine> volunteer_lines(Database& database) {
    static std::string const sql = volunteers_where(minutes_given, "1");
    return read_lines(database, database.query(sql));
}

std::vector<VolunteerLine> present_volunteers(Database& database) {
    static std::string const sql = volunteers_where("0", "h.state <> 'left'");
    return read_lines(database, database.query(sql));
}

std::optional<VolunteerLine> find_volunteer(Database& database, Id<Volunteer> volunteer) {
    static std::string const sql = volunteers_where(minutes_given, "h.id = ?1");
    auto const found = read_lines(database, database.query(sql, volunteer.value));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace tongban
