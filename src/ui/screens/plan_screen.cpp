#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/screens/light.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

void fill(Ui const& ui, PlanLine const& line, Date today, ListRow& row) {
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

void draw_section(Ui& ui, PlanView::Section const& part, Snapshot const& seen, Intents& intents) {
    ProgrammeSpec const spec{.number = part.number, .count = part.lines.size(), .screen = Screen::plan_row};
    programme_list(
        ui, spec, seen, intents, [&](std::size_t i, ListRow& row) { fill(ui, part.lines[i], seen.today, row); });
}

}  // namespace

void draw_plan(Ui& ui, PlanView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "plan"}, [&] {
        if (!ui.phone()) heading(ui, ui.word("screen.plan"), 1);
        note(ui, numbered(ui, "plan.count", view.counted));
        if (view.empty) nothing_yet(ui, "plan", Drawing::sprout, view.add, intents);
        else facet_bar(ui, Screen::plan, view.facets, seen, intents);
        for (PlanView::Section const& part : view.sections) draw_section(ui, part, seen, intents);
    });
}

}  // namespace tongban::ui
