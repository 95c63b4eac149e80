#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/database.hpp"

/// A whole database as bytes: SQLite's own file format, which any SQLite reads.
namespace tongban {

/// The committed content. Every page must have arrived, and no transaction be open.
[[nodiscard]] std::string write_image(Database& database);

/// The image as a database of its own, in memory, to look into before it is restored. `damaged` when it is not a whole
/// SQLite file of 4 KiB pages, or when its parts contradict each other. Its schema is `migrate`'s to judge.
Result<Database, Failure> open_image(std::string_view image);

/// Puts an image that `open_image` took in the place of everything in `database`. Nothing: done; it becomes durable with
/// the vault's next commit, whole or not at all. A failure leaves what was durable.
[[nodiscard]] std::optional<Failure> restore_image(Database& database, std::string_view image);

}  // namespace tongban
