#include "store/changes.hpp"

#include <algorithm>

#include "domain/catalog.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

Deed deed_at(Statement const& row) {
    return {row.number(0), row.number(1), std::string(row.text(2)), std::string(row.text(3)), row.number(4)};
}

std::vector<Deed> deeds(Statement row) {
    std::vector<Deed> found;
    while (row.next()) found.push_back(deed_at(row));
    return found;
}

bool has_link(Database& database, Shape const& shape, Field const& field, std::int64_t id) {
    std::string const name(field.name);
    auto row = database.query("SELECT 1 FROM " + std::string(shape.name) + " WHERE " + name + " = ?1 LIMIT 1", id);
    return row.next();
}

}  // namespace

std::vector<Deed> latest_deeds(Database& database, int most) {
    return deeds(database.query(
        "SELECT c.id, c.at_ms, c.writer, c.command, u.by FROM change c LEFT JOIN undone u ON u.change = c.id"
        " WHERE c.command NOT IN ('undo_change', 'redo_change') ORDER BY c.id DESC LIMIT ?1",
        most));
}

std::optional<Deed> find_deed(Database& database, std::int64_t change) {
    auto const found = deeds(database.query(
        "SELECT c.id, c.at_ms, c.writer, c.command, u.by FROM change c LEFT JOIN undone u ON u.change = c.id"
        " WHERE c.id = ?1",
        change));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::int64_t undone_through(Database& database, std::int64_t by) {
    auto row = database.query("SELECT change FROM undone WHERE by = ?1", by);
    return row.next() ? row.number(0) : 0;
}

std::vector<Deed> latest_removals(Database& database, std::int64_t since_ms, int most) {
    return deeds(database.query(
        "SELECT c.id, c.at_ms, c.writer, c.command, u.by FROM change c LEFT JOIN undone u ON u.change = c.id"
        " WHERE c.id IN (SELECT change FROM history WHERE what = 'removed') AND c.at_ms >= ?1"
        " ORDER BY c.id DESC LIMIT ?2",
        since_ms,
        most));
}

std::optional<Row> removed_row(std::vector<HistoryLine> const& lines, Shape const& shape, std::int64_t id) {
    std::optional<Row> row;
    for (HistoryLine const& line : lines) {
        int const at = shape.find(line.field);
        if (line.what != "removed" || line.record != shape.name || line.record_id != id || at < 0) continue;
        if (!row) row.emplace(shape.fields.size());
        (*row)[static_cast<std::size_t>(at)] = line.before;
    }
    return row;
}

std::optional<Row> row_or_last(Database& database, Shape const& shape, std::int64_t id) {
    if (auto row = find_row(database, shape, id)) return row;
    auto last = database.query(
        "SELECT max(change) FROM history WHERE record_id = ?1 AND record = ?2 AND what = 'removed'", id, shape.name);
    if (!last.next() || last.is_null(0)) return std::nullopt;
    return removed_row(lines_of(database, last.number(0)), shape, id);
}

bool differs_since(Database& database, std::int64_t change, Shape const& shape, std::int64_t id, Row const& now) {
    auto row = database.query(
        "SELECT field, before FROM history WHERE record_id = ?1 AND record = ?2 AND what = 'changed' AND change > ?3"
        " ORDER BY id",
        id,
        shape.name,
        change);
    std::vector<bool> seen(shape.fields.size());
    while (row.next()) {
        int const at = shape.find(row.text(0));
        if (at < 0 || seen[static_cast<std::size_t>(at)]) continue;
        seen[static_cast<std::size_t>(at)] = true;
        if (row.value(1) != now[static_cast<std::size_t>(at)]) return true;
    }
    return false;
}

bool is_linked_to(Database& database, std::string_view record, std::int64_t id) {
    return std::ranges::any_of(catalog, [&](Shape const& shape) {
        return std::ranges::any_of(shape.fields, [&](Field const& field) {
            return field.facts.refers_to == record && has_link(database, shape, field, id);
        });
    });
}

bool is_latest(Database& database, std::int64_t deed) {
    auto later = database.query(
        "SELECT 1 FROM change c LEFT JOIN undone u ON u.change = c.id WHERE c.id > ?1 AND u.change IS NULL"
        " AND c.command NOT IN ('undo_change', 'redo_change') LIMIT 1",
        deed);
    auto earlier = database.query("SELECT 1 FROM undone WHERE change < ?1 AND by > ?1 LIMIT 1", deed);
    return !later.next() && !earlier.next();
}

void note_undone(Database& database, std::int64_t change, std::int64_t by) {
    database.run("DELETE FROM undone WHERE by = ?1", change);
    database.run("INSERT INTO undone (change, by) VALUES (?1, ?2)", change, by);
}

}  // namespace tongban
