#pragma once

#include <string_view>

#include "app/route.hpp"
#include "app/views/action.hpp"
#include "app/views/parts.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text.hpp"

/// From the app's words to the widgets': which tone, grade and icon a thing has.
namespace tongban::ui {

[[nodiscard]] Tone tone_of(tongban::Tone tone);
[[nodiscard]] Grade grade_of(tongban::Colour colour);
[[nodiscard]] Icon icon_of(Screen screen);
/// Of an OpenItem or an Event by its kind: "wish_delivery" → wish.
[[nodiscard]] Icon icon_of_kind(std::string_view kind);
/// Of what an action does, by the form it opens; a tick for a plain verb.
[[nodiscard]] Icon icon_of(Action const& action);

}  // namespace tongban::ui
