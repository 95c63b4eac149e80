#pragma once

#include <vector>

#include "app/read/people.hpp"
#include "app/read/reader.hpp"
#include "domain/plan/figures.hpp"

/// Who a figure of the plan is missing, as lines that open the form that mends it.
namespace tongban {

struct Missing {
    PlanFigure const& figure;
    PlanFacts const& facts;
    Figure const& counted;
};
/// At most PlanRowView::missing_most: children who were never visited first, then the longest ago, then by village.
[[nodiscard]] std::vector<OpenItem> missing_items(Reader const& reader, People const& people, Missing const& missing);

/// The facts of today for the rows of `plan`.
[[nodiscard]] PlanFacts plan_facts_of(Reader const& reader, Plan const& plan);

/// Records of ledgers whose day comes near or has passed (assets/policy/ledgers.json: "due"): "ledger_due".
[[nodiscard]] std::vector<OpenItem> ledger_due_items(Reader const& reader);
/// Rows of the plan whose last day or season is near and that still lack something: "plan_due". None while nobody is on file.
[[nodiscard]] std::vector<OpenItem> plan_due_items(Reader const& reader);

}  // namespace tongban
