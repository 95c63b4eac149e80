#pragma once

#include <vector>

#include "domain/plan/facts.hpp"
#include "domain/plan/plan.hpp"
#include "store/database.hpp"

namespace tongban {

/// What the plan's figures ask of ledgers on `day`: one pass over each ledger, and only the fields that are asked for.
[[nodiscard]] std::vector<LedgerFacts> ledger_facts(Database& database, Plan const& plan, Date day);

}  // namespace tongban
