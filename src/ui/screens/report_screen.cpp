#include <array>
#include <string>
#include <vector>

#include "ui/papers.hpp"
#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/light.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

void draw_choices(Ui& ui, ReportView const& view, Snapshot const& seen, Intents& intents) {
    std::vector<std::string> labels;
    std::vector<Option> options;
    for (auto const& period : view.periods) labels.push_back(spoken(ui, period.label));
    for (std::size_t i = 0; i < labels.size(); ++i)
        options.push_back({.word = view.periods[i].value, .label = labels[i]});
    std::string chosen = view.period;
    ChoiceSpec const spec{.key = "period", .label = ui.word("report_page.period"), .required = true};
    if (choice(ui, spec, options, chosen)) intents.push_back(Narrow{Screen::report, "period", chosen});
    facet_bar(ui, Screen::report, view.facets, seen, intents);
    bool inside = view.inside;
    ToggleSpec const stays{
        .key = "inside", .label = ui.word("report_page.inside"), .help = ui.word("report_page.inside_help")};
    if (toggle(ui, stays, inside)) intents.push_back(Narrow{Screen::report, "inside", inside ? "1" : ""});
}

/// What stands on the paper, as rows of a table.
OfferTable table_of(Ui const& ui, Paper const& paper) {
    OfferTable table{paper.title + std::string(ui.word("report_page.file")), {{paper.title}, {paper.note}}};
    for (PaperPart const& part : paper.parts) {
        if (part.kind == PaperPart::Kind::signatures) continue;
        if (part.kind == PaperPart::Kind::heading) table.rows.emplace_back();
        table.rows.insert(table.rows.end(), part.rows.begin(), part.rows.end());
    }
    table.rows.push_back({paper.foot});
    return table;
}

void draw_ways_out(Ui& ui, Snapshot const& seen, Intents& intents) {
    flow(ui, [&] {
        ButtonSpec const print{.key = "print", .label = ui.word("shell.print"), .kind = ButtonKind::primary};
        if (button(ui, print)) print_page(ui, seen, intents);
        if (!button(ui, {.key = "table", .label = ui.word("report_page.table")})) return;
        if (auto const paper = paper_of(ui, seen)) intents.push_back(table_of(ui, *paper));
    });
}

void fill(Ui const& ui, ReportView::Line const& line, Date today, ListRow& row) {
    row.key = line.number;
    row.lead = Lead::icon;
    row.icon = icon_of(line.light);
    row.lead_tone = row.trailing_tone = tone_of(line.light);
    row.title = ui.word(line.title_key);
    row.subtitle = dotted({line.id, line.hidden ? std::string() : light_word(ui, line.light)});
    row.trailing = line.hidden ? std::string(ui.word("report_page.hidden")) : spoken(ui, line.share, today);
    row.trailing_note = line.percent;
}

}  // namespace

void draw_report(Ui& ui, ReportView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "report", .width_max = 820}, [&] {
        heading(ui, spoken(ui, view.title, seen.today), 1);
        paragraph(ui, spoken(ui, view.sentence, seen.today), {.large = true});
        note(ui, spoken(ui, view.counted, seen.today));
        draw_choices(ui, view, seen, intents);
        draw_ways_out(ui, seen, intents);
        for (ReportView::Section const& part : view.sections) {
            ProgrammeSpec const spec{.number = part.number, .count = part.lines.size(), .screen = Screen::plan_row};
            programme_list(ui, spec, seen, intents, [&](std::size_t i, ListRow& row) {
                fill(ui, part.lines[i], seen.today, row);
            });
        }
    });
}

}  // namespace tongban::ui
