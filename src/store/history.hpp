#pragma once

#include <string>
#include <vector>

#include "record/value.hpp"
#include "store/database.hpp"

/// What happened to records, as store/writer has written it down.
namespace tongban {

struct HistoryLine {
    std::int64_t change = 0;  ///< lines of one change were written together
    std::string record;
    std::int64_t record_id = 0;
    std::string what;   ///< "added", "changed", "removed"
    std::string field;  ///< "" when the whole record was added
    Value before, after;
    std::int64_t at_ms = 0;
    std::string writer;
    std::string command;
    bool operator==(HistoryLine const&) const = default;
};

/// Of one record, the latest first, at most `most` lines.
[[nodiscard]] std::vector<HistoryLine> history_of(Database& database, std::int64_t record_id, int most);
/// Of all records, the latest first, at most `most` lines.
[[nodiscard]] std::vector<HistoryLine> latest_history(Database& database, int most);
/// What one change wrote, in the order in which it did.
[[nodiscard]] std::vector<HistoryLine> lines_of(Database& database, std::int64_t change);

}  // namespace tongban
