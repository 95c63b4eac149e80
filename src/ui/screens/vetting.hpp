#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/text.hpp"

namespace tongban::ui {

/// The state of a helper's offence-record check (VolunteerRow::vetting) in a word, and how loud it is.
[[nodiscard]] std::string vetting_word(Ui const& ui, std::string_view vetting);
[[nodiscard]] Tone vetting_tone(std::string_view vetting);

}  // namespace tongban::ui
