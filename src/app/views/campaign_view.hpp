#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/action.hpp"
#include "app/views/parts.hpp"

/// Casework that has an end: the visits of a month, a survey round, a spot check. Whether it has come to its end is counted
/// each time; nobody ticks it off.
namespace tongban {

struct CampaignHead {
    Route route;
    Phrase title;   ///< "2026 年第二轮排查"
    Phrase detail;  ///< since when, by whom
    Phrase state;   ///< "还剩 12 人", "走全了"
    int done = 0, of = 0;
    bool whole = false;  ///< nothing is left; nobody is not everybody
};

struct CampaignsView {
    struct Section {
        std::string name;  ///< "month", "survey", "spot_check": "campaigns.<name>"
        std::vector<CampaignHead> lines;
    };
    std::vector<Section> sections;  ///< each has at least one line, but for spot checks
    Action draw;                    ///< a new spot check
};

struct CampaignView {
    CampaignHead head;
    std::vector<Phrase> facts;
    struct Bar {
        std::string village;  ///< value of the facet
        Label name;
        int done = 0, of = 0;
        Phrase detail = {};
    };
    std::vector<Bar> bars;      ///< what is left first; none while a village is chosen
    std::vector<Facet> facets;  ///< "village"
    struct Part {
        std::string title_key;
        std::vector<OpenItem> items;  ///< at most `items_most`
        int more = 0;
    };
    std::vector<Part> parts;   ///< none is empty
    std::vector<Label> sheet;  ///< on paper: a column to be filled in for each; none: a list to be walked
    std::vector<Action> actions;

    static constexpr std::size_t items_most = 200;
};

}  // namespace tongban
