#include "ui/screens/common.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace tongban::ui {
namespace {

// ---- actions

ButtonKind kind_of(Action const& action, std::size_t at) {
    if (at == 0 && action.possible() && action.tone != tongban::Tone::danger) return ButtonKind::primary;
    return action.tone == tongban::Tone::danger ? ButtonKind::quiet : ButtonKind::secondary;
}

std::vector<Action> possible_first(std::span<Action const> actions) {
    std::vector<Action> ordered;
    for (bool const possible : {true, false}) {
        for (Action const& action : actions)
            if (action.possible() == possible) ordered.push_back(action);
    }
    return ordered;
}

// ---- open items

/// Stable while the item waits: what it is about, and which of its worries.
std::int64_t key_of(OpenItem const& item) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (char const c : item.kind) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return static_cast<std::int64_t>(hash ^ static_cast<std::uint64_t>(item.open.subject));
}

std::string due_words(Ui const& ui, OpenItem const& item, Date today) {
    if (item.days_late > 0) return numbered(ui, "common.days_late", item.days_late);
    return since(ui, item.due, today);
}

void fill(Ui const& ui, OpenItem const& item, Date today, ListRow& row) {
    row.key = key_of(item);
    row.lead = Lead::icon;
    row.icon = icon_of_kind(item.kind);
    row.lead_tone = item.days_late > 0 ? Tone::warm : Tone::accent;
    row.title = spoken(ui, item.title, today);
    row.subtitle = dotted({spoken(ui, item.place), spoken(ui, item.detail, today)});
    row.trailing = due_words(ui, item, today);
    row.trailing_tone = item.days_late > 0 ? Tone::warm : Tone::quiet;
    if (!item.act || !item.act->possible()) return;
    row.action = icon_of(*item.act);
    row.action_label = spoken(ui, item.act->label);
}

// ---- events

/// 补录: that it was written down later, and on which day.
std::string entered_words(Ui const& ui, Event const& event, Date today) {
    if (!event.entered_on) return {};
    return spoken(ui, Phrase{"common.entered_later", {{"day", *event.entered_on}}}, today);
}

// ---- pairs

void fill(Ui const& ui, PairLine const& pair, Date today, ListRow& row) {
    bool const ended = pair.ended_on.has_value();
    row.key = pair.id;
    row.lead = Lead::initial;
    row.lead_tone = ended ? Tone::quiet : Tone::accent;
    row.title = pair.other.name;
    row.subtitle =
        dotted({spoken(ui, pair.kind), ended ? on_day(ui, pair.ended_on, today) : on_day(ui, pair.since, today)});
    row.trailing = ended ? std::string(ui.word("common.pair_ended")) : since(ui, pair.last_contact, today);
    row.done = ended;
}

}  // namespace

void fill_child(Ui const& ui, ChildHead const& child, ListRow& row) {
    row.key = child.id;
    row.lead = Lead::grade;
    row.grade = grade_of(child.colour);
    row.title = child.name;
    row.subtitle = child_line(ui, child);
}

void action_button(
    Ui& ui, std::string_view key, Action const& action, ActionLook look, Snapshot const& seen, Intents& intents) {
    std::string const label = spoken(ui, action.label);
    std::string const reason = spoken(ui, action.why_not, seen.today);
    bool const pressed = button(
        ui,
        {.key = key,
         .label = label,
         .kind = look.kind,
         .icon = icon_of(action),
         .disabled = !action.possible(),
         .reason = reason,
         .fill = look.fill});
    if (pressed) intents.push_back(action.intent);
}

void more_actions(Ui& ui, std::span<Action const> actions, Snapshot const& seen, Intents& intents) {
    bool open = opened(ui, "more");
    if (button(ui, {.key = "more", .label = ui.word("common.more_actions"), .icon = Icon::more, .fill = ui.phone()}))
        open = !open;
    std::vector<std::string> texts;
    for (Action const& action : actions) {
        texts.push_back(spoken(ui, action.label));
        texts.push_back(spoken(ui, action.why_not, seen.today));
    }
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        items.push_back(
            {.label = texts[2 * i],
             .icon = icon_of(actions[i]),
             .note = texts[2 * i + 1],
             .danger = actions[i].tone == tongban::Tone::danger,
             .disabled = !actions[i].possible()});
    }
    if (auto const chosen = menu(ui, "more_menu", "more", items, open)) intents.push_back(actions[*chosen].intent);
    set_opened(ui, "more", open);
}

void action_buttons(Ui& ui, std::span<Action const> actions, Snapshot const& seen, Intents& intents, Body last) {
    if (actions.empty()) {
        if (last) last();
        return;
    }
    Action const& main = actions.front();
    auto const ordered = possible_first(actions);
    // What is not possible explains itself in the menu: a sentence under a button would tear the row apart.
    std::size_t const room = ui.phone() ? 2 : 3;
    std::size_t shown = 0;
    while (shown < std::min(room, ordered.size()) && ordered[shown].possible()) ++shown;
    if (ordered.size() == shown + 1 && ordered[shown].possible()) ++shown;
    std::size_t const first = main.possible() ? 0 : 1;  // no other stands in for the main one
    flow(ui, [&] {
        for (std::size_t i = 0; i < shown; ++i) {
            std::string const key = "action_" + std::to_string(i);
            action_button(ui, key, ordered[i], {kind_of(ordered[i], i + first)}, seen, intents);
        }
        if (shown < ordered.size()) more_actions(ui, std::span(ordered).subspan(shown), seen, intents);
        if (last) last();
    });
    if (!main.possible()) note(ui, dotted({spoken(ui, main.label), spoken(ui, main.why_not, seen.today)}));
}

void fact_groups(Ui& ui, std::span<FactGroup const> groups, Snapshot const& seen, Intents& intents) {
    for (FactGroup const& facts : groups) {
        std::string const amend = facts.amend ? spoken(ui, facts.amend->label) : std::string();
        bool pressed = false;
        card(ui, {.key = facts.title_key}, [&] {
            SectionSpec const spec{
                .key = "facts", .title = ui.word(facts.title_key), .action = amend, .action_icon = Icon::pen};
            pressed = section(ui, spec, [&] {
                for (Fact const& line : facts.facts)
                    fact(ui, ui.word(line.label_key), spoken(ui, line.value, seen.today));
            });
        });
        if (pressed) intents.push_back(facts.amend->intent);
    }
}

void open_items(
    Ui& ui,
    std::string_view key,
    std::string_view name,
    std::span<OpenItem const> items,
    Snapshot const& seen,
    Intents& intents) {
    auto const answer = list(ui, {.key = key, .name = name, .count = items.size()}, [&](std::size_t i, ListRow& row) {
        fill(ui, items[i], seen.today, row);
    });
    for (OpenItem const& item : items) {
        if (answer.pressed == key_of(item)) go(intents, item.open);
        if (answer.acted == key_of(item) && item.act) intents.push_back(item.act->intent);
    }
}

void event_timeline(
    Ui& ui, std::string_view key, std::span<Event const> events, Snapshot const& seen, Intents& intents) {
    if (events.empty()) {
        note(ui, ui.word("common.no_events"));
        return;
    }
    std::vector<TimelineItem> items;
    items.reserve(events.size());
    for (Event const& event : events) {
        items.push_back(
            {// Counted from the oldest: a new event on top moves nobody's key.
             .key = static_cast<std::int64_t>(events.size() - items.size()),
             .icon = icon_of_kind(event.kind),
             .tone = event.kind.starts_with("wish") ? Tone::warm : Tone::accent,
             .when = dotted({on_day(ui, event.day, seen.today), event.writer, entered_words(ui, event, seen.today)}),
             .title = spoken(ui, event.title, seen.today),
             .body = event.text,
             .pressable = event.open.has_value()});
    }
    auto const pressed = timeline(ui, key, ui.word("common.events"), items);
    if (pressed) go(intents, *events[events.size() - static_cast<std::size_t>(*pressed)].open);
}

void pair_lines(Ui& ui, std::string_view key, std::span<PairLine const> pairs, Snapshot const& seen, Intents& intents) {
    ListSpec const spec{.key = key, .name = ui.word("common.pairs"), .count = pairs.size(), .carded = false};
    auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) { fill(ui, pairs[i], seen.today, row); });
    if (answer.pressed) go(intents, {.screen = Screen::pair, .subject = *answer.pressed});
}

void ask_search(Ui& ui) {
    auto const scope = ui.scope_of(0);
    set_opened(ui, "search", true);
}

void ask_report(Ui& ui) {
    auto const scope = ui.scope_of(0);
    set_opened(ui, "report", true);
}

bool take_search_wish(Ui& ui) {
    auto const scope = ui.scope_of(0);
    bool const wished = opened(ui, "search");
    set_opened(ui, "search", false);
    return wished;
}

void list_search(Ui& ui, Screen list, std::string_view text, Intents& intents) {
    std::string typed(text);
    std::string const hint = word_of(ui, screen_word(list), ".search");
    auto const answer =
        search_field(ui, {.key = "search", .label = ui.word("common.search"), .placeholder = hint}, typed);
    if (answer.changed && !answer.composing) intents.push_back(Search{list, typed});
}

void programme_list(
    Ui& ui,
    ProgrammeSpec const& spec,
    Snapshot const& seen,
    Intents& intents,
    FunctionRef<void(std::size_t index, ListRow& row)> fill) {
    std::string const number = std::to_string(spec.number);
    std::string const title = word_of(ui, "plan.section.", number);
    section(ui, {.key = "section_" + number, .title = title}, [&] {
        ListSpec const rows{
            .key = "rows",
            .name = title,
            .count = spec.count,
            .selected = seen.route.screen == spec.screen ? seen.route.subject : 0,
            .dense = spec.dense};
        auto const answer = list(ui, rows, fill);
        if (answer.pressed) go(intents, {.screen = spec.screen, .subject = *answer.pressed});
    });
}

void go(Intents& intents, Route route) { intents.push_back(Navigate{std::move(route)}); }

bool opened(Ui& ui, std::string_view key) { return ui.remembered(ui.id(std::string("opened.").append(key))) > 0; }

void set_opened(Ui& ui, std::string_view key, bool open) {
    ui.remembered(ui.id(std::string("opened.").append(key))) = open ? 1.0F : 0.0F;
}

}  // namespace tongban::ui
