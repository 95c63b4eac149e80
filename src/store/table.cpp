#include "store/table.hpp"

#include "base/check.hpp"
#include "store/sentences.hpp"

namespace tongban {
namespace {

KeptRow kept_row(Statement const& statement, Shape const& shape) {
    KeptRow kept{statement.number(0), Row(shape.fields.size())};
    for (std::size_t i = 0; i < kept.row.size(); ++i) kept.row[i] = statement.value(static_cast<int>(i) + 1);
    return kept;
}

std::vector<KeptRow> kept_rows(Statement statement, Shape const& shape) {
    std::vector<KeptRow> rows;
    while (statement.next()) rows.push_back(kept_row(statement, shape));
    return rows;
}

}  // namespace

std::optional<Row> find_row(Database& database, Shape const& shape, std::int64_t id) {
    auto statement = database.query(sentences_of(shape).find, id);
    if (!statement.next()) return std::nullopt;
    return kept_row(statement, shape).row;
}

std::vector<KeptRow> all_rows(Database& database, Shape const& shape) {
    return kept_rows(database.prepare(sentences_of(shape).all), shape);
}

std::vector<KeptRow> rows_linked(Database& database, Shape const& shape, std::string_view field, std::int64_t id) {
    check(shape.find(field) >= 0, "a link is a field of its record");
    std::string const sql = sentences_of(shape).select + std::string(field) + " = ?1 ORDER BY id";
    return kept_rows(database.query(sql, id), shape);
}

std::int64_t count_rows(Database& database, Shape const& shape) {
    auto statement = database.prepare(sentences_of(shape).count);
    return statement.next() ? statement.number(0) : 0;
}

void report_unreadable(Database& database, Shape const& shape, Problems const& problems) {
    std::string detail = "unreadable record of " + std::string(shape.name) + ":";
    for (Problem const& problem : problems) detail.append(" ").append(problem.field);
    database.report({Failure::Kind::damaged, std::move(detail)});
}

}  // namespace tongban
