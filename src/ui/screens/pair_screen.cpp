#include "ui/screens.hpp"

#include <string>

#include "ui/papers/record_papers.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

/// How many days, or that there was no contact yet; nothing for a pair that has ended.
std::string quiet_words(Ui const& ui, PairView const& view, Date today) {
    if (view.ended_on) return ui.word("pair_page.ended", {{"day", on_day(ui, view.ended_on, today)}});
    if (!view.quiet_days) return std::string(ui.word("pair_page.no_contact"));
    if (*view.quiet_days == 0) return std::string(ui.word("pair_page.contact_today"));
    return numbered(ui, "pair_page.quiet", *view.quiet_days);
}

Tone tone_of_health(PairView const& view) {
    if (view.health == "quiet_45") return Tone::danger;
    if (view.health == "quiet_30") return Tone::warm;
    return view.health == "agreed" ? Tone::accent : Tone::quiet;
}

void next_step(Ui& ui, PairView const& view) {
    if (view.ended_on) return;
    bool const promised = !view.next_step.empty();
    card(ui, {.key = "next", .kind = promised ? CardKind::accent : CardKind::sunken}, [&] {
        note(ui, ui.word(promised ? "pair_page.next" : "pair_page.next_none"));
        std::string_view const text = promised ? std::string_view(view.next_step) : ui.word("pair_page.next_none.help");
        paragraph(ui, text, {.tone = promised ? Tone::plain : Tone::quiet, .strong = promised, .large = promised});
    });
}

void child_card(Ui& ui, PairView const& view, Intents& intents) {
    card(ui, {.key = "child", .padding = space_3, .name = ui.word("pair_page.child")}, [&] {
        std::string const line = child_line(ui, view.child);
        RowSpec const row{.key = "open", .title = view.child_ref.name, .note = line, .icon = Icon::child};
        if (simple_row(ui, row)) go(intents, view.child_ref.route);
        grade_mark(ui, grade_of(view.child.colour));
    });
}

void helper_card(Ui& ui, PairView const& view, Intents& intents) {
    card(ui, {.key = "helper", .padding = space_3, .name = ui.word("pair_page.helper")}, [&] {
        std::string const kind = spoken(ui, view.kind);
        RowSpec const row{.key = "open", .title = view.helper_ref.name, .note = kind, .icon = Icon::person};
        if (simple_row(ui, row)) go(intents, view.helper_ref.route);
        if (view.helper_phone.empty()) return;
        ButtonSpec const call{
            .key = "call", .label = view.helper_phone, .kind = ButtonKind::quiet, .icon = Icon::phone, .small = true};
        if (button(ui, call)) intents.emplace_back(Dial{view.helper_phone});
    });
}

void two_people(Ui& ui, PairView const& view, Intents& intents) {
    auto const child = [&] { child_card(ui, view, intents); };
    auto const helper = [&] { helper_card(ui, view, intents); };
    columns(ui, {.gap = space_3, .collapse_below = 280}, {child, helper});
}

/// A page to hand to the helper; after a hand-over it is the letter.
void helper_sheet(Ui& ui, PairView const& view, Date today, Intents& intents) {
    if (!view.sheet) return;
    std::string_view const label = ui.word(view.sheet->handed_over ? "pair_page.letter" : "pair_page.sheet");
    ButtonSpec const print{.key = "sheet", .label = label, .icon = Icon::print};
    ButtonSpec const show{.key = "show", .label = ui.word("pair_page.show"), .icon = Icon::eye};
    flow(ui, [&] {
        if (button(ui, print)) intents.emplace_back(Print{helper_paper(ui, *view.sheet, today)});
        if (button(ui, show))
            intents.emplace_back(
                ShowPaper{helper_paper(ui, *view.sheet, today), std::string(ui.word("pair_page.shown"))});
    });
}

void gaps(Ui& ui, PairView const& view, Snapshot const& seen, Intents& intents) {
    if (view.gaps.empty()) return;
    section(ui, {.key = "gaps", .title = ui.word("pair_page.gaps")}, [&] {
        open_items(ui, "gaps", ui.word("pair_page.gaps"), view.gaps, seen, intents);
    });
}

void contacts(Ui& ui, PairView const& view, Snapshot const& seen, Intents& intents) {
    std::string const count = view.contact_count > 0 ? numbered(ui, "pair_page.contact_count", view.contact_count) : "";
    section(ui, {.key = "contacts", .title = ui.word("pair_page.contacts"), .note = count}, [&] {
        if (!view.contacts.empty()) {
            event_timeline(ui, "contacts", view.contacts, seen, intents);
            return;
        }
        EmptySpec const spec{
            .key = "empty",
            .drawing = Drawing::path_home,
            .title = ui.word("pair_page.contacts.none"),
            .text = ui.word("pair_page.contacts.none.help")};
        empty_state(ui, spec);
    });
}

}  // namespace

void draw_pair(Ui& ui, PairView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(view.id);
    std::string const title =
        ui.word("pair_page.title", {{"child", view.child_ref.name}, {"helper", view.helper_ref.name}});
    std::string const begun =
        view.since ? ui.word("pair_page.since", {{"day", on_day(ui, view.since, seen.today)}}) : std::string();
    std::string const line = dotted({spoken(ui, view.kind), begun});
    std::string const state = quiet_words(ui, view, seen.today);
    RecordHead const head{.title = title, .note = line, .state = state, .tone = tone_of_health(view)};
    record_page(ui, {.key = "pair", .head = head, .actions = view.actions}, seen, intents, [&] {
        next_step(ui, view);
        two_people(ui, view, intents);
        helper_sheet(ui, view, seen.today, intents);
        gaps(ui, view, seen, intents);
        auto const main = [&] { contacts(ui, view, seen, intents); };
        auto const side = [&] { fact_groups(ui, view.groups, seen, intents); };
        main_and_side(ui, main, side);
    });
}

}  // namespace tongban::ui
