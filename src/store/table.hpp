#pragma once

#include <optional>
#include <vector>

#include "record/kept.hpp"
#include "record/shape.hpp"
#include "store/database.hpp"

/// Any record out of its table, by its shape alone; writing is store/writer.hpp. A row that does not fit its shape is
/// reported to the database as damage and answered with nothing: no default ever stands in its place.
namespace tongban {

[[nodiscard]] std::optional<Row> find_row(Database& database, Shape const& shape, std::int64_t id);

struct KeptRow {
    std::int64_t id = 0;
    Row row;
};
/// Every record of a kind, by id: in the order in which they were made.
[[nodiscard]] std::vector<KeptRow> all_rows(Database& database, Shape const& shape);
/// Those whose link `field` leads to `id`, by id.
[[nodiscard]] std::vector<KeptRow> rows_linked(
    Database& database, Shape const& shape, std::string_view field, std::int64_t id);
[[nodiscard]] std::int64_t count_rows(Database& database, Shape const& shape);

/// Tells the database that a record cannot be read.
void report_unreadable(Database& database, Shape const& shape, Problems const& problems);

/// The record in `row`, or nothing and a report.
template <typename Record, std::size_t N>
std::optional<Record> read(Database& database, RecordShape<Record, N> const& shape, Row const& row) {
    auto record = record_of(shape, row);
    if (record) return std::move(record).value();
    report_unreadable(database, shape.plain(), record.error());
    return std::nullopt;
}

template <typename Record, std::size_t N>
std::optional<Record> find(Database& database, RecordShape<Record, N> const& shape, Id<Record> id) {
    auto const row = find_row(database, shape.plain(), id.value);
    return row ? read(database, shape, *row) : std::nullopt;
}

template <typename Record, std::size_t N>
std::vector<Kept<Record>> read_all(
    Database& database, RecordShape<Record, N> const& shape, std::vector<KeptRow> const& rows) {
    std::vector<Kept<Record>> records;
    records.reserve(rows.size());
    for (KeptRow const& kept : rows) {
        if (auto record = read(database, shape, kept.row)) records.push_back({{kept.id}, std::move(*record)});
    }
    return records;
}

template <typename Record, std::size_t N>
std::vector<Kept<Record>> all(Database& database, RecordShape<Record, N> const& shape) {
    return read_all(database, shape, all_rows(database, shape.plain()));
}

/// all_linked(database, pairing_shape, "child", child): the pairings of one child.
template <typename Record, typename Target, std::size_t N>
std::vector<Kept<Record>> all_linked(
    Database& database, RecordShape<Record, N> const& shape, std::string_view field, Id<Target> target) {
    return read_all(database, shape, rows_linked(database, shape.plain(), field, target.value));
}

}  // namespace tongban
