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
