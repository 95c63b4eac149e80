#pragma once

#include <string>
#include <vector>

#include "app/views/plan_view.hpp"

namespace tongban {

/// 季报、年报: the board as it stood on the last day of a period, or stands today. Chosen by Narrow: "period" (Period::word),
/// "village", and "inside" ("1") by who says that it stays in the house.
struct ReportView {
    std::vector<Facet> facets;  ///< "village"
    std::vector<Facet::Option> periods;
    std::string period;  ///< the chosen one
    bool inside = false;
    Phrase title;     ///< "2026年第四季度"
    Phrase sentence;  ///< what a supervisor has to know first
    Phrase counted;   ///< of which day; what is known only of today
    struct Line {
        std::int64_t number = 0;
        std::string id, title_key;
        Phrase share, target;
        std::string percent;  ///< "66%"; "" when nothing is counted, or too few
        Light light = Light::none;
        bool hidden = false;  ///< so few that somebody could be known by it
    };
    struct Section {
        int number = 0;
        std::vector<Line> lines;
    };
    std::vector<Section> sections;
};

}  // namespace tongban
