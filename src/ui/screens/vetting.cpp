#include "ui/screens/vetting.hpp"

#include "ui/screens/spoken.hpp"

namespace tongban::ui {

std::string vetting_word(Ui const& ui, std::string_view vetting) { return word_of(ui, "vetting.", vetting); }

Tone vetting_tone(std::string_view vetting) {
    if (vetting == "valid") return Tone::accent;
    return vetting == "expiring" ? Tone::warm : Tone::danger;
}

}  // namespace tongban::ui
