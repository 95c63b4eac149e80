#include "store/matching_rows.hpp"

#include "store/joined.hpp"

namespace tongban {
namespace {

/// Of the table "child c".
constexpr std::string_view unpaired =
    "c.state = 'open' AND c.wants_pair = 1 AND NOT EXISTS"
    " (SELECT 1 FROM pairing r WHERE r.child = c.id AND r.state IN ('trial', 'active'))";

/// Every record of `shape` that is about one of them.
template <typename Record, std::size_t N>
std::vector<Record> all_about(Database& database, RecordShape<Record, N> const& shape) {
    std::string const sql = "SELECT " + columns_of(shape.plain(), "x") + " FROM " + std::string(shape.name) +
                            " x JOIN child c ON c.id = x.child WHERE " + std::string(unpaired) +
                            " ORDER BY x.child, x.id";
    std::vector<Record> records;
    for (auto row = database.prepare(sql); row.next();) {
        if (auto const record = record_at(database, row, 0, shape)) records.push_back(*record);
    }
    return records;
}

}  // namespace

std::vector<Kept<Child>> unpaired_children(Database& database) {
    std::string const sql =
        "SELECT c.id, " + columns_of(child_shape.plain(), "c") + " FROM child c WHERE " + std::string(unpaired);
    std::vector<Kept<Child>> children;
    for (auto row = database.prepare(sql); row.next();) {
        if (auto const child = record_at(database, row, 1, child_shape)) children.push_back({{row.number(0)}, *child});
    }
    return children;
}

std::vector<Pairing> pairs_of_unpaired(Database& database) { return all_about(database, pairing_shape); }
std::vector<Consent> consents_of_unpaired(Database& database) { return all_about(database, consent_shape); }

}  // namespace tongban
