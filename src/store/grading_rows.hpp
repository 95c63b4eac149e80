#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/grading.hpp"
#include "record/kept.hpp"
#include "store/database.hpp"

/// Gradings as lists, Today and the child's page need them.
namespace tongban {

/// SQL for the colour of the child `c` of a query: that of its last grading that counts; NULL for none.
inline constexpr std::string_view colour_sql =
    "(SELECT g.colour FROM grading g WHERE g.child = c.id AND g.reject_reason IS NULL"
    " ORDER BY g.graded_on DESC, g.id DESC LIMIT 1)";
/// The two last ones up to the day that `until` is in SQL, newest first, as `grades_in` reads them: "red 2026-11-20 blue 2026-03-01".
[[nodiscard]] std::string grades_sql(std::string_view until = "'9999'");
[[nodiscard]] Grades grades_in(std::string_view grades);

/// All of one child, the newest first; those that were rejected, too.
[[nodiscard]] std::vector<Kept<Grading>> gradings_of(Database& database, Id<Child> child);

/// In force on that day: the last one that counts. `before`: the one before it.
struct GradingRow {
    Kept<Grading> grading;
    Colour before = Colour::ungraded;
    std::string child_name, child_alias, village;
};
/// Of open files: those to be looked at again by `until`, and those that may wait for a second person.
[[nodiscard]] std::vector<GradingRow> gradings_waiting(Database& database, Date until);

}  // namespace tongban
