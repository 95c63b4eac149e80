#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/plan_view.hpp"

namespace tongban {

/// Every village with how it stands, the one with the most open first.
struct VillagesView {
    std::vector<Facet> facets;  ///< "township"
    struct Line {
        std::int64_t id = 0;
        Label name, township;
        int children = 0;
        int open_rows = 0, judged_rows = 0;  ///< of the rows with a target in percent: how many are not met
        int visited = 0, to_visit = 0;       ///< this month's visits
    };
    std::vector<Line> lines;
};

struct VillageView {
    std::string name;
    std::string township;
    std::vector<FactGroup> groups;  ///< its directors, its children by colour
    std::vector<OpenItem> overdue;  ///< visits that are late, the longest first
    std::vector<PlanLine> lines;    ///< rows with something to count here: those that lack the most first
};

}  // namespace tongban
