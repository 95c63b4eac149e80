#include <algorithm>
#include <functional>
#include <string>

#include "ui/papers/calendar.hpp"
#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float two_columns_from = 820, offers_width = 280;

/// 今天 and what is late are for now; what comes is for the side.
bool is_now(TodayView::Section const& part) { return part.name == "overdue" || part.name == "today"; }

std::string sentence(Ui const& ui, TodayView const& view, Date today) {
    std::string text;
    for (Phrase const& half : view.summary) {
        if (!text.empty()) text.append(ui.word("common.clause"));
        text.append(spoken(ui, half, today));
    }
    return text.empty() ? text : text.append(ui.word("common.stop"));
}

void draw_greeting(Ui& ui, TodayView const& view, Date today) {
    note(ui, on_day(ui, today, today));
    gap(ui, 0);
    heading(ui, spoken(ui, view.greeting, today), 1);
    std::string const summary = sentence(ui, view, today);
    if (!summary.empty()) paragraph(ui, summary, {.tone = Tone::quiet, .large = true});
}

void draw_part(Ui& ui, TodayView::Section const& part, Snapshot const& seen, Intents& intents) {
    std::string_view const title = ui.word(part.title_key);
    std::string const count = std::to_string(part.items.size() + static_cast<std::size_t>(part.more));
    section(ui, {.key = part.name, .title = title, .note = count}, [&] {
        open_items(ui, "items", title, part.items, seen, intents);
        if (part.more <= 0 || !part.all) return;
        std::string const more = numbered(ui, "today.more", part.more);
        if (button(ui, {.key = "all", .label = more, .kind = ButtonKind::quiet})) go(intents, *part.all);
    });
}

// ---- what was left half written

std::int64_t key_of(DraftLine const& draft) {
    return static_cast<std::int64_t>(std::hash<std::string>{}(print_route(draft.form)));
}

void fill(Ui const& ui, DraftLine const& draft, Date today, ListRow& row) {
    row.key = key_of(draft);
    row.lead = Lead::icon;
    row.icon = Icon::pen;
    row.title = ui.word(draft.title_key);
    row.subtitle = dotted({draft.subject, since(ui, draft.day, today), draft.time});
    row.action = Icon::trash;
    row.action_label = ui.word("today.drop_draft");
}

void draw_drafts(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents) {
    if (view.drafts.empty()) return;
    std::string_view const title = ui.word("today.drafts");
    section(ui, {.key = "drafts", .title = title, .note = ui.word("today.drafts_note")}, [&] {
        ListSpec const spec{.key = "items", .name = title, .count = view.drafts.size()};
        auto const answer =
            list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, view.drafts[i], seen.today, row); });
        for (DraftLine const& draft : view.drafts) {
            if (answer.pressed == key_of(draft)) go(intents, draft.form);
            if (answer.acted == key_of(draft)) intents.push_back(DropDraft{draft.form});
        }
    });
}

// ---- when nothing is due

void draw_offers(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents) {
    narrow(ui, offers_width, true, [&] {
        for (std::size_t i = 0; i < view.offers.size(); ++i) {
            std::string const key = "offer_" + std::to_string(i);
            ButtonKind const kind = i == 0 ? ButtonKind::primary : ButtonKind::secondary;
            action_button(ui, key, view.offers[i], {.kind = kind, .fill = true}, seen, intents);
        }
        if (!view.offer_sample) return;
        if (button(ui, {.key = "sample", .label = ui.word("today.sample"), .kind = ButtonKind::quiet, .fill = true}))
            intents.push_back(LoadSample{});
    });
}

void draw_season(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents) {
    if (!view.season) return;
    card(ui, {.key = "season", .kind = CardKind::sunken}, [&] {
        heading(ui, ui.word(view.season->title_key), 2);
        paragraph(ui, ui.word(view.season->text_key), {.tone = Tone::quiet});
        action_button(ui, "act", view.season->act, {}, seen, intents);
    });
}

void draw_calendar(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents) {
    if (view.sections.empty()) return;
    ButtonSpec const spec{
        .key = "calendar", .label = ui.word("today.calendar"), .kind = ButtonKind::quiet, .icon = Icon::calendar};
    if (button(ui, spec))
        intents.push_back(
            OfferCalendar{std::string(ui.word("today.calendar_file")), calendar_of(ui, view, seen.today)});
}

void draw_calm(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents) {
    bool const first = seen.frame.empty;
    EmptySpec const spec{
        .key = "calm",
        .drawing = first ? Drawing::notebook : Drawing::sprout,
        .title = ui.word(first ? "today.first_title" : "today.calm_title"),
        .text = ui.word(first ? "today.first_text" : "today.calm_text")};
    card(ui, {.key = "calm_card"}, [&] {
        empty_state(ui, spec);
        if (view.cheapest) open_items(ui, "cheapest", spec.title, {&*view.cheapest, 1}, seen, intents);
        draw_offers(ui, view, seen, intents);
    });
    if (view.quick.empty()) return;
    std::string_view const title = ui.word("screen.quick");
    section(ui, {.key = "quick", .title = title}, [&] { open_items(ui, "items", title, view.quick, seen, intents); });
}

}  // namespace

void draw_today(Ui& ui, TodayView const& view, Snapshot const& seen, Intents& intents) {
    bool const due = std::ranges::any_of(view.sections, is_now);
    bool const aside = view.season || !view.drafts.empty() || !std::ranges::all_of(view.sections, is_now);
    auto const now = [&] {
        if (!due) draw_calm(ui, view, seen, intents);
        for (auto const& part : view.sections)
            if (is_now(part)) draw_part(ui, part, seen, intents);
    };
    auto const side = [&] {
        draw_season(ui, view, seen, intents);
        draw_drafts(ui, view, seen, intents);
        for (auto const& part : view.sections)
            if (!is_now(part)) draw_part(ui, part, seen, intents);
        draw_calendar(ui, view, seen, intents);
    };
    float const width_max = aside ? 1180.0F : 760.0F;
    scroll_page(ui, {.key = "today", .width_max = width_max, .gap = space_6}, [&] {
        spaced(ui, space_1, [&] { draw_greeting(ui, view, seen.today); });
        if (!aside) {
            now();
            draw_calendar(ui, view, seen, intents);
            return;
        }
        ColumnsSpec const spec{.weights = {8, 5}, .gap = space_6, .collapse_below = two_columns_from};
        columns(ui, spec, {now, side});
    });
}

}  // namespace tongban::ui
