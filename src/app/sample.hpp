#pragma once

#include <functional>

#include "app/command.hpp"
#include "app/perform.hpp"
#include "base/date.hpp"
#include "store/database.hpp"

namespace tongban {

using Performer = std::function<Answer(Command const&)>;

/// Fills an empty database with assets/sample/village.json: invented people, their pairs, wishes and activities, told as
/// the forms that somebody would have filled in, on days relative to `today`. Every step is a command; the first that is
/// refused ends it, and its problems are given back.
[[nodiscard]] Problems load_sample(Database& database, Performer const& perform, Date today);

}  // namespace tongban
