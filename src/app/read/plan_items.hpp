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

}  // namespace tongban
