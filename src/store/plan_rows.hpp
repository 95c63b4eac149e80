#pragma once

#include <optional>

#include "domain/plan/facts.hpp"
#include "domain/policy.hpp"
#include "store/database.hpp"

namespace tongban {

/// What the plan counts on `day`, in seven passes; ledgers are read by store/ledger_rows, months by `read_months`. What is known
/// only of today (school year, categories) is today's.
[[nodiscard]] PlanFacts plan_facts(Database& database, Date day, Policy const& policy);

// ---- one part of it, read again: for store/plan_book

/// Without what the other parts say of the child; nothing when its file was not opened by the day.
[[nodiscard]] std::optional<ChildFacts> child_facts(Database& database, Id<Child> child, Date day);
void read_attendances(Database& database, PlanFacts& facts);
void read_pairs(Database& database, PlanFacts& facts, Policy const& policy);
void read_wishes(Database& database, PlanFacts& facts);
void read_helpers(Database& database, PlanFacts& facts);
void read_villages(Database& database, PlanFacts& facts);
/// In which months of the day's year each child was met at home, or somebody tried.
void read_months(Database& database, PlanFacts& facts);
void read_months(Database& database, ChildFacts& child, Date day);

}  // namespace tongban
