#include "ui/screens/head.hpp"

#include <algorithm>
#include <array>

#include "ui/screens/common.hpp"

namespace tongban::ui {

namespace {

constexpr float side_column_from = 680;

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

/// `kept` is 1-based; 0: nothing was chosen yet.
std::string shown_column(std::span<BoardColumn const> columns, std::size_t kept, std::size_t preferred) {
    if (kept > 0 && kept <= columns.size()) return std::string(columns[kept - 1].key);
    if (preferred < columns.size()) return std::string(columns[preferred].key);
    auto const full = std::ranges::find_if(columns, [](BoardColumn const& column) { return column.count > 0; });
    if (full != columns.end()) return std::string(full->key);
    return columns.empty() ? std::string() : std::string(columns.front().key);
}

}  // namespace

void list_head(Ui& ui, std::string_view title, std::string_view note_text, Action const& add, Intents& intents) {
    std::string const label = spoken(ui, add.label);
    ButtonSpec const spec{
        .key = "add",
        .label = label,
        .kind = ui.phone() ? ButtonKind::secondary : ButtonKind::primary,
        .icon = Icon::plus,
        .disabled = !add.possible()};
    if (ui.phone()) {
        flow(ui, [&] {
            if (button(ui, spec)) intents.push_back(add.intent);
            if (!note_text.empty()) note(ui, note_text);
        });
        return;
    }
    std::array<ButtonSpec, 1> const buttons{spec};
    if (page_head(ui, {.title = title, .note = note_text}, buttons).pressed) intents.push_back(add.intent);
}

void nothing_yet(Ui& ui, std::string_view list, Drawing drawing, Action const& add, Intents& intents) {
    std::string const label = add.possible() ? spoken(ui, add.label) : std::string();
    std::string const words = std::string(list).append(".none.");
    EmptySpec const spec{
        .key = "first",
        .drawing = drawing,
        .title = ui.word(words + "title"),
        .text = ui.word(words + "text"),
        .action = label,
        .action_icon = Icon::plus};
    if (empty_state(ui, spec)) intents.push_back(add.intent);
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

void board_page(Ui& ui, std::string_view key, Body head, Body body) {
    if (!board_is_narrow(ui)) {
        whole_page(ui, {.key = key, .width_max = 1680}, head, body);
        return;
    }
    scroll_page(ui, {.key = key}, [&] {
        head();
        body();
    });
}

BoardAnswer kept_board(
    Ui& ui,
    BoardSpec const& spec,
    std::span<BoardColumn const> columns,
    std::size_t preferred,
    FunctionRef<void(std::size_t column, std::size_t index, BoardCard& card)> fill) {
    float& kept = ui.remembered(ui.id("shown_column"));
    std::string const before = shown_column(columns, static_cast<std::size_t>(kept), preferred);
    std::string shown = before;
    BoardAnswer const answer = board(ui, spec, columns, shown, fill);
    auto const chosen = std::ranges::find(columns, std::string_view(shown), &BoardColumn::key);
    if (shown != before) kept = static_cast<float>(chosen - columns.begin() + 1);
    return answer;
}

}  // namespace tongban::ui
