#pragma once

#include <vector>

#include "domain/harm_report.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

/// The only ways to reports of harm besides a form that opens one: nothing else may read them.
namespace tongban {

/// Those that are not closed first, then the newest; at most `most`.
[[nodiscard]] std::vector<Kept<HarmReport>> harm_reports(Database& database, int most);

[[nodiscard]] bool has_open_report(Database& database, Id<Child> child);

/// Takes every trace of them out of a database that will be read without a passphrase: records, history, drafts, and the pages
/// on which they lay.
void drop_harm_reports(Database& database);

}  // namespace tongban
