#pragma once

#include <optional>

#include "base/date.hpp"
#include "domain/plan/plan.hpp"

/// When the plan itself reminds, beside what single records remind of (domain/due.hpp, LedgerDue). Pure; nothing is stored.
namespace tongban {

/// The last day of the period that the row counts and `day` lies in: of the month, quarter, half year or year. Nothing for
/// what is to be so on any day (a grade, an agreement in force): such a row says why in PlanRow::standing.
[[nodiscard]] std::optional<Date> last_day_of(PlanRow const& row, Date day);

/// By which day the row's gaps are to be closed, when `day` is near enough to say so: PlanRow::remind_days before its last
/// day, and all through its season. A row that is standing has the end of the season's month.
[[nodiscard]] std::optional<Date> near_day_of(PlanRow const& row, Date day);

}  // namespace tongban
