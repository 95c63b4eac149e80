#pragma once

#include "app/read/reader.hpp"
#include "app/views/grading_view.hpp"
#include "store/grading_rows.hpp"

/// Gradings as the child's page and Today show them.
namespace tongban {

/// `gradings` of one child, the newest first.
[[nodiscard]] GradingView grading_view(
    Reader const& reader, Kept<Child> const& child, std::vector<Kept<Grading>> const& gradings);

/// The one in force; nothing for a child that was never graded.
[[nodiscard]] std::optional<GradingRow> in_force(ChildLine const& child, std::vector<Kept<Grading>> const& gradings);

/// "grade_second": a second person has to look; "grade_review": it is time to grade again.
[[nodiscard]] std::vector<OpenItem> items_of(Reader const& reader, GradingRow const& row);
/// All of those, of open files.
[[nodiscard]] std::vector<OpenItem> grading_items(Reader const& reader);

}  // namespace tongban
