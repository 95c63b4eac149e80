#pragma once

#include "app/command.hpp"
#include "app/context.hpp"
#include "app/route.hpp"
#include "base/result.hpp"
#include "record/problem.hpp"

namespace tongban {

/// What a command did.
struct Done {
    Route shows;              ///< the page of the record that was made or changed
    std::int64_t made = 0;    ///< the id of a new record
    std::int64_t change = 0;  ///< what the history calls it, for taking it back; 0 when nothing was written
    bool harm = false;        ///< it tells of harm: whom to call is shown at once
};
using Answer = Result<Done, Problems>;

/// Does what the command says: the only writer of records. One transaction, which goes back unless the answer is good;
/// the history of every change is written along. Not yet durable: the vault is told by who calls.
///
/// Problems stand at fields of the record that the command is about, so that its form can show them. Two words are the
/// program's: {"", "not_found"} when a record is gone, {"", "not_written"} when the database refused: Database::failure then
/// tells why, until Database::forget.
[[nodiscard]] Answer perform(Command const& command, Context& context);

}  // namespace tongban
