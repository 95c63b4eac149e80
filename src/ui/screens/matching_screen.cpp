#include <string>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

std::string waited(Ui const& ui, MatchCard const& match) {
    return match.waiting_days > 0 ? numbered(ui, "pairs.waiting_days", match.waiting_days)
                                  : std::string(ui.word("pairs.waiting_today"));
}

void child_row(Ui& ui, MatchCard const& match, Intents& intents) {
    std::string const line = dotted({child_line(ui, match.child), waited(ui, match)});
    RowSpec const row{.key = "child", .title = match.child.name, .note = line, .icon = Icon::child};
    if (simple_row(ui, row)) go(intents, {.screen = Screen::child, .subject = match.child.id});
}

void helper_row(Ui& ui, MatchCard const& match, Intents& intents) {
    std::string const kind = spoken(ui, match.helper_kind);
    RowSpec const row{.key = "helper", .title = match.helper->name, .note = kind, .icon = Icon::person};
    if (simple_row(ui, row)) go(intents, match.helper->route);
}

void two_sides(Ui& ui, MatchCard const& match, Intents& intents) {
    auto const child = [&] { child_row(ui, match, intents); };
    if (!match.helper) return child();
    auto const helper = [&] { helper_row(ui, match, intents); };
    columns(ui, {.gap = space_3, .collapse_below = 420}, {child, helper});
}

void chips(Ui& ui, MatchCard const& match, bool longest, Date today) {
    flow(ui, {.line = 24}, [&] {
        if (longest) tag(ui, ui.word("app.match.longest"), Tone::warm, Icon::clock);
        if (match.blocked) tag(ui, spoken(ui, match.blocked, today), Tone::warm, Icon::warning);
        for (Phrase const& reason : match.reasons) tag(ui, spoken(ui, reason, today), Tone::accent);
    });
}

/// What would change it, and the way there; then the decision.
void decide(Ui& ui, MatchCard const& match, Snapshot const& seen, Intents& intents) {
    for (Phrase const& why : match.kept_away) note(ui, spoken(ui, why, seen.today));
    if (match.change) paragraph(ui, spoken(ui, match.change, seen.today), {.tone = Tone::quiet, .small = true});
    flow(ui, [&] {
        if (match.helper || match.blocked) action_button(ui, "act", match.act, {ButtonKind::primary}, seen, intents);
        if (match.mend) action_button(ui, "mend", *match.mend, {ButtonKind::quiet}, seen, intents);
    });
}

void match_card(Ui& ui, MatchCard const& match, bool longest, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(match.child.id);
    std::string_view const helper = match.helper ? std::string_view(match.helper->name) : "";
    std::string const name = dotted({match.child.name, helper});
    CardKind const kind = match.helper ? CardKind::raised : CardKind::sunken;
    card(ui, {.key = "match", .kind = kind, .padding = space_3, .name = name}, [&] {
        two_sides(ui, match, intents);
        chips(ui, match, longest, seen.today);
        decide(ui, match, seen, intents);
    });
}

struct Part {
    std::string_view key;
    std::string_view count_key;
    std::vector<MatchCard> const& cards;
    int count;
};

void part(Ui& ui, Part const& part, MatchCard const* longest, Snapshot const& seen, Intents& intents) {
    if (part.cards.empty()) return;
    std::string const count = numbered(ui, part.count_key, part.count);
    section(ui, {.key = part.key, .title = word_of(ui, "matching.", part.key), .note = count}, [&] {
        for (MatchCard const& match : part.cards) match_card(ui, match, &match == longest, seen, intents);
        auto const carried = static_cast<int>(part.cards.size());
        if (part.count > carried) note(ui, numbered(ui, "matching.more", part.count - carried));
    });
}

MatchCard const* longest_of(MatchingView const& view) {
    MatchCard const* longest = nullptr;
    for (auto const* cards : {&view.suggested, &view.passed}) {
        if (!cards->empty() && (!longest || cards->front().waiting_days > longest->waiting_days))
            longest = &cards->front();
    }
    return longest;
}

void nobody_waits(Ui& ui) {
    EmptySpec const spec{
        .key = "empty",
        .drawing = Drawing::two_chairs,
        .title = ui.word("matching.none.title"),
        .text = ui.word("matching.none.text")};
    empty_state(ui, spec);
}

}  // namespace

void draw_matching(Ui& ui, MatchingView const& view, Snapshot const& seen, Intents& intents) {
    scroll_page(ui, {.key = "matching"}, [&] {
        if (!ui.phone()) heading(ui, ui.word("screen.matching"), 1);
        if (view.suggested.empty() && view.passed.empty()) return nobody_waits(ui);
        note(ui, ui.word("matching.about"));
        MatchCard const* const longest = longest_of(view);
        part(ui, {"suggested", "matching.count", view.suggested, view.suggested_count}, longest, seen, intents);
        part(ui, {"passed", "matching.passed_count", view.passed, view.passed_count}, longest, seen, intents);
    });
}

}  // namespace tongban::ui
