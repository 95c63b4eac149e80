#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/home_visit.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

/// Home visits as Today and the child's page need them.
namespace tongban {

/// "2026-11-05 2026-12-20 …": first and last days of pauses, as queries put them together.
[[nodiscard]] std::vector<VisitPause> pauses_in(std::string_view days);

/// A child as the rhythm of visits sees it.
struct VisitLine {
    Id<Child> child;
    std::string name, alias, village;
    std::string address;  ///< within the village
    VisitGround ground;
    int tries = 0;        ///< since the last visit that counts: somebody went there and met nobody
    int tries_month = 0;  ///< those of the calendar month
};
/// Open files that may have to be visited: red, yellow and blue ones, and whoever was not visited since `month` began.
[[nodiscard]] std::vector<VisitLine> children_to_visit(Database& database, Date month);
[[nodiscard]] std::optional<VisitLine> find_visit_line(Database& database, Id<Child> child, Date month);

/// 补录: a visit that was typed in on a later day; it counts for its own.
struct EntryRow {
    Id<HomeVisit> visit;
    Id<Child> child;
    Date visited_on;
    std::int64_t entered_ms = 0;
};
/// When the visits of these days were typed in, by their day. Those of a sample or of a backup were not.
[[nodiscard]] std::vector<EntryRow> visit_entries(Database& database, Date first, Date last);
[[nodiscard]] std::vector<EntryRow> visit_entries(Database& database, Id<Child> child);

/// The newest first.
[[nodiscard]] std::vector<Kept<HomeVisit>> visits_of(Database& database, Id<Child> child, int most);

struct PromiseRow {
    Kept<HomeVisit> visit;
    std::string child_name, child_alias, village;
};
/// Promises to children with an open file that are not kept yet; one for the next visit has no day and comes first.
[[nodiscard]] std::vector<PromiseRow> open_promises(Database& database);
[[nodiscard]] std::vector<PromiseRow> open_promises_of(Database& database, Id<Child> child);

}  // namespace tongban
