#pragma once

#include <cstdint>

#include "app/intent.hpp"
#include "app/phrase.hpp"

namespace tongban {

enum class Tone : std::uint8_t { plain, primary, warm, danger };

/// One thing that can be done here: a form to open (Navigate) or a verb to perform at a tap (Perform).
/// A view appends `intent` when it is pressed. When `why_not` says something the action is not possible now:
/// it is shown disabled with that sentence, because a missing button explains nothing.
struct Action {
    Label label;
    Intent intent;
    Tone tone = Tone::plain;
    Phrase why_not = {};

    [[nodiscard]] bool possible() const { return !why_not; }
};

}  // namespace tongban
