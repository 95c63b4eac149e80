#pragma once

#include <vector>

#include "app/read/reader.hpp"
#include "app/views/ledger_view.hpp"
#include "domain/ledger/ledger.hpp"

/// Pieces of ledgers that several screens show.
namespace tongban {

/// What stands in the ledger's columns, those that hold nothing left out.
[[nodiscard]] std::vector<Shown> ledger_parts(Reader const& reader, Ledger const& ledger, Row const& row);
/// What can be noted about one child, by programme.
[[nodiscard]] std::vector<EntryGroup> entry_groups(Reader const& reader, Id<Child> child);

}  // namespace tongban
