#pragma once

#include <string_view>
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

/// The form that would make a child count.
struct Mend {
    std::string_view label;  ///< "app.action.<label>"
    std::string_view form;   ///< lives as long as the figure
    std::int64_t subject = 0;
};
[[nodiscard]] Mend mend_of(PlanFigure const& figure, ChildFacts const& child, Date day);

/// What can be mended at a desk, the cheapest forms first, and of those that fill the most lines of the plan: one line for each
/// record and form. As many as fit into ten minutes, at most `most`.
[[nodiscard]] std::vector<OpenItem> quick_items(Reader const& reader, Id<Village> village, std::size_t most);

/// The facts of today, until the next look at them.
[[nodiscard]] PlanFacts const& plan_facts_of(Reader const& reader);

/// Records of ledgers whose day comes near or has passed (assets/policy/ledgers.json: "due"): "ledger_due".
[[nodiscard]] std::vector<OpenItem> ledger_due_items(Reader const& reader);
/// Rows of the plan whose last day or season is near and that still lack something: "plan_due". None while nobody is on file.
[[nodiscard]] std::vector<OpenItem> plan_due_items(Reader const& reader);

}  // namespace tongban
