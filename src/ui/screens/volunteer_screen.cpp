#include "ui/screens.hpp"

#include <span>
#include <string>

#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

CardKind vetting_card(std::string_view vetting) {
    if (vetting == "valid") return CardKind::accent;
    return vetting == "expiring" ? CardKind::warm : CardKind::danger;
}

/// Whether this person may be with children today, in one sentence.
void vetting(Ui& ui, VolunteerView const& view, Date today) {
    if (view.head.left) return;
    card(ui, {.key = "vetting", .kind = vetting_card(view.head.vetting), .padding = space_3}, [&] {
        paragraph(ui, spoken(ui, view.vetting, today), {.strong = true});
    });
}

void call(Ui& ui, std::string_view digits, Intents& intents) {
    if (digits.empty()) return;
    std::string const label = ui.word("volunteer_page.call", {{"digits", digits}});
    if (button(ui, {.key = "call", .label = label, .icon = Icon::phone, .fill = ui.phone()})) {
        intents.emplace_back(Dial{std::string(digits)});
    }
}

void pairs(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents) {
    std::string const count = view.head.pairs > 0 ? numbered(ui, "volunteers.pairs", view.head.pairs) : std::string();
    section(ui, {.key = "pairs", .title = ui.word("volunteer_page.pairs"), .note = count}, [&] {
        if (view.pairs.empty()) {
            paragraph(ui, ui.word("volunteer_page.pairs_none"), {.tone = Tone::quiet});
        } else {
            pair_lines(ui, "pairs", view.pairs, seen, intents);
        }
    });
}

void fill_service(Ui const& ui, VolunteerView::Service const& service, Date today, ListRow& row) {
    row.lead = Lead::icon;
    row.icon = Icon::clock;
    row.title = spoken(ui, service.what, today);
    row.subtitle = on_day(ui, service.day, today);
    row.trailing = duration(ui, service.minutes);
}

void own_day(Ui& ui, std::string_view facet, std::string const& before, Date today, Intents& intents) {
    std::string text = before;
    std::string const label = word_of(ui, "volunteer_page.", facet);
    DateFieldSpec const spec{.field = {.key = facet, .label = label, .keyboard = Keyboard::date}, .today = today};
    FieldAnswer const answer = date_field(ui, spec, text);
    if (answer.changed && !answer.composing && text != before)
        intents.push_back(Narrow{Screen::volunteer, std::string(facet), text});
}

/// Which time the record is of.
void period(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents) {
    facet_bar(ui, Screen::volunteer, std::span(&view.period, 1), seen, intents);
    if (view.period.chosen != "own") return;
    gap(ui, space_3);
    columns(
        ui,
        {.weights = {1, 1}, .gap = space_4},
        {[&] { own_day(ui, "from", view.from, seen.today, intents); },
         [&] { own_day(ui, "until", view.until, seen.today, intents); }});
}

void service_list(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents) {
    if (view.services.empty()) {
        paragraph(ui, ui.word("volunteer_page.period_none"), {.tone = Tone::quiet});
        return;
    }
    ListSpec const spec{.key = "services", .name = ui.word("volunteer_page.hours"), .count = view.services.size()};
    auto const fill = [&](std::size_t i, ListRow& row) {
        // A service is a contact or an activity seen from the side and has no id of its own.
        row.key = static_cast<std::int64_t>(i) + 1;
        fill_service(ui, view.services[i], seen.today, row);
    };
    auto const pressed = list(ui, spec, fill).pressed;
    if (!pressed) return;
    auto const& open = view.services[static_cast<std::size_t>(*pressed) - 1].open;
    if (open) go(intents, *open);
}

/// The hours, and the contacts and activities that they are the sum of.
void services(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents) {
    std::string const sum = view.minutes > 0 ? service_sum(ui, view.minutes, view.half_hours) : std::string();
    section(ui, {.key = "services", .title = ui.word("volunteer_page.hours"), .note = sum}, [&] {
        if (view.head.minutes == 0) {
            paragraph(ui, ui.word("volunteer_page.hours_none"), {.tone = Tone::quiet});
            return;
        }
        period(ui, view, seen, intents);
        gap(ui, space_2);
        service_list(ui, view, seen, intents);
    });
}

void waiting(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents) {
    if (view.open_items.empty()) return;
    section(ui, {.key = "open", .title = ui.word("volunteer_page.open")}, [&] {
        open_items(ui, "open", ui.word("volunteer_page.open"), view.open_items, seen, intents);
    });
}

}  // namespace

void draw_volunteer(Ui& ui, VolunteerView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(view.head.id);
    std::string const line = dotted({spoken(ui, view.head.kind), view.head.unit});
    std::string const state = view.head.left ? std::string(ui.word("volunteers.left")) : std::string();
    RecordHead const head{.title = view.head.name, .note = line, .state = state};
    record_page(ui, {.key = "volunteer", .head = head, .actions = view.actions}, seen, intents, [&] {
        vetting(ui, view, seen.today);
        call(ui, view.phone, intents);
        waiting(ui, view, seen, intents);
        auto const main = [&] {
            pairs(ui, view, seen, intents);
            services(ui, view, seen, intents);
        };
        auto const side = [&] { fact_groups(ui, view.groups, seen, intents); };
        main_and_side(ui, main, side);
    });
}

}  // namespace tongban::ui
