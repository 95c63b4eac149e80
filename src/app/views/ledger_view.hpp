#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/action.hpp"
#include "app/views/parts.hpp"

namespace tongban {

/// Forms that enter records into ledgers, by programme.
struct EntryGroup {
    int section = 0;  ///< 1 to 5: "plan.section.<n>"
    std::vector<Action> forms;
};

struct LedgerKind {
    std::int64_t number = 0;  ///< Route::subject of its table
    std::string title_key;
    std::int64_t count = 0;
};

/// 台账: the kinds of ledgers under the five programmes.
struct LedgersView {
    struct Section {
        int number = 0;  ///< 1 to 5: "plan.section.<n>"
        std::vector<LedgerKind> kinds;
    };
    std::vector<Section> sections;
};

struct LedgerLine {
    std::int64_t id = 0;
    std::string who;  ///< whom it is about; "" when about nobody
    std::string village;
    Date day;
    std::vector<Shown> parts;  ///< the ledger's columns
    bool over = false;         ///< its last day is past
};

/// One ledger, newest first.
struct LedgerView {
    std::string record;
    std::string title_key;
    std::string text;
    std::vector<Facet> facets;  ///< "village"
    std::vector<LedgerLine> lines;
    std::int64_t total = 0;           ///< before search and facets
    std::optional<Screen> page = {};  ///< where a record has a page of its own; else the form that amends it opens
    Action add;
};

}  // namespace tongban
