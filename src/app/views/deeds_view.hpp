#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/parts.hpp"

namespace tongban {

/// 最近的操作 and 回收站: what was done, or what is gone, the latest first; each can be turned round.
struct DeedsView {
    bool bin = false;
    struct Line {
        std::int64_t key = 0;
        Phrase what;        ///< "联系记下了"; in the bin the kind of the record
        std::string about;  ///< whom it was about
        Date day;
        std::string time;
        std::string writer;
        bool undone = false;
        std::optional<Action> act = {};  ///< take back, or do again; in the bin: restore
        std::optional<Route> open = {};
    };
    std::vector<Line> lines;

    static constexpr int deeds_most = 50, bin_most = 200, bin_days = 365;
};

}  // namespace tongban
