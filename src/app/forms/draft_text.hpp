#pragma once

#include <string>
#include <string_view>

#include "app/forms/form_state.hpp"

namespace tongban {

/// What was typed into a form, as it is kept in the table `draft` between keystroke and submit.
[[nodiscard]] std::string draft_text(FormState const& state);
/// Puts a kept draft back into a form just opened. Fields that the form no longer asks for are dropped; a text that is no
/// draft changes nothing.
void restore_draft(FormState& state, std::string_view text);

}  // namespace tongban
