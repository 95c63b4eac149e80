#include "store/writer.hpp"

#include "base/check.hpp"
#include "record/checks.hpp"
#include "store/search_keys.hpp"
#include "store/sentences.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

void run_with_row(Database& database, std::string_view sql, std::int64_t id, Row const& row) {
    auto statement = database.query(sql, id);
    for (std::size_t i = 0; i < row.size(); ++i) statement.bind(static_cast<int>(i) + 2, row[i]);
    statement.next();
}

constexpr std::string_view note_sql =
    "INSERT INTO history (change, record, record_id, what, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

}  // namespace

Writer::Writer(Database& database, Writing writing) : m_database(database), m_writing(std::move(writing)) {}

void Writer::add(Shape const& shape, std::int64_t id, Row const& row) {
    check(row.size() == shape.fields.size(), "a row has the fields of its shape");
    run_with_row(m_database, sentences_of(shape).add, id, row);
    m_database.run(note_sql, change(), shape.name, id, "added", std::nullopt, std::nullopt, std::nullopt);
    refresh_search_key(m_database, shape, id);
}

bool Writer::save(Shape const& shape, std::int64_t id, Row const& row) {
    check(row.size() == shape.fields.size(), "a row has the fields of its shape");
    auto const before = find_row(m_database, shape, id);
    if (!before) return false;
    auto const changed = changes(shape, *before, row);
    if (changed.empty()) return false;
    run_with_row(m_database, sentences_of(shape).save, id, row);
    for (Change const& one : changed) {
        m_database.run(note_sql, change(), shape.name, id, "changed", one.field, one.before, one.after);
    }
    refresh_search_key(m_database, shape, id);
    return true;
}

bool Writer::remove(Shape const& shape, std::int64_t id) {
    auto const before = find_row(m_database, shape, id);
    if (!before) return false;
    for (std::size_t i = 0; i < before->size(); ++i) {
        if (is_empty((*before)[i])) continue;
        m_database.run(note_sql, change(), shape.name, id, "removed", shape.fields[i].name, (*before)[i], std::nullopt);
    }
    m_database.run(sentences_of(shape).remove, id);
    return true;
}

std::int64_t Writer::change() {
    if (m_change != 0) return m_change;
    auto row = m_database.query(
        "INSERT INTO change (at_ms, writer, command) VALUES (?1, ?2, ?3) RETURNING id",
        m_writing.at_ms,
        m_writing.writer,
        m_writing.command);
    if (row.next()) m_change = row.number(0);
    row.next();
    return m_change;
}

}  // namespace tongban
