#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/parts.hpp"

namespace tongban {

/// The colours of one child 四色, the newest first.
struct GradingView {
    struct Line {
        std::int64_t id = 0;
        Date day;
        Colour colour = Colour::ungraded;
        Label label;
        std::string who;     ///< one person, or both
        bool counts = true;  ///< false: the second person did not agree
    };
    std::vector<Line> lines;
    Phrase second;  ///< of the one in force: that a second person has to look at it, and by when
    std::optional<Date> review_on;
    std::vector<Label> red_lines;
    std::string reason, plan, child_view;  ///< people's own words; dots when masked
    std::vector<Action> actions;           ///< grade again, look again, amend
};

}  // namespace tongban
