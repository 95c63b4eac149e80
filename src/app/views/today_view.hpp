#pragma once

#include <string>
#include <vector>

#include "app/views/parts.hpp"

namespace tongban {

/// A form that was left half filled.
struct DraftLine {
    Route form;
    std::string title_key;  ///< the form's title
    std::string subject;    ///< for whom; "" for a new record
    Date day;               ///< last keystroke
    std::string time;       ///< "14:32"
};

/// What is due, in the order a person would do it.
struct TodayView {
    Phrase greeting;              ///< by who writes and whether anything is due
    std::vector<Phrase> summary;  ///< counts, each a half sentence: "3 对结对该联系了", "2 个心愿等认领"
    struct Section {
        std::string name;  ///< "overdue", "today", "soon", "birthdays", "plan"
        std::string title_key;
        std::vector<OpenItem> items;  ///< at most `items_most`; the rest are counted in `more`
        int more = 0;
        std::optional<Route> all = {};  ///< where the rest can be seen
    };
    std::vector<Section> sections;  ///< none is empty
    std::vector<DraftLine> drafts;
    /// The time of the year, and the one thing that is worth doing in it.
    struct Season {
        std::string title_key, text_key;
        Action act;
    };
    std::optional<Season> season = {};
    std::optional<OpenItem> cheapest = {};  ///< when nothing is due: a call that would please somebody
    std::vector<Action> offers;  ///< when nothing is due: the cheapest useful things; on an empty database: first steps
    std::vector<OpenItem> quick;  ///< when nothing is due now: what ten minutes could mend, see QuickView
    bool offer_sample = false;    ///< LoadSample would be taken

    static constexpr int items_most = 50, plan_most = 6, quick_most = 3;
};

}  // namespace tongban
