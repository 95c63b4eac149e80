#pragma once

#include "domain/plan/facts.hpp"
#include "domain/policy.hpp"
#include "store/database.hpp"

namespace tongban {

/// What the plan counts on `day`, in seven passes; ledgers are read by store/ledger_rows. What is known only of today (colour, school year, categories) is today's.
[[nodiscard]] PlanFacts plan_facts(Database& database, Date day, Policy const& policy);

}  // namespace tongban
