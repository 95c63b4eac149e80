#include "ui/screens/head.hpp"

#include <algorithm>
#include <array>

#include "ui/screens/common.hpp"

namespace tongban::ui {

namespace {

constexpr float one_column_below = 560;
constexpr float side_column_from = 680;
constexpr std::string_view shown_key = "shown_column";

bool main_at_foot(Ui const& ui, std::span<Action const> actions) {
    return ui.phone() && !actions.empty() && actions.front().possible();
}

void foot_button(Ui& ui, Action const& action, Intents& intents) {
    std::string const label = spoken(ui, action.label);
    ButtonSpec const spec{
        .key = "main", .label = label, .kind = ButtonKind::primary, .icon = icon_of(action), .fill = true};
    if (button(ui, spec)) intents.push_back(action.intent);
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

std::string numbered(Ui const& ui, std::string_view key, std::int64_t n) {
    return spoken(ui, Phrase{.key = std::string(key), .args = {{"n", n}}}, Date());
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

void record_page(Ui& ui, RecordPage const& page, Snapshot const& seen, Intents& intents, Body body) {
    bool const low = main_at_foot(ui, page.actions);
    auto const foot = [&] { foot_button(ui, page.actions.front(), intents); };
    auto const content = [&] {
        record_head(ui, page.head);
        if (!ui.phone() && !page.actions.empty()) action_buttons(ui, page.actions, seen, intents);
        body();
        if (!ui.phone()) return;
        std::span<Action const> const others = low ? page.actions.subspan(1) : page.actions;
        if (!others.empty()) action_buttons(ui, others, seen, intents);
    };
    scroll_page(ui, {.key = page.key}, Body(), content, low ? Body(foot) : Body());
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
