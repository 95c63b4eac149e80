#pragma once

#include <optional>

#include "app/forms/form_state.hpp"
#include "base/date.hpp"
#include "store/database.hpp"

/// Fields that a form offers to fill as they stand in another record (FormSpec::again): 和上次一样 for the same subject, and in
/// the file of a new child 和兄弟姐妹一样.
namespace tongban {

struct Pattern {
    std::int64_t record = 0;
    Row row;
    std::optional<Date> day = {};  ///< of the last time; nothing when it is another child's file
};
/// Of a child's file: that of somebody who probably lives in the same household, by what was typed so far. Of other records:
/// the one of the form's kind and subject with the latest day of those that hold all of FormSpec::again. Nothing when there is
/// none, it would change nothing, or the form offers no repeating or has no subject yet.
[[nodiscard]] std::optional<Pattern> find_pattern(Database& database, FormState const& state);

/// Fills in what FormSpec::again names and the pattern holds, as if it had been chosen by hand.
void repeat(FormState& state, Pattern const& pattern);

}  // namespace tongban
