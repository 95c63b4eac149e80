#pragma once

#include "app/forms/form_state.hpp"
#include "app/phrase.hpp"
#include "app/rules.hpp"

/// What the form of a grading works out while it is filled: score, colour, review day.
namespace tongban {

/// Offers the colour that the answers come to, and the day of the next review. A colour chosen by hand stays, unless a red line
/// is ticked: that is red at once. Does nothing to other forms, nor while nothing is answered.
void propose_grading(FormState& state, Rules const& rules);

/// How the offer came about, to stand beside the colour; empty for other forms.
[[nodiscard]] Phrase proposal_words(FormState const& state, Rules const& rules);

}  // namespace tongban
