#include <span>
#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/screens/light.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

void fill(Ui const& ui, VillagesView::Line const& line, ListRow& row) {
    bool const open = line.open_rows > 0;
    row.key = line.id;
    row.lead = Lead::icon;
    row.icon = open ? Icon::warning : Icon::check;
    row.lead_tone = open ? Tone::warm : Tone::accent;
    row.title = spoken(ui, line.name);
    std::string const children = numbered(ui, "village.children", line.children);
    std::string const visits = std::to_string(line.visited), all = std::to_string(line.to_visit);
    std::string const month = ui.word("village.month", {{"met", visits}, {"of", all}});
    row.subtitle = dotted({spoken(ui, line.township), children, line.to_visit > 0 ? month : std::string()});
    row.trailing = open ? numbered(ui, "village.open_rows", line.open_rows) : std::string(ui.word("village.all_met"));
    row.trailing_tone = row.lead_tone;
    if (line.judged_rows > 0) return;
    row.icon = Icon::minus;
    row.lead_tone = row.trailing_tone = Tone::quiet;
    row.trailing = ui.word("plan.light.empty");
}

void draw_lines(Ui& ui, VillageView const& view, Snapshot const& seen, Intents& intents) {
    std::string_view const title = ui.word("village.rows");
    section(ui, {.key = "lines", .title = title}, [&] {
        ListSpec const spec{.key = "rows", .name = title, .count = view.lines.size()};
        auto const answer =
            list(ui, spec, [&](std::size_t i, ListRow& row) { fill_plan_line(ui, view.lines[i], seen.today, row); });
        if (answer.pressed) go(intents, {.screen = Screen::plan_row, .subject = *answer.pressed});
        if (view.lines.empty()) note(ui, ui.word("plan.nobody"));
    });
}

void draw_overdue(Ui& ui, VillageView const& view, Snapshot const& seen, Intents& intents) {
    if (view.overdue.empty()) return;
    std::string_view const title = ui.word("village.overdue");
    std::string const count = std::to_string(view.overdue.size());
    section(ui, {.key = "overdue", .title = title, .note = count}, [&] {
        open_items(ui, "items", title, view.overdue, seen, intents);
    });
}

}  // namespace

void draw_villages(Ui& ui, VillagesView const& view, Snapshot const& seen, Intents& intents) {
    std::string_view const title = ui.word("screen.villages");
    scroll_page(ui, {.key = "villages"}, [&] {
        if (!ui.phone()) heading(ui, title, 1);
        note(ui, ui.word(view.lines.empty() ? "villages.none" : "villages.about"));
        facet_bar(ui, Screen::villages, view.facets, seen, intents);
        ListSpec const spec{
            .key = "rows",
            .name = title,
            .count = view.lines.size(),
            .selected = seen.route.screen == Screen::village ? seen.route.subject : 0};
        auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, view.lines[i], row); });
        if (answer.pressed) go(intents, {.screen = Screen::village, .subject = *answer.pressed});
    });
}

void draw_village(Ui& ui, VillageView const& view, Snapshot const& seen, Intents& intents) {
    RecordPage const page{.key = "village", .head = {.title = view.name, .note = view.township}, .actions = {}};
    record_page(ui, page, seen, intents, [&] {
        draw_overdue(ui, view, seen, intents);
        for (std::size_t i = 0; i < view.groups.size(); ++i) {
            auto const scope = ui.scope(static_cast<std::int64_t>(i) + 1);  // several directors have one title
            fact_groups(ui, std::span(view.groups).subspan(i, 1), seen, intents);
        }
        draw_lines(ui, view, seen, intents);
    });
}

}  // namespace tongban::ui
