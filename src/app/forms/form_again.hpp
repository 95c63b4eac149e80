#pragma once

#include <optional>

#include "app/forms/form_state.hpp"
#include "base/date.hpp"
#include "store/database.hpp"

/// 和上次一样: fields that a form offers to fill as they stood the last time for the same subject (FormSpec::again).
namespace tongban {

struct LastTime {
    Date day;
    Row row;
};
/// The record of the form's kind and subject with the latest day of those that hold all of FormSpec::again; nothing when
/// there is none, the form offers no repeating, or has no subject yet.
[[nodiscard]] std::optional<LastTime> last_time(Database& database, FormState const& state);

/// Fills in what FormSpec::again names, as if it had been chosen by hand.
void repeat(FormState& state, LastTime const& last);

}  // namespace tongban
