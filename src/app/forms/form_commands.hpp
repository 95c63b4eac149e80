#pragma once

#include <string_view>

#include "app/command.hpp"
#include "app/forms/form_state.hpp"
#include "base/result.hpp"

namespace tongban {

/// The command that a filled form stands for. `form.problems` is empty: the caller has looked.
/// What the record as a whole has against it is said by the rules, when the command is performed.
[[nodiscard]] Result<Command, Problems> command_of(FilledForm const& form);

/// Whether FormSpec::command is one that `command_of` knows; a test asks this of every form.
[[nodiscard]] bool knows_command(std::string_view command);

}  // namespace tongban
