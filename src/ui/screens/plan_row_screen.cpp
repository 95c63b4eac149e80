#include <algorithm>
#include <string>
#include <vector>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/screens/light.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

std::string share(int met, int of) { return std::to_string(met) + " / " + std::to_string(of); }

void draw_wording(Ui& ui, PlanRowView const& view, Date today) {
    card(ui, {.key = "wording"}, [&] {
        heading(ui, ui.word("plan.wording"), 2);
        paragraph(ui, view.text);
        note(ui, spoken(ui, view.units, today));
        std::string const target =
            view.line.target ? spoken(ui, view.line.target, today) : std::string(ui.word("plan.target.none"));
        note(ui, dotted({spoken(ui, view.role), target}));
        if (!view.left_out.empty()) note(ui, view.left_out);
    });
}

void draw_not_yet(Ui& ui, PlanRowView const& view, Date today) {
    card(ui, {.key = "not_yet", .kind = CardKind::sunken}, [&] {
        heading(ui, ui.word("plan.none_yet"), 2);
        paragraph(ui, spoken(ui, view.formula, today));
        note(ui, ui.word("plan.not_yet_text"));
    });
}

void draw_missing_names(Ui& ui, PlanFigureView const& view, Snapshot const& seen, Intents& intents) {
    // What has to be done once more names nobody.
    auto const all = static_cast<std::int64_t>(std::max(view.figure.missing.size(), view.missing.size()));
    if (all == 0) return note(ui, ui.word(view.figure.of == 0 ? "plan.nobody" : "plan.missing_none"));
    std::string const title = numbered(ui, "plan.missing", all);
    heading(ui, title, 3);
    open_items(ui, "missing", title, view.missing, seen, intents);
    auto const more = all - static_cast<std::int64_t>(view.missing.size());
    if (more > 0) note(ui, numbered(ui, "plan.missing_more", more));
}

void draw_figure(Ui& ui, PlanFigureView const& view, Snapshot const& seen, Intents& intents) {
    card(ui, {.key = "figure"}, [&] {
        heading(ui, ui.word(view.title_key), 2);
        if (view.figure.of > 0) {
            std::string const counted = share(view.figure.met, view.figure.of);
            paragraph(
                ui, dotted({counted, numbered(ui, "plan.percent", view.percent)}), {.strong = true, .large = true});
        }
        note(ui, spoken(ui, view.formula, seen.today));
        if (view.figure.excused > 0) note(ui, numbered(ui, "plan.excused", view.figure.excused));
    });
    draw_missing_names(ui, view, seen, intents);
}

void draw_trend(Ui& ui, PlanRowView const& view, Intents& intents) {
    if (view.trend.empty() && !view.trend_waits) return;
    std::vector<Bar> columns;
    std::string heard(ui.word("plan.trend"));
    for (PlanMonth const& month : view.trend) {
        int const percent = month.of == 0 ? 0 : month.met * 100 / month.of;
        std::string const name = word_of(ui, "matrix.month.", std::to_string(month.day.month()));
        columns.push_back(
            {.label = name,
             .note = month.of == 0 ? "–" : std::to_string(percent),
             .share = static_cast<float>(percent) / 100});
        heard.append("，").append(name).append(" ").append(share(month.met, month.of));
    }
    card(ui, {.key = "trend"}, [&] {
        heading(ui, ui.word("plan.trend"), 2);
        note(ui, ui.word("plan.trend_about"));
        bars(ui, "bars", heard, columns);
        bool const ask = view.trend_waits && button(ui, {.key = "ask", .label = ui.word("plan.trend_ask")});
        if (ask) intents.push_back(Narrow{Screen::plan, "trend", "1"});
    });
}

void draw_places(Ui& ui, PlanRowView const& view, Intents& intents) {
    if (view.places.empty()) return;
    std::string_view const title = ui.word("plan.places");
    section(ui, {.key = "places", .title = title}, [&] {
        ListSpec const spec{.key = "rows", .name = title, .count = view.places.size(), .dense = true};
        auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) {
            PlanPlace const& place = view.places[i];
            row.key = place.village;
            row.title = spoken(ui, place.name);
            row.trailing = share(place.met, place.of);
            row.trailing_tone = place.met < place.of ? Tone::warm : Tone::accent;
        });
        if (answer.pressed) go(intents, {.screen = Screen::village, .subject = *answer.pressed});
    });
}

}  // namespace

void draw_plan_row(Ui& ui, PlanRowView const& view, Snapshot const& seen, Intents& intents) {
    std::string const state = light_word(ui, view.line.light);
    RecordPage const page{
        .key = "plan_row",
        .head =
            {.title = ui.word(view.line.title_key),
             .note = view.line.id,
             .state = state,
             .tone = tone_of(view.line.light)},
        .actions = {}};
    record_page(ui, page, seen, intents, [&] {
        if (view.figures.empty()) draw_not_yet(ui, view, seen.today);
        for (std::size_t i = 0; i < view.figures.size(); ++i) {
            auto const scope = ui.scope(static_cast<std::int64_t>(i) + 1);
            draw_figure(ui, view.figures[i], seen, intents);
        }
        draw_trend(ui, view, intents);
        draw_places(ui, view, intents);
        draw_wording(ui, view, seen.today);
    });
}

}  // namespace tongban::ui
