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
    std::string const number = std::to_string(part.number);
    std::string const title = word_of(ui, "plan.section.", number);
    section(ui, {.key = "section_" + number, .title = title}, [&] {
        ListSpec const spec{
            .key = "rows",
            .name = title,
            .count = part.lines.size(),
            .selected = seen.route.screen == Screen::plan_row ? seen.route.subject : 0};
        auto const answer =
            list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, part.lines[i], seen.today, row); });
        if (answer.pressed) go(intents, {.screen = Screen::plan_row, .subject = *answer.pressed});
    });
}

void draw_first(Ui& ui, Action const& add, Intents& intents) {
    std::string const label = add.possible() ? spoken(ui, add.label) : std::string();
    EmptySpec const spec{
        .key = "first",
        .drawing = Drawing::sprout,
        .title = ui.word("plan.empty_title"),
        .text = ui.word("plan.empty_text"),
        .action = label,
        .action_icon = Icon::plus};
    if (empty_state(ui, spec)) intents.push_back(add.intent);
}

}  // namespace

void draw_plan(Ui& ui, PlanView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "plan"}, [&] {
        if (!ui.phone()) heading(ui, ui.word("screen.plan"), 1);
        note(ui, numbered(ui, "plan.count", view.counted));
        if (view.empty) draw_first(ui, view.add, intents);
        else facet_bar(ui, Screen::plan, view.facets, seen, intents);
        for (PlanView::Section const& part : view.sections) draw_section(ui, part, seen, intents);
    });
}

}  // namespace tongban::ui
