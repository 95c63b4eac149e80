#pragma once

#include "record/field.hpp"
#include "store/database.hpp"

/// The keys of domain/search.hpp, kept beside children (child_search) and volunteers (volunteer_search). Derived: they can
/// be made anew from the records at any time.
namespace tongban {

/// Brings the key of one record up to date after it was written. Of a village: the keys of its children. Of other records:
/// nothing.
void refresh_search_key(Database& database, Shape const& shape, std::int64_t id);

/// Makes every key anew when they were made by another version of domain/search; true if it did. Inside a transaction.
bool refresh_search_keys(Database& database);

}  // namespace tongban
