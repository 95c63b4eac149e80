#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace tongban {

/// Marks a file as ours among all SQLite databases ("Tong"); stands in its header.
inline constexpr std::int64_t application_id = 0x546F6E67;

/// One step in the life of the schema. Numbers begin with 1 and have no gap; a step that was published never changes.
///
/// A table grows as SQLite itself lets it grow: its sentence in sqlite_schema gets another column at the end, which rows written
/// before read as null or as its DEFAULT. There is no ALTER TABLE here (src/cmake/third_party.cmake), so that a step says
///     PRAGMA writable_schema = ON;
///     UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ', more TEXT) STRICT') WHERE name = 'word';
///     PRAGMA writable_schema = RESET;
/// and one that takes a column away makes another table and gives it the name: 0011_grading.sql.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

/// The program's own: src/store/migrations/NNNN_name.sql, ascending.
[[nodiscard]] std::vector<Migration> migrations();

/// How many steps the database has taken (SQLite's user_version); 0 for a new one.
[[nodiscard]] int schema_version(Database& database);

/// Takes the steps that are still missing, all of them or none. Nothing: done.
/// `newer` when the database knows more steps than `steps`; `damaged` when it belongs to another program.
[[nodiscard]] std::optional<Failure> migrate(Database& database, std::span<Migration const> steps);

}  // namespace tongban
