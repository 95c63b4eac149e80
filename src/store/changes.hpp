#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/field.hpp"
#include "store/history.hpp"

/// Changes as wholes: what a person did at one time, and what of it was taken back. Taking back is a change of its own
/// ("undo_change"), and so is doing it again ("redo_change"); neither stands among the deeds.
namespace tongban {

struct Deed {
    std::int64_t change = 0;
    std::int64_t at_ms = 0;
    std::string writer;
    std::string command;
    std::int64_t undone_by = 0;  ///< the change that took it back; 0: it stands
    bool operator==(Deed const&) const = default;
};
/// The latest first, at most `most`.
[[nodiscard]] std::vector<Deed> latest_deeds(Database& database, int most);
/// Any change, one that takes back, too.
[[nodiscard]] std::optional<Deed> find_deed(Database& database, std::int64_t change);
/// The change that `by` has taken back; 0 when it has taken back none.
[[nodiscard]] std::int64_t undone_through(Database& database, std::int64_t by);

/// Changes since `since_ms` that took a record out, the latest first, at most `most`.
[[nodiscard]] std::vector<Deed> latest_removals(Database& database, std::int64_t since_ms, int most);

/// What a record held when it was taken out in `lines`; nothing when they do not take it out.
[[nodiscard]] std::optional<Row> removed_row(
    std::vector<HistoryLine> const& lines, Shape const& shape, std::int64_t id);
/// The record as it stands, or as it was when it was taken out last.
[[nodiscard]] std::optional<Row> row_or_last(Database& database, Shape const& shape, std::int64_t id);
/// Whether a field of the record reads otherwise `now` than it did right after this change.
[[nodiscard]] bool differs_since(
    Database& database, std::int64_t change, Shape const& shape, std::int64_t id, Row const& now);
/// Whether any record has a link to this one.
[[nodiscard]] bool is_linked_to(Database& database, std::string_view record, std::int64_t id);

/// Whether all stands as it did right after this deed, or right before it when it is taken back: no later deed stands, no
/// earlier one was taken back since.
[[nodiscard]] bool is_latest(Database& database, std::int64_t deed);
/// Notes that `by` has taken back `change`; what `change` itself had taken back stands again.
void note_undone(Database& database, std::int64_t change, std::int64_t by);

}  // namespace tongban
