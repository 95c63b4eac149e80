#include "store/visit_rows.hpp"

#include "store/grading_rows.hpp"
#include "store/joined.hpp"

namespace tongban {
namespace {

constexpr int visit_fields = static_cast<int>(home_visit_shape.fields.size());

std::string lines_where(std::string_view condition) {
    return "SELECT c.id, c.name, c.alias, v.name, " + grades_sql() +
           ", c.opened_on, c.last_visit,"
           " (SELECT count(*) FROM home_visit t WHERE t.child = c.id AND t.mode = 'home' AND t.result <> 'met'"
           "  AND t.visited_on > coalesce(c.last_visit, '')),"
           " (SELECT count(*) FROM home_visit t WHERE t.child = c.id AND t.mode = 'home' AND t.result <> 'met'"
           "  AND t.visited_on >= ?1 AND t.visited_on > coalesce(c.last_visit, '')),"
           " (SELECT group_concat(p.began_on || ' ' || p.until, ' ' ORDER BY p.began_on) FROM pause p"
           "  WHERE p.child = c.id), c.address"
           " FROM (SELECT id, name, alias, village, address, opened_on,"
           "  (SELECT max(h.visited_on) FROM home_visit h"
           "   WHERE h.child = child.id AND h.mode = 'home' AND h.result = 'met') AS last_visit"
           "  FROM child WHERE state = 'open') AS c LEFT JOIN village v ON v.id = c.village WHERE " +
           std::string(condition);
}

std::vector<VisitLine> read_lines(Statement row) {
    std::vector<VisitLine> lines;
    while (row.next()) {
        VisitLine line;
        line.child = {row.number(0)};
        line.name = row.text(1);
        line.alias = row.text(2);
        line.village = row.text(3);
        line.ground.grades = grades_in(row.text(4));
        line.ground.opened_on = day_at(row, 5).value_or(Date{});
        line.ground.last_visit = day_at(row, 6);
        line.tries = static_cast<int>(row.number(7));
        line.tries_month = static_cast<int>(row.number(8));
        line.ground.pauses = pauses_in(row.text(9));
        line.address = row.text(10);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string entries_where(std::string_view condition) {
    return "SELECT h.id, h.child, h.visited_on, c.at_ms FROM home_visit h"
           " JOIN history y ON y.record_id = h.id AND y.what = 'added' JOIN change c ON c.id = y.change"
           " WHERE c.command = 'record_visit' AND " +
           std::string(condition) + " ORDER BY h.visited_on, h.id";
}

std::vector<EntryRow> read_entries(Statement row) {
    std::vector<EntryRow> entries;
    while (row.next()) {
        auto const day = day_at(row, 2);
        if (day) entries.push_back({{row.number(0)}, {row.number(1)}, *day, row.number(3)});
    }
    return entries;
}

std::string promises_where(std::string_view condition) {
    return "SELECT h.id, " + columns_of(home_visit_shape.plain(), "h") +
           ", c.name, c.alias, v.name FROM home_visit h JOIN child c ON c.id = h.child"
           " LEFT JOIN village v ON v.id = c.village"
           " WHERE h.promise IS NOT NULL AND h.promise_kept_on IS NULL AND c.state = 'open' AND " +
           std::string(condition) + " ORDER BY h.promise_until, h.id";
}

std::vector<PromiseRow> read_promises(Database& database, Statement row) {
    std::vector<PromiseRow> promises;
    while (row.next()) {
        auto const visit = record_at(database, row, 1, home_visit_shape);
        if (!visit) continue;
        int const at = 1 + visit_fields;
        promises.push_back(
            {{{row.number(0)}, *visit},
             std::string(row.text(at)),
             std::string(row.text(at + 1)),
             std::string(row.text(at + 2))});
    }
    return promises;
}

}  // namespace

std::vector<VisitPause> pauses_in(std::string_view days) {
    std::vector<VisitPause> pauses;
    std::optional<Date> from;
    for (std::string_view const text : split(days, ' ')) {
        auto const day = Date::parse(text);
        if (from && day) pauses.push_back({*from, *day});
        from = from ? std::nullopt : day;
    }
    return pauses;
}

std::vector<VisitLine> children_to_visit(Database& database, Date month) {
    static std::string const sql =
        lines_where("c.last_visit IS NULL OR c.last_visit < ?1 OR " + std::string(colour_sql) + " <> 'green'");
    return read_lines(database.query(sql, month.text()));
}

std::optional<VisitLine> find_visit_line(Database& database, Id<Child> child, Date month) {
    static std::string const sql = lines_where("c.id = ?2");
    auto const found = read_lines(database.query(sql, month.text(), child.value));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<EntryRow> visit_entries(Database& database, Date first, Date last) {
    static std::string const sql = entries_where("h.visited_on BETWEEN ?1 AND ?2");
    return read_entries(database.query(sql, first.text(), last.text()));
}

std::vector<EntryRow> visit_entries(Database& database, Id<Child> child) {
    static std::string const sql = entries_where("h.child = ?1");
    return read_entries(database.query(sql, child.value));
}

std::vector<Kept<HomeVisit>> visits_of(Database& database, Id<Child> child, int most) {
    static std::string const sql = "SELECT h.id, " + columns_of(home_visit_shape.plain(), "h") +
                                   " FROM home_visit h WHERE h.child = ?1"
                                   " ORDER BY h.visited_on DESC, h.id DESC LIMIT ?2";
    std::vector<Kept<HomeVisit>> visits;
    for (auto row = database.query(sql, child.value, most); row.next();) {
        if (auto const visit = record_at(database, row, 1, home_visit_shape))
            visits.push_back({{row.number(0)}, *visit});
    }
    return visits;
}

std::vector<PromiseRow> open_promises(Database& database) {
    static std::string const sql = promises_where("1");
    return read_promises(database, database.query(sql));
}

std::vector<PromiseRow> open_promises_of(Database& database, Id<Child> child) {
    static std::string const sql = promises_where("h.child = ?1");
    return read_promises(database, database.query(sql, child.value));
}

}  // namespace tongban
