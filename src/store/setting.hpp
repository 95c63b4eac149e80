#pragma once

#include <string>

#include "store/database.hpp"

namespace tongban {

/// What this organisation has set, and what the program notes about its own data. Part of the database, so it goes into
/// backups; what belongs to the device alone is app/ports Preferences.
[[nodiscard]] std::string setting(Database& database, std::string_view name);  ///< "" when never set
void set(Database& database, std::string_view name, std::string_view value);

}  // namespace tongban
