#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/parts.hpp"
#include "domain/plan/figures.hpp"

namespace tongban {

/// One row of the action list, or one part of a row, as the board shows it.
struct PlanLine {
    std::int64_t number = 0;  ///< its place in the list from 1 on: Route::subject
    std::string id;           ///< "J1.1b"
    std::string title_key;
    Light light = Light::none;
    Phrase share = {};   ///< "8 / 12"; nothing while there is nothing to count
    Phrase target = {};  ///< "目标 100%"; nothing when the list asks for no number
};

/// The plan board: five programmes, every row of the list.
struct PlanView {
    std::vector<Facet> facets;  ///< "village"
    struct Section {
        int number = 0;  ///< 1 to 5: "plan.section.<n>"
        std::vector<PlanLine> lines;
    };
    std::vector<Section> sections;
    std::vector<OpenItem> quick;  ///< what ten minutes could mend: the first few, see QuickView
    int counted = 0;              ///< rows with a figure
    bool empty = false;           ///< no child on file: the board teaches
    Action add;
};

/// One figure with who is missing.
struct PlanFigureView {
    std::string title_key;  ///< what it is, when a row has several
    Phrase formula;         ///< "这个月入户见到的孩子 ÷ 这个月在案的孩子"
    Figure figure;
    int percent = 0;
    std::vector<OpenItem> missing;  ///< at most `missing_most`; each with the form that mends it
};

/// A figure in one village.
struct PlanPlace {
    std::int64_t village = 0;
    Label name;
    int met = 0, of = 0;
};

/// A figure as it stood at the end of a month: counted from the records as they are now.
struct PlanMonth {
    Date day;
    int met = 0, of = 0;
};

struct PlanRowView {
    PlanLine line;
    std::string text;      ///< the list's own words
    std::string left_out;  ///< what of them the figures do not count, and why
    Phrase units;
    Label role;
    Phrase formula;                       ///< what would be counted, of a row without figures
    std::vector<PlanFigureView> figures;  ///< none: the program keeps no such records yet

    std::vector<PlanPlace> places;  ///< the first figure in each village, the most missing first
    std::vector<PlanMonth> trend;   ///< the first figure at the last twelve ends of months, the oldest first
    bool trend_waits = false;       ///< of so many children that it is counted only when asked for: facet "trend"

    static constexpr std::size_t missing_most = 50, places_most = 50, trend_at_once = 2'000;
};

/// 十分钟能补的: one line for each record and form, the cheapest first.
struct QuickView {
    std::vector<OpenItem> items;
};

}  // namespace tongban
