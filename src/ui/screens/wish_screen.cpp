#include "ui/screens.hpp"

#include <string>
#include <vector>

#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {

namespace {

Tone tone_of_state(WishState state) {
    switch (state) {
        case WishState::published:
        case WishState::claimed:
        case WishState::buying: return Tone::warm;
        case WishState::delivered:
        case WishState::confirmed:
        case WishState::followed_up: return Tone::accent;
        default: return Tone::quiet;
    }
}

LinkState link_state(WishStep::Place place) {
    switch (place) {
        case WishStep::Place::done: return LinkState::done;
        case WishStep::Place::current: return LinkState::current;
        case WishStep::Place::ahead: break;
    }
    return LinkState::ahead;
}

/// "3月5日": in a chain the day of the week is noise.
std::string short_day(Ui const& ui, WishStep const& step, Date today) {
    if (!step.day) return {};
    std::string const month = std::to_string(step.day->month());
    std::string const day = std::to_string(step.day->day());
    std::string const year = std::to_string(step.day->year());
    bool const this_year = step.day->year() == today.year();
    return ui.word(
        this_year ? "wish_page.day" : "wish_page.day_year", {{"year", year}, {"month", month}, {"day", day}});
}

void way(Ui& ui, WishView const& view, Date today) {
    std::vector<ChainLink> links;
    links.reserve(view.chain.size());
    for (WishStep const& step : view.chain) {
        links.push_back(
            {.key = step.name,
             .label = word_of(ui, "wish.step.", step.name),
             .when = short_day(ui, step, today),
             .detail = spoken(ui, step.detail, today),
             .state = link_state(step.place)});
    }
    card(ui, {.key = "way"}, [&] { chain(ui, "chain", ui.word("wish_page.way"), links); });
}

/// The child as helpers know her, and her own words.
void whose(Ui& ui, WishView const& view, Intents& intents) {
    card(ui, {.key = "whose", .kind = CardKind::warm}, [&] {
        if (!view.raw_title.empty()) {
            note(ui, ui.word("wish_page.own_words"));
            paragraph(ui, ui.word("wish_page.quoted", {{"words", view.raw_title}}), {.large = true});
        }
        RowSpec const row{
            .key = "child", .title = view.child.name, .note = ui.word("wish_page.child"), .icon = Icon::child};
        if (simple_row(ui, row)) go(intents, view.child.route);
    });
}

void history(Ui& ui, WishView const& view, Snapshot const& seen, Intents& intents) {
    section(ui, {.key = "history", .title = ui.word("wish_page.history")}, [&] {
        event_timeline(ui, "events", view.timeline, seen, intents);
    });
}

}  // namespace

void draw_wish(Ui& ui, WishView const& view, Snapshot const& seen, Intents& intents) {
    auto const scope = ui.scope(view.id);
    std::string const state = spoken(ui, view.state_label);
    RecordHead const head{.title = view.title, .note = view.alias, .state = state, .tone = tone_of_state(view.state)};
    record_page(ui, {.key = "wish", .head = head, .actions = view.actions}, seen, intents, [&] {
        if (!view.chain.empty()) way(ui, view, seen.today);
        auto const main = [&] {
            whose(ui, view, intents);
            if (!view.timeline.empty()) history(ui, view, seen, intents);
        };
        auto const side = [&] { fact_groups(ui, view.groups, seen, intents); };
        main_and_side(ui, main, side);
    });
}

}  // namespace tongban::ui
