#pragma once

#include <string>
#include <vector>

#include "app/views/parts.hpp"
#include "base/painter.hpp"
#include "domain/plan/coverage.hpp"

namespace tongban {

/// One child of the coverage matrix.
struct MatrixRow {
    std::int64_t id = 0;
    std::string name;
    Label village;
    Colour colour = Colour::ungraded;
    bool closed = false;
    int gaps = 0;
    CellRow cells;  ///< a Cover for each head
    [[nodiscard]] Cover at(std::size_t column) const { return static_cast<Cover>(cells.at(static_cast<int>(column))); }
};

/// Every child against months or themes. Facets: "village"; "kind" ("months", "themes") and "sort" (a head's number, or "name")
/// are chosen by Narrow, too.
struct MatrixView {
    std::vector<Facet> facets;
    bool by_theme = false;
    struct Head {
        Label label;
        int met = 0, of = 0;  ///< as the row of the plan counts it
    };
    std::vector<Head> heads;
    std::vector<MatrixRow> rows;  ///< the most gaps first, or as `sorted` says
    int sorted = -1;              ///< the head whose gaps come first; -1: by all gaps
};

}  // namespace tongban
