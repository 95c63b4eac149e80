#include <string>
#include <vector>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/grading_card.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

// ---- who she is

void draw_name(Ui& ui, ChildView const& view) {
    ChildHead const& child = view.head;
    flow(ui, {.gap = space_3}, [&] {
        heading(ui, child.name, 1);
        grade_mark(ui, grade_of(child.colour));
        if (!child.alias.empty() && child.alias != child.name)
            tag(ui, ui.word("child_page.alias", {{"alias", child.alias}}));
    });
}

void draw_about(Ui& ui, ChildView const& view, Date today) {
    std::string const born = on_day(ui, view.born_on, today);
    std::string const birthday = born.empty() ? born : ui.word("child_page.born", {{"day", born}});
    paragraph(ui, dotted({child_line(ui, view.head), spoken(ui, view.head.sex), birthday}), {.tone = Tone::quiet});
    std::string const family = spoken(ui, view.family, today);
    if (view.categories.empty() && family.empty()) return;
    flow(ui, [&] {
        for (Label const& category : view.categories) tag(ui, spoken(ui, category));
        if (!family.empty()) note(ui, family);
    });
}

void draw_caregiver(Ui& ui, ChildView const& view, Intents& intents) {
    if (view.caregiver.empty()) return;
    bool const can_call = !view.caregiver_phone.empty();
    std::string const call = can_call ? ui.word("child_page.call", {{"number", view.caregiver_phone}}) : std::string();
    RowSpec const row{
        .key = "caregiver",
        .title = view.caregiver,
        .note = can_call ? std::string_view(call) : ui.word("child_page.no_phone"),
        .icon = can_call ? Icon::phone : Icon::person,
        .tone = Tone::accent,
        .chevron = false,
        .disabled = !can_call};
    if (simple_row(ui, row)) intents.push_back(Dial{view.caregiver_phone});
}

// ---- what can be noted into ledgers

void draw_entry_sheet(Ui& ui, ChildView const& view, Intents& intents) {
    bool open = opened(ui, "entries");
    sheet(ui, {.key = "entries", .title = ui.word("child_page.note")}, open, [&] {
        for (EntryGroup const& group : view.entries) {
            heading(ui, word_of(ui, "plan.section.", std::to_string(group.section)), 3);
            for (std::size_t i = 0; i < group.forms.size(); ++i) {
                std::string const key = std::to_string(group.section) + "_" + std::to_string(i);
                std::string const label = spoken(ui, group.forms[i].label);
                if (!simple_row(ui, {.key = key, .title = label, .icon = Icon::ledger, .tone = Tone::accent})) continue;
                intents.push_back(group.forms[i].intent);
                open = false;
            }
        }
    });
    set_opened(ui, "entries", open);
}

void draw_entry_button(Ui& ui, ChildView const& view) {
    if (view.entries.empty()) return;
    ButtonSpec const spec{.key = "note", .label = ui.word("child_page.note"), .icon = Icon::ledger, .fill = ui.phone()};
    if (button(ui, spec)) set_opened(ui, "entries", !opened(ui, "entries"));
}

void draw_head_card(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    card(ui, {.key = "who"}, [&] {
        draw_name(ui, view);
        draw_about(ui, view, seen.today);
        draw_caregiver(ui, view, intents);
        if (view.closed_on) {
            std::string const day = on_day(ui, view.closed_on, seen.today);
            paragraph(ui, ui.word("child_page.closed", {{"day", day}}), {.tone = Tone::warm});
        }
        auto const entry = [&] { draw_entry_button(ui, view); };
        if (ui.phone()) entry();
        else action_buttons(ui, view.actions, seen, intents, entry);
        draw_entry_sheet(ui, view, intents);
    });
}

// ---- what is open, what happened

void draw_main(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    if (!view.open_items.empty()) {
        std::string_view const title = ui.word("child_page.open");
        section(ui, {.key = "open", .title = title}, [&] {
            open_items(ui, "items", title, view.open_items, seen, intents);
        });
    }
    section(ui, {.key = "past", .title = ui.word("child_page.past")}, [&] {
        card(ui, {.key = "timeline"}, [&] { event_timeline(ui, "events", view.timeline, seen, intents); });
    });
}

// ---- who and what stands beside her

void draw_pairs(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    if (view.pairs.empty()) return;
    card(ui, {.key = "pairs"}, [&] {
        heading(ui, ui.word("child_page.pairs"), 3);
        pair_lines(ui, "lines", view.pairs, seen, intents);
    });
}

void fill(Ui const& ui, WishLine const& wish, Date today, ListRow& row) {
    row.key = wish.id;
    row.lead = Lead::icon;
    row.icon = Icon::wish;
    row.lead_tone = Tone::warm;
    row.title = wish.title;
    row.subtitle = dotted({spoken(ui, wish.state_label), since(ui, wish.since, today)});
    row.done = wish.state == WishState::closed;
}

void draw_wishes(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    if (view.wishes.empty()) return;
    card(ui, {.key = "wishes"}, [&] {
        heading(ui, ui.word("child_page.wishes"), 3);
        ListSpec const spec{
            .key = "lines", .name = ui.word("child_page.wishes"), .count = view.wishes.size(), .carded = false};
        auto const answer =
            list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, view.wishes[i], seen.today, row); });
        if (answer.pressed) go(intents, {.screen = Screen::wish, .subject = *answer.pressed});
    });
}

void draw_consent(Ui& ui, ConsentLine const& consent, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(consent.id);
    bool const ended = consent.withdrawn_on.has_value();
    std::string const day = on_day(ui, ended ? consent.withdrawn_on : consent.given_on, seen.today);
    std::string const said =
        day.empty() ? std::string() : ui.word(ended ? "child_page.withdrawn" : "child_page.given", {{"day", day}});
    paragraph(ui, dotted({spoken(ui, consent.giver), said}), {.tone = ended ? Tone::quiet : Tone::plain});
    gap(ui, 0);
    note(ui, spoken(ui, consent.purposes));
    std::string const missing = spoken(ui, consent.gap, seen.today);
    if (!missing.empty()) paragraph(ui, missing, {.tone = Tone::warm, .small = true});
    for (std::size_t i = 0; i < consent.actions.size(); ++i)
        action_button(ui, "do_" + std::to_string(i), consent.actions[i], {ButtonKind::quiet}, seen, intents);
}

void draw_consents(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    if (view.consents.empty()) return;
    card(ui, {.key = "consents"}, [&] {
        heading(ui, ui.word("child_page.consents"), 3);
        for (ConsentLine const& consent : view.consents) draw_consent(ui, consent, seen, intents);
    });
}

void draw_household(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    if (view.household.empty()) return;
    std::string_view const title = ui.word("child_page.household");
    card(ui, {.key = "household"}, [&] {
        heading(ui, title, 3);
        ListSpec const spec{.key = "lines", .name = title, .count = view.household.size(), .carded = false};
        auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) {
            HouseholdLine const& line = view.household[i];
            fill_child(ui, line.child, row);
            row.subtitle = dotted({child_line(ui, line.child), spoken(ui, line.reason, seen.today)});
        });
        if (answer.pressed) go(intents, {.screen = Screen::child, .subject = *answer.pressed});
    });
}

void draw_side(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    draw_grading(ui, view.grading, seen, intents);
    draw_pairs(ui, view, seen, intents);
    draw_wishes(ui, view, seen, intents);
    draw_consents(ui, view, seen, intents);
    draw_household(ui, view, seen, intents);
    fact_groups(ui, view.groups, seen, intents);
}

}  // namespace

void draw_child(Ui& ui, ChildView const& view, Snapshot const& seen, Intents& intents) {
    auto const body = [&] {
        draw_head_card(ui, view, seen, intents);
        main_and_side(
            ui,
            [&] { spaced(ui, space_4, [&] { draw_main(ui, view, seen, intents); }); },
            [&] { spaced(ui, space_4, [&] { draw_side(ui, view, seen, intents); }); });
    };
    action_page(ui, "child", view.actions, seen, intents, body);
}

}  // namespace tongban::ui
