#include "store/history.hpp"

namespace tongban {
namespace {

// Written out twice because sentences of SQL are constants; the columns are those that line_at reads.
constexpr std::string_view of_record =
    "SELECT h.change, h.record, h.record_id, h.what, h.field, h.before, h.after, c.at_ms, c.writer, c.command"
    " FROM history h JOIN change c ON c.id = h.change WHERE h.record_id = ?1 ORDER BY h.id DESC LIMIT ?2";
constexpr std::string_view of_all =
    "SELECT h.change, h.record, h.record_id, h.what, h.field, h.before, h.after, c.at_ms, c.writer, c.command"
    " FROM history h JOIN change c ON c.id = h.change ORDER BY h.id DESC LIMIT ?1";
constexpr std::string_view of_change =
    "SELECT h.change, h.record, h.record_id, h.what, h.field, h.before, h.after, c.at_ms, c.writer, c.command"
    " FROM history h JOIN change c ON c.id = h.change WHERE h.change = ?1 ORDER BY h.id";

HistoryLine line_at(Statement const& row) {
    return {
        .change = row.number(0),
        .record = std::string(row.text(1)),
        .record_id = row.number(2),
        .what = std::string(row.text(3)),
        .field = std::string(row.text(4)),
        .before = row.value(5),
        .after = row.value(6),
        .at_ms = row.number(7),
        .writer = std::string(row.text(8)),
        .command = std::string(row.text(9)),
    };
}

std::vector<HistoryLine> lines(Statement statement) {
    std::vector<HistoryLine> found;
    while (statement.next()) found.push_back(line_at(statement));
    return found;
}

}  // namespace

std::vector<HistoryLine> history_of(Database& database, std::int64_t record_id, int most) {
    return lines(database.query(of_record, record_id, most));
}

std::vector<HistoryLine> latest_history(Database& database, int most) { return lines(database.query(of_all, most)); }

std::vector<HistoryLine> lines_of(Database& database, std::int64_t change) {
    return lines(database.query(of_change, change));
}

}  // namespace tongban
