#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/table.hpp"

/// Reading records in the middle of a wider row, for queries that join several tables.
namespace tongban {

/// "p.child, p.volunteer, …": the columns of `shape` in its order, of the table called `alias` in the query.
[[nodiscard]] inline std::string columns_of(Shape const& shape, std::string_view alias) {
    std::string list;
    for (Field const& field : shape.fields) {
        if (!list.empty()) list += ", ";
        list.append(alias).append(".").append(field.name);
    }
    return list;
}

/// The record that stands in the current row from column `first` on; damage is reported as in store/table.hpp.
template <typename Record, std::size_t N>
[[nodiscard]] std::optional<Record> record_at(
    Database& database, Statement const& statement, int first, RecordShape<Record, N> const& shape) {
    Row row;
    row.reserve(N);
    for (std::size_t i = 0; i < N; ++i) row.push_back(statement.value(first + static_cast<int>(i)));
    return read(database, shape, row);
}

[[nodiscard]] inline std::optional<Date> day_at(Statement const& statement, int column) {
    return Date::parse(statement.text(column));
}

}  // namespace tongban
