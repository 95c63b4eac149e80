#include "ui/screens/report_sheet.hpp"

#include <nlohmann/json.hpp>
#include <span>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "ui/screens/spoken.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

bool draw_urgent(Ui& ui, Hotline const& line) {
    std::string const name = word_of(ui, "hotline.", line.key + ".name");
    std::string const called = line.number + " " + name;
    return card(ui, {.key = line.number, .kind = CardKind::danger, .pressable = true, .name = called}, [&] {
        amount(ui, line.number, "", name, Tone::danger);
        note(ui, word_of(ui, "hotline.", line.key + ".when"));
    });
}

bool draw_line(Ui& ui, Hotline const& line) {
    std::string const name = word_of(ui, "hotline.", line.key + ".name");
    std::string const when = word_of(ui, "hotline.", line.key + ".when");
    RowSpec const row{
        .key = line.number,
        .title = name,
        .note = when,
        .trailing = line.number,
        .icon = Icon::phone,
        .chevron = false};
    return simple_row(ui, row);
}

void draw_numbers(Ui& ui, Hotlines const& hotlines, Intents& intents) {
    std::span<Hotline const> const lines = hotlines.lines;
    for (Hotline const& line : lines.first(hotlines.urgent))
        if (draw_urgent(ui, line)) intents.push_back(Dial{line.number});
    card(ui, {.key = "others", .kind = CardKind::flat, .padding = space_3, .gap = 0}, [&] {
        for (Hotline const& line : lines.subspan(hotlines.urgent))
            if (draw_line(ui, line)) intents.push_back(Dial{line.number});
    });
}

void draw_situations(Ui& ui, int count) {
    heading(ui, ui.word("report.when"), 3);
    note(ui, ui.word("report.suspected"));
    for (int i = 1; i <= count; ++i) {
        std::string const number = std::to_string(i);
        paragraph(ui, dotted({number, word_of(ui, "code.harm_situation.", number)}), {.tone = Tone::quiet});
    }
}

/// Whether something was pressed: the sheet makes way.
bool draw_written(Ui& ui, Snapshot const& seen, Intents& intents) {
    if (seen.frame.masked) return false;
    bool const writes =
        button(ui, {.key = "write", .label = ui.word("report.write"), .icon = Icon::pen, .fill = ui.phone()});
    if (writes) intents.push_back(Navigate{seen.frame.write_report});
    if (seen.frame.reports.empty()) return writes;
    heading(ui, ui.word("report.written"), 3);
    bool pressed = writes;
    for (HarmLine const& line : seen.frame.reports) {
        std::string const day = on_day(ui, line.day, seen.today), key = std::to_string(line.id);
        std::string_view const state = ui.word(line.open ? "report.open" : "report.closed");
        if (!simple_row(ui, {.key = key, .title = day, .note = state, .icon = Icon::note})) continue;
        intents.push_back(Navigate{{.screen = Screen::form, .subject = line.id, .form = "amend_harm_report"}});
        pressed = true;
    }
    return pressed;
}

}  // namespace

Hotlines read_hotlines() {
    auto const json = nlohmann::ordered_json::parse(embedded_file("assets/policy/hotlines.json"), nullptr, false);
    check(json.is_object(), "hotlines.json can be read");
    Hotlines hotlines;
    for (auto const& line : json["hotlines"])
        hotlines.lines.push_back({line["number"].get<std::string>(), line["key"].get<std::string>()});
    hotlines.urgent = json["urgent"].get<std::size_t>();
    hotlines.situations = json["situations"].get<int>();
    return hotlines;
}

void draw_report_sheet(Ui& ui, Hotlines const& hotlines, Snapshot const& seen, bool& open, Intents& intents) {
    bool leaves = false;
    sheet(ui, {.key = "report", .title = ui.word("report.title")}, open, [&] {
        paragraph(ui, ui.word("report.first"), {.strong = true});
        draw_numbers(ui, hotlines, intents);
        paragraph(ui, ui.word("report.after"));
        leaves = draw_written(ui, seen, intents);
        draw_situations(ui, hotlines.situations);
    });
    open = open && !leaves;
}

}  // namespace tongban::ui
