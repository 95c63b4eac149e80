#include "store/grading_rows.hpp"

#include "store/joined.hpp"

namespace tongban {

std::string grades_sql(std::string_view until) {
    return "(SELECT group_concat(t.colour || ' ' || t.graded_on, ' ' ORDER BY t.graded_on DESC, t.id DESC) FROM"
           " (SELECT g.colour, g.graded_on, g.id FROM grading g WHERE g.child = c.id AND g.reject_reason IS NULL"
           "  AND g.graded_on <= " +
           std::string(until) + " ORDER BY g.graded_on DESC, g.id DESC LIMIT 2) AS t)";
}

Grades grades_in(std::string_view text) {
    auto const words = split(text, ' ');
    Grades grades;
    if (words.size() >= 2) {
        Member<Colour>::read(std::string(words[0]), grades.colour);
        grades.since = Date::parse(words[1]);
    }
    if (words.size() >= 4) Member<Colour>::read(std::string(words[2]), grades.before);
    return grades;
}

std::vector<Kept<Grading>> gradings_of(Database& database, Id<Child> child) {
    static std::string const sql = "SELECT g.id, " + columns_of(grading_shape.plain(), "g") +
                                   " FROM grading g WHERE g.child = ?1 ORDER BY g.graded_on DESC, g.id DESC";
    std::vector<Kept<Grading>> gradings;
    for (auto row = database.query(sql, child.value); row.next();) {
        if (auto const grading = record_at(database, row, 1, grading_shape))
            gradings.push_back({{row.number(0)}, *grading});
    }
    return gradings;
}

std::vector<GradingRow> gradings_waiting(Database& database, Date until) {
    static std::string const sql =
        "SELECT g.id, " + columns_of(grading_shape.plain(), "g") +
        ", g.before, c.name, c.alias, v.name FROM child c JOIN"
        " (SELECT x.*, (SELECT b.colour FROM grading b WHERE b.child = x.child AND b.reject_reason IS NULL"
        "   AND (b.graded_on, b.id) < (x.graded_on, x.id) ORDER BY b.graded_on DESC, b.id DESC LIMIT 1) AS before"
        "  FROM grading x) AS g ON g.id = (SELECT l.id FROM grading l WHERE l.child = c.id AND l.reject_reason IS NULL"
        "   ORDER BY l.graded_on DESC, l.id DESC LIMIT 1)"
        " LEFT JOIN village v ON v.id = c.village WHERE c.state = 'open' AND (g.next_review_on <= ?1"
        " OR (g.second IS NULL AND g.scale IS NOT NULL AND (g.colour = 'red'"
        "  OR instr('red yellow blue green', g.colour) < instr('red yellow blue green', g.before))))";
    constexpr int before_at = 1 + static_cast<int>(grading_shape.fields.size());
    std::vector<GradingRow> rows;
    for (auto row = database.query(sql, until.text()); row.next();) {
        auto const grading = record_at(database, row, 1, grading_shape);
        if (!grading) continue;
        rows.push_back({.grading = {{row.number(0)}, *grading}});
        Member<Colour>::read(std::string(row.text(before_at)), rows.back().before);
        rows.back().child_name = row.text(before_at + 1);
        rows.back().child_alias = row.text(before_at + 2);
        rows.back().village = row.text(before_at + 3);
    }
    return rows;
}

}  // namespace tongban
