#include "ui/screens/head.hpp"

#include <algorithm>
#include <array>

#include "ui/screens/common.hpp"

namespace tongban::ui {

namespace {

constexpr float one_column_below = 560;
constexpr float side_column_from = 680;
constexpr std::string_view shown_key = "shown_column";

/// On a phone: the first thing that can be done in reach of the thumb, all others behind 更多 beside it.
void draw_foot(Ui& ui, std::span<Action const> actions, Snapshot const& seen, Intents& intents) {
    std::string const label = spoken(ui, actions.front().label);
    auto const main = [&] {
        ButtonSpec const spec{
            .key = "main", .label = label, .kind = ButtonKind::primary, .icon = icon_of(actions.front()), .fill = true};
        if (button(ui, spec)) intents.push_back(actions.front().intent);
    };
    if (actions.size() == 1) {
        main();
        return;
    }
    auto const others = [&] { more_actions(ui, actions.subspan(1), seen, intents); };
    columns(ui, {.weights = {7, 3}, .gap = space_2, .collapse_below = 0}, {main, others});
}

}  // namespace

bool one_column(Ui& ui) { return ui.layout().width() < one_column_below; }

void list_head(Ui& ui, std::string_view title, std::string_view note, Action const& add, Intents& intents) {
    std::string const label = spoken(ui, add.label);
    std::array<ButtonSpec, 1> const buttons{ButtonSpec{
        .key = "add",
        .label = label,
        .kind = ui.phone() ? ButtonKind::secondary : ButtonKind::primary,
        .icon = Icon::plus,
        .disabled = !add.possible()}};
    ActionsSpec const head{.title = ui.phone() ? std::string_view() : title, .note = note};
    if (page_head(ui, head, buttons).pressed) intents.push_back(add.intent);
}

void record_head(Ui& ui, RecordHead const& head) {
    heading(ui, head.title, 1);
    if (head.state.empty() && head.note.empty()) return;
    gap(ui, space_1);
    flow(ui, [&] {
        if (!head.state.empty()) tag(ui, head.state, head.tone);
        if (!head.note.empty()) paragraph(ui, head.note, {.tone = Tone::quiet});
    });
}

void action_page(
    Ui& ui, std::string_view key, std::span<Action const> actions, Snapshot const& seen, Intents& intents, Body body) {
    bool const low = ui.phone() && !actions.empty() && actions.front().possible();
    auto const foot = [&] { draw_foot(ui, actions, seen, intents); };
    auto const content = [&] {
        body();
        if (ui.phone() && !low) action_buttons(ui, actions, seen, intents);
    };
    scroll_page(ui, {.key = key}, Body(), content, low ? Body(foot) : Body());
}

void record_page(Ui& ui, RecordPage const& page, Snapshot const& seen, Intents& intents, Body body) {
    auto const content = [&] {
        record_head(ui, page.head);
        if (!ui.phone()) action_buttons(ui, page.actions, seen, intents);
        body();
    };
    action_page(ui, page.key, page.actions, seen, intents, content);
}

void main_and_side(Ui& ui, Body main, Body side) {
    columns(ui, {.weights = {3, 2}, .gap = space_6, .collapse_below = side_column_from}, {main, side});
}

std::string shown_column(Ui& ui, std::span<BoardColumn const> columns) {
    auto const kept = static_cast<std::size_t>(ui.remembered(ui.id(shown_key)));
    if (kept > 0 && kept <= columns.size()) return std::string(columns[kept - 1].key);
    auto const full = std::ranges::find_if(columns, [](BoardColumn const& column) { return column.count > 0; });
    return std::string(full != columns.end() ? full->key : columns.front().key);
}

void keep_shown_column(Ui& ui, std::span<BoardColumn const> columns, std::string_view shown) {
    auto const found = std::ranges::find(columns, shown, &BoardColumn::key);
    if (found == columns.end()) return;
    ui.remembered(ui.id(shown_key)) = static_cast<float>(found - columns.begin() + 1);
}

}  // namespace tongban::ui
