#pragma once

#include "app/read/reader.hpp"
#include "app/views/plan_view.hpp"

/// How a row of the plan is told, the same on the board, on a village's page and in a report.
namespace tongban {

/// "8 / 12"; nothing while there is nothing to count.
[[nodiscard]] Phrase share_of(Figure const& figure);
/// "目标 100%"; nothing when the list asks for no number.
[[nodiscard]] Phrase target_of(PlanRow const& row);
/// `at`: its place in the list; `figure`: its first.
[[nodiscard]] PlanLine line_of(PlanRow const& row, std::size_t at, Figure const& figure);

}  // namespace tongban
