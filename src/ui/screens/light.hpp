#pragma once

#include <string>

#include "app/views/plan_view.hpp"
#include "domain/plan/figures.hpp"
#include "ui/screens/spoken.hpp"
#include "ui/widgets.hpp"

/// How a row of the plan stands, as icon, tone and word: never by colour alone.
namespace tongban::ui {

[[nodiscard]] inline Icon icon_of(Light light) {
    switch (light) {
        case Light::met: return Icon::check;
        case Light::near: return Icon::clock;
        case Light::low: return Icon::warning;
        case Light::coverage: return Icon::tasks;
        case Light::none:
        case Light::empty: break;
    }
    return Icon::minus;
}

[[nodiscard]] inline Tone tone_of(Light light) {
    switch (light) {
        case Light::met: return Tone::accent;
        case Light::near:
        case Light::low: return Tone::warm;
        case Light::coverage:  // shown, never judged
        case Light::none:
        case Light::empty: break;
    }
    return Tone::quiet;
}

[[nodiscard]] inline std::string light_word(Ui const& ui, Light light) {
    return word_of(ui, "plan.light.", words_of<Light>[static_cast<std::size_t>(light)]);
}

/// A line of the plan, leading to its row.
inline void fill_plan_line(Ui const& ui, PlanLine const& line, Date today, ListRow& row) {
    row.key = line.number;
    row.lead = Lead::icon;
    row.icon = icon_of(line.light);
    row.lead_tone = tone_of(line.light);
    row.title = ui.word(line.title_key);
    row.subtitle = dotted({line.id, light_word(ui, line.light)});
    row.trailing = spoken(ui, line.share, today);
    row.trailing_note = spoken(ui, line.target, today);
    row.trailing_tone = tone_of(line.light);
}

}  // namespace tongban::ui
