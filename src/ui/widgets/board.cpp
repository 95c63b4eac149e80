#include "ui/widgets/board.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/board_card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {

namespace {

constexpr float column_width_min = 248, column_width_max = 320, column_gap = space_3;
constexpr float well_pad = space_2;
/// Of a card nobody has seen yet.
constexpr float card_height_guess = 128;

using Fill = FunctionRef<void(std::size_t, std::size_t, BoardCard&)>;

/// What one call of `board` works with.
struct Work {
    Ui& ui;
    BoardSpec const& spec;
    Fill fill;
    std::size_t columns = 0;
    BoardAnswer answer;
    BoardCard card;
    struct Drag {
        std::int64_t card = 0;
        std::size_t column = 0;
        std::string title;
        bool dropped = false;
    };
    std::optional<Drag> drag;
};

std::string total_text(BoardColumn const& column) {
    return count_text(static_cast<std::int64_t>(std::max(column.total, column.count)));
}

void draw_title(Ui& ui, BoardColumn const& column, Rect rect) {
    auto const& palette = ui.theme().palette;
    bool const loud = column.tone != Tone::quiet && column.count > 0;
    Ink const title = body_ink(ui, loud ? ink_of(ui.theme(), column.tone) : palette.ink_1, Face::strong);
    Ink const count = body_ink(ui, palette.ink_3);
    std::string const total = total_text(column);
    float const total_width = ui.canvas().text_width(total, count);
    float const title_width = std::min(ui.canvas().text_width(column.title, title), rect.width - total_width - space_2);
    ui.canvas().text_in({rect.x, rect.y, title_width + 1, rect.height}, column.title, title);
    ui.canvas().text_in({rect.x + title_width + space_2, rect.y, total_width + 1, rect.height}, total, count);
    ui.emit(ui.id("title"), Role::heading, std::string(column.title).append(" ").append(total), rect).level = 2;
}

/// Walks with the arrow keys: the card to be focused, drawn even when it lies out of sight.
struct Walk {
    float& active;  ///< 1-based place of the card that Tab reaches
    float& goal;    ///< 1-based place of the card that is to get the focus; 0: none
};

void walk(Work& work, Walk& walk, std::size_t at, std::size_t count, WidgetId card) {
    Ui& ui = work.ui;
    if (ui.input().focus_arrived(card)) walk.active = static_cast<float>(at + 1);
    int const steps = ui.input().take_steps(card);
    if (steps == 0) return;
    auto const last = static_cast<std::int64_t>(count) - 1;
    auto const wanted = std::clamp(static_cast<std::int64_t>(at) + steps, std::int64_t{0}, last);
    walk.goal = static_cast<float>(wanted + 1);
    ui.wake();
}

/// True while the card hangs at the mouse, and in the frame in which it is dropped.
bool take_drag(Work& work, std::size_t column, WidgetId card) {
    Ui& ui = work.ui;
    Pointer const& pointer = ui.input().pointer();
    float const way = std::abs(pointer.x - pointer.press_x) + std::abs(pointer.y - pointer.press_y);
    float& hangs = ui.remembered(ui.id("hangs"));
    bool const held = ui.input().captured(card);
    if (held && pointer.kind == PointerKind::mouse && way > touch_slop) hangs = 1;
    if (hangs == 0) return false;
    bool const dropped = pointer.released && !pointer.cancelled;
    if (held || dropped) work.drag = {work.card.key, column, work.card.title, dropped};
    if (!held) hangs = 0;
    return true;
}

void take_shift(Work& work, std::size_t column, WidgetId card) {
    int const steps = work.ui.input().take_shift(card);
    auto const last = static_cast<std::int64_t>(work.columns) - 1;
    auto const wanted = std::clamp(static_cast<std::int64_t>(column) + steps, std::int64_t{0}, last);
    auto const to = static_cast<std::size_t>(wanted);
    if (to != column) work.answer.moved = {work.card.key, to};
}

/// Returns the height of the card.
float draw_one(Work& work, std::size_t column, std::size_t at, std::size_t count, Walk& way) {
    Ui& ui = work.ui;
    work.card.clear();
    work.fill(column, at, work.card);
    auto const scope = ui.scope(work.card.key);
    WidgetId const id = ui.id("card");
    bool const goal = way.goal == static_cast<float>(at + 1);
    BoardCardLook const look{
        .selected = work.card.key == work.spec.selected,
        .tab_stop = way.active == static_cast<float>(at + 1),
        .position = static_cast<int>(at + 1),
        .set_size = static_cast<int>(count),
        .help = work.spec.moves ? work.spec.move_help : std::string_view()};
    BoardCardAnswer const said = board_card(ui, work.card, look);
    bool const drags = work.spec.moves && take_drag(work, column, id);
    if (work.spec.moves) take_shift(work, column, id);
    if (said.pressed && !drags) work.answer.pressed = work.card.key;
    if (said.acted) work.answer.acted = work.card.key;
    walk(work, way, at, count, id);
    if (goal && way.goal == static_cast<float>(at + 1)) {
        ui.ask_focus(id);
        way.active = way.goal;
        way.goal = 0;
    }
    return said.height;
}

/// The cards of one column, below each other in the open region. Those out of sight only take their room.
void draw_cards(Work& work, std::size_t column, BoardColumn const& shown) {
    Ui& ui = work.ui;
    Walk way{ui.remembered(ui.id("active")), ui.remembered(ui.id("goal"))};
    if (way.active < 1 || way.active > static_cast<float>(shown.count)) way.active = 1;
    ui.open_group(ui.id("cards"), Role::list, shown.title, common_part(ui.canvas().clip(), ui.layout().rest()));
    for (std::size_t at = 0; at < shown.count; ++at) {
        // Heights belong to places, not to records: a column is the same height whoever stands in it.
        float& height = ui.remembered(ui.record_id(static_cast<std::int64_t>(at)));
        if (height == 0) height = card_height_guess;
        Rect rect = ui.layout().rest();
        rect.height = height;
        bool const wanted = way.goal == static_cast<float>(at + 1) || way.active == static_cast<float>(at + 1);
        if (!wanted && !ui.canvas().visible(rect)) {
            ui.layout().place({0, height});
            continue;
        }
        float const drawn = draw_one(work, column, at, shown.count, way);
        if (std::abs(drawn - height) > 0.5F) ui.wake();
        height = drawn;
    }
    ui.close_group();
}

void draw_content(Work& work, std::size_t column, BoardColumn const& shown) {
    if (shown.count == 0) {
        if (!shown.empty.empty()) note(work.ui, shown.empty);
        return;
    }
    draw_cards(work, column, shown);
    if (shown.total > shown.count && !shown.more.empty()) note(work.ui, shown.more);
}

void draw_column(Work& work, std::size_t column, BoardColumn const& shown, Rect rect) {
    Ui& ui = work.ui;
    auto const scope = ui.scope(shown.key);
    ui.open_group(ui.id("column"), Role::group, shown.title, rect);
    ui.canvas().fill(rect, ui.theme().palette.sunken, radius_card);
    float const title = ui.theme().type.body * leading_text + 2 * space_2;
    draw_title(ui, shown, {rect.x + space_3, rect.y, rect.width - 2 * space_3, title});
    Rect const view{rect.x, rect.y + title, rect.width, rect.height - title};
    Region const content{.area = {view.x + well_pad, view.y, view.width - 2 * well_pad, 0}, .gap = space_2};
    auto const body = [&] { draw_content(work, column, shown); };
    ui.in_scroll_area({.id = ui.id("scroll"), .view = view, .content = content, .end_space = well_pad}, body);
    ui.close_group();
}

float column_width(float room, std::size_t count) {
    auto const n = static_cast<float>(count);
    float const even = (room - (n - 1) * column_gap) / n;
    if (even >= column_width_min) return std::min(even, column_width_max);
    // A piece of the next column must show, or nobody goes there.
    float const in_sight = std::max(2.0F, std::floor((room + column_gap) / (column_width_min + column_gap)));
    float const hint = column_width_min / 5;
    return std::max(column_width_min - 16, (room - hint) / in_sight - column_gap);
}

/// The dragged card's title at the mouse; the column under it shows that it would take it.
void draw_drag(Work& work, std::span<Rect const> columns) {
    Ui& ui = work.ui;
    Pointer const& pointer = ui.input().pointer();
    auto const& palette = ui.theme().palette;
    auto const under =
        std::ranges::find_if(columns, [&](Rect const& rect) { return contains(rect, {pointer.x, pointer.y}); });
    auto const column = static_cast<std::size_t>(under - columns.begin());
    bool const elsewhere = under != columns.end() && column != work.drag->column;
    if (work.drag->dropped) {
        if (elsewhere) work.answer.moved = {work.drag->card, column};
        return;
    }
    if (elsewhere) ui.canvas().frame(*under, palette.accent, radius_card, 2);
    Rect const ghost{pointer.x + space_2, pointer.y + space_2, column_width_min, ui.theme().metrics.control};
    ui.in_layer(Layer::popover, {.area = ghost}, [&] {
        ui.canvas().shadow(ghost, radius_card, Height::raised, palette.shadow);
        ui.canvas().fill(ghost, palette.card, radius_card);
        ui.canvas().frame(ghost, palette.accent, radius_card);
        ui.canvas().text_in(
            shrunk(ghost, Insets{space_3, 0, space_3, 0}), work.drag->title, body_ink(ui, palette.ink_1));
    });
}

void draw_wide(Work& work, std::span<BoardColumn const> columns) {
    Ui& ui = work.ui;
    Rect const area = ui.layout().rest();
    float const width = column_width(area.width, columns.size());
    float const length = static_cast<float>(columns.size()) * (width + column_gap) - column_gap;
    auto const body = [&] {
        Rect const row = ui.layout().place({length, area.height});
        std::vector<Rect> rects;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            float const x = row.x + static_cast<float>(i) * (width + column_gap);
            rects.push_back({x, row.y, width, row.height});
            draw_column(work, i, columns[i], rects.back());
        }
        if (work.drag) draw_drag(work, rects);
    };
    Region const content{.area = {area.x, area.y, length, area.height}};
    ui.in_scroll_area({.id = ui.id("across"), .view = area, .content = content, .axis = Axis::x}, body);
    ui.layout().place({0, area.height});
}

void draw_narrow(Work& work, std::span<BoardColumn const> columns, std::string& shown) {
    Ui& ui = work.ui;
    std::vector<Option> options;
    for (BoardColumn const& column : columns) {
        options.push_back(
            {.word = column.key,
             .label = column.title,
             .count = static_cast<int>(std::max(column.total, column.count))});
    }
    tabs(ui, {.key = "stages", .name = work.spec.name}, options, shown);
    auto const found = std::ranges::find(columns, std::string_view(shown), &BoardColumn::key);
    if (found == columns.end()) return;
    auto const scope = ui.scope(found->key);
    auto const column = static_cast<std::size_t>(found - columns.begin());
    nested(ui, {}, space_2, [&] { draw_content(work, column, *found); });
}

}  // namespace

void BoardCard::clear() {
    key = 0;
    for (std::string* const text : {&title, &subtitle, &note, &action, &action_reason}) text->clear();
    for (RowTag& tag : tags) tag.text.clear();
    lead = Lead::none;
    grade = Grade::none;
    icon = Icon::none;
}

bool board_is_narrow(Ui& ui) { return ui.layout().width() < 2 * column_width_min + column_gap; }

BoardAnswer board(Ui& ui, BoardSpec const& spec, std::span<BoardColumn const> columns, std::string& shown, Fill fill) {
    if (columns.empty()) return {};
    auto const scope = ui.scope(spec.key);
    Work work{ui, spec, fill, columns.size(), {}, {}, {}};
    if (board_is_narrow(ui)) draw_narrow(work, columns, shown);
    else draw_wide(work, columns);
    return work.answer;
}

}  // namespace tongban::ui
