#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/screens/light.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

void draw_section(Ui& ui, PlanView::Section const& part, Snapshot const& seen, Intents& intents) {
    ProgrammeSpec const spec{.number = part.number, .count = part.lines.size(), .screen = Screen::plan_row};
    programme_list(ui, spec, seen, intents, [&](std::size_t i, ListRow& row) {
        fill_plan_line(ui, part.lines[i], seen.today, row);
    });
}

/// Other looks at the same records.
void draw_ways(Ui& ui, Intents& intents) {
    flow(ui, [&] {
        for (Screen const screen : {Screen::matrix, Screen::villages, Screen::report}) {
            std::string const label = word_of(ui, "screen.", screen_word(screen));
            ButtonSpec const spec{.key = screen_word(screen), .label = label, .icon = icon_of(screen)};
            if (button(ui, spec)) go(intents, {.screen = screen});
        }
    });
}

void draw_quick(Ui& ui, PlanView const& view, Snapshot const& seen, Intents& intents) {
    if (view.quick.empty()) return;
    std::string_view const title = ui.word("screen.quick");
    SectionSpec const spec{.key = "quick", .title = title, .action = ui.word("quick.all")};
    bool const all = section(ui, spec, [&] { open_items(ui, "items", title, view.quick, seen, intents); });
    if (all) go(intents, {.screen = Screen::quick});
}

}  // namespace

void draw_quick_list(Ui& ui, QuickView const& view, Snapshot const& seen, Intents& intents) {
    std::string_view const title = ui.word("screen.quick");
    scroll_page(ui, {.key = "quick", .width_max = 760}, [&] {
        if (!ui.phone()) heading(ui, title, 1);
        note(ui, ui.word(view.items.empty() ? "quick.none" : "quick.about"));
        open_items(ui, "items", title, view.items, seen, intents);
    });
}

void draw_plan(Ui& ui, PlanView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "plan"}, [&] {
        if (!ui.phone()) heading(ui, ui.word("screen.plan"), 1);
        note(ui, numbered(ui, "plan.count", view.counted));
        if (view.empty) {
            nothing_yet(ui, "plan", Drawing::sprout, view.add, intents);
        } else {
            draw_ways(ui, intents);
            facet_bar(ui, Screen::plan, view.facets, seen, intents);
        }
        draw_quick(ui, view, seen, intents);
        for (PlanView::Section const& part : view.sections) draw_section(ui, part, seen, intents);
    });
}

}  // namespace tongban::ui
