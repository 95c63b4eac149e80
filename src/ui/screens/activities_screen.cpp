#include "ui/screens.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

using Rows = std::span<ActivityRow const>;

Tone tone_of_state(ActivityState state) {
    switch (state) {
        case ActivityState::approved:
        case ActivityState::open: return Tone::accent;
        case ActivityState::held: return Tone::warm;
        default: return Tone::quiet;
    }
}

std::string heads(Ui const& ui, ActivityRow const& row) {
    if (row.children == 0 && row.volunteers == 0) return {};
    return ui.word(
        "activities.heads",
        {{"children", std::to_string(row.children)}, {"volunteers", std::to_string(row.volunteers)}});
}

void fill_activity(Ui const& ui, ActivityRow const& activity, Date today, ListRow& row) {
    row.key = activity.id;
    row.lead = Lead::icon;
    row.icon = Icon::activity;
    row.lead_tone = activity.day == today ? Tone::accent : Tone::quiet;
    row.title = activity.title;
    row.subtitle = dotted({spoken(ui, activity.theme), activity.place, heads(ui, activity)});
    row.trailing = on_day(ui, activity.day, today);
    row.trailing_note = activity.time;
    if (activity.day == today) row.trailing_tone = Tone::accent;
    row.tags[0] = {spoken(ui, activity.state_label), tone_of_state(activity.state)};
    row.tags[1] = {spoken(ui, activity.attention, today), Tone::warm};
}

struct Part {
    std::string key, title, note;
};

void draw_part(Ui& ui, Part const& part, Rows rows, Snapshot const& seen, Intents& intents) {
    std::int64_t const selected = seen.route.screen == Screen::activity ? seen.route.subject : 0;
    section(ui, {.key = part.key, .title = part.title, .note = part.note}, [&] {
        ListSpec const spec{.key = "rows", .name = part.title, .count = rows.size(), .selected = selected};
        auto const fill = [&](std::size_t i, ListRow& row) { fill_activity(ui, rows[i], seen.today, row); };
        if (auto const pressed = list(ui, spec, fill).pressed) {
            go(intents, {.screen = Screen::activity, .subject = *pressed});
        }
    });
}

void draw_past(Ui& ui, Rows past, Snapshot const& seen, Intents& intents) {
    while (!past.empty()) {
        Date const month = first_of_month(past.front().day);
        auto const end = std::ranges::find_if(past, [&](ActivityRow const& row) { return row.day < month; });
        auto const count = static_cast<std::size_t>(end - past.begin());
        Part const part{
            .key = "past " + month.text(),
            .title = month_words(ui.words(), month.year(), month.month()),
            .note = numbered(ui, "activities.count", static_cast<std::int64_t>(count))};
        auto const scope = ui.scope(part.key);
        draw_part(ui, part, past.first(count), seen, intents);
        past = past.subspan(count);
    }
}

void draw_coming(Ui& ui, ActivityListView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope("coming");
    std::string const title(ui.word("activities.coming"));
    if (!view.coming.empty()) {
        draw_part(ui, {.key = "coming", .title = title, .note = {}}, view.coming, seen, intents);
        return;
    }
    section(ui, {.key = "coming", .title = title}, [&] {
        paragraph(ui, ui.word("activities.coming_none"), {.tone = Tone::quiet});
    });
}

bool narrowed(ActivityListView const& view) {
    bool const by_facet = std::ranges::any_of(view.facets, [](Facet const& f) { return !f.chosen.empty(); });
    return !view.text.empty() || view.month.chosen || by_facet;
}

void turn(Ui& ui, std::string_view key, Icon icon, Date month, Intents& intents) {
    std::string const name = month_words(ui.words(), month.year(), month.month());
    if (icon_button(ui, {.key = key, .icon = icon, .label = name}))
        intents.push_back(Narrow{Screen::activities, "month", month.text()});
}

/// The month with its days; a day narrows the list to itself.
void draw_month(Ui& ui, ActivityListView const& view, Date today, Intents& intents) {
    auto const& [first, days, chosen] = view.month;
    std::string const name = month_words(ui.words(), first.year(), first.month());
    std::vector<std::string> names;
    std::vector<MonthDay> busy;
    for (auto const& [day, count] : days)
        names.push_back(day_words(ui.words(), day, today) + "，" + numbered(ui, "activities.count", count));
    for (std::size_t i = 0; i < days.size(); ++i) busy.push_back({days[i].first, days[i].second, names[i]});
    card(ui, {.key = "month", .kind = CardKind::flat, .padding = space_3}, [&] {
        flow(ui, [&] {
            turn(ui, "before", Icon::back, first_of_month(first - 1), intents);
            heading(ui, name, 3);
            turn(ui, "after", Icon::chevron_right, first_of_month(first + 31), intents);
        });
        MonthSpec const spec{.key = "days", .name = name, .first = first, .today = today, .chosen = chosen};
        if (auto const pressed = month(ui, spec, busy))
            intents.push_back(Narrow{Screen::activities, "day", pressed->text()});
    });
}

void draw_list(Ui& ui, ActivityListView const& view, Snapshot const& seen, Intents& intents) {
    if (view.coming.empty() && view.past.empty()) {
        EmptySpec const spec{.key = "nothing", .drawing = Drawing::magnifier, .title = ui.word("activities.nothing")};
        empty_state(ui, spec);
        return;
    }
    draw_coming(ui, view, seen, intents);
    draw_past(ui, view.past, seen, intents);
}

/// The month beside the list where there is room, folded above it elsewhere.
void draw_found(Ui& ui, ActivityListView const& view, Snapshot const& seen, Intents& intents) {
    auto const list = [&] { draw_list(ui, view, seen, intents); };
    auto const sheet = [&] { draw_month(ui, view, seen.today, intents); };
    if (!ui.phone() && !seen.beside && seen.route.screen == Screen::activities) {
        main_and_side(ui, list, sheet);
        return;
    }
    bool open = opened(ui, "month");
    ChipSpec const spec{.key = "month", .label = ui.word("activities.month"), .selected = open, .icon = Icon::calendar};
    if (chip(ui, spec)) set_opened(ui, "month", open = !open);
    if (open) sheet();
    list();
}

}  // namespace

void draw_activities(Ui& ui, ActivityListView const& view, Snapshot const& seen, Intents& intents) {
    bool const nothing = view.coming.empty() && view.past.empty() && !narrowed(view);
    auto const total = static_cast<std::int64_t>(view.coming.size() + view.past.size());
    std::string const count = nothing ? std::string() : numbered(ui, "activities.count", total);
    scroll_page(ui, {.key = "activities"}, [&] {
        list_head(ui, ui.word("screen.activities"), count, view.add, intents);
        if (nothing) {
            nothing_yet(ui, "activities", Drawing::swing, view.add, intents);
            return;
        }
        list_search(ui, Screen::activities, view.text, intents);
        facet_bar(ui, Screen::activities, view.facets, seen, intents);
        draw_found(ui, view, seen, intents);
    });
}

}  // namespace tongban::ui
