#include "store/blob_rows.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "store/blob.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

// The newest first; what was written before the first old line is old.
constexpr std::string_view history =
    "SELECT c.at_ms, h.before, h.after FROM history h JOIN change c ON c.id = h.change WHERE h.record = ?1"
    " ORDER BY h.id DESC";

void find_in_records(Database& database, Shape const& shape, std::vector<std::string>& names) {
    for (KeptRow const& kept : all_rows(database, shape)) {
        for (Value const& value : kept.row)
            if (auto const* const text = std::get_if<std::string>(&value)) find_blob_names(*text, names);
    }
}

void find_in_history(Database& database, Shape const& shape, std::int64_t since_ms, std::vector<std::string>& names) {
    for (auto row = database.query(history, shape.name); row.next() && row.number(0) >= since_ms;) {
        find_blob_names(row.text(1), names);
        find_blob_names(row.text(2), names);
    }
}

}  // namespace

std::vector<std::string> named_blobs(Database& database, std::span<Shape const> kinds, std::int64_t since_ms) {
    std::vector<std::string> names;
    for (Shape const& shape : kinds) {
        if (shape.photos() == nullptr) continue;
        find_in_records(database, shape, names);
        find_in_history(database, shape, since_ms, names);
    }
    for (auto row = database.prepare("SELECT body FROM draft"); row.next();) find_blob_names(row.text(0), names);
    put_in_order(names);
    auto const again = std::ranges::unique(names);
    names.erase(again.begin(), again.end());
    return names;
}

}  // namespace tongban
