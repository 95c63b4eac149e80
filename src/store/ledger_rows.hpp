#pragma once

#include <vector>

#include "domain/ledger/ledger.hpp"
#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"
#include "store/database.hpp"

namespace tongban {

/// What the plan's figures ask of ledgers on `day`: one pass over each ledger, and only the fields that are asked for.
[[nodiscard]] std::vector<LedgerFacts> ledger_facts(Database& database, Plan const& plan, Date day);
/// Reads one record of a ledger's facts again: it was added, changed or removed.
void read_entry(Database& database, LedgerFacts& ledger, std::int64_t id, Date day);

struct LedgerDueRow {
    std::int64_t id = 0;
    Date day;  ///< by which something is to be done about it
};
/// Records of the ledger that are near the day of `due` on `today` or past it. Those of closed files and of what is over are
/// left out. By day.
[[nodiscard]] std::vector<LedgerDueRow> ledger_dues(
    Database& database, Ledger const& ledger, LedgerDue const& due, Date today);

}  // namespace tongban
