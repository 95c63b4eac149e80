#include "ui/widgets/roll_call.hpp"

#include <algorithm>

#include "ui/widgets/icon.hpp"

namespace tongban::ui {

namespace {

constexpr float tile_width_min = 144;
constexpr float mark_size = 24;

struct Grid {
    Rect rect;
    std::size_t columns = 1;
    float tile_width = 0, tile_height = 0;

    [[nodiscard]] Rect tile(std::size_t i) const {
        auto const column = static_cast<float>(i % columns);
        auto const line = static_cast<float>(i / columns);
        return {
            rect.x + column * (tile_width + space_2), rect.y + line * (tile_height + space_2), tile_width, tile_height};
    }
};

Grid placed(Ui& ui, std::size_t count) {
    Theme const& theme = ui.theme();
    float const width = ui.layout().width();
    float const scale = theme.type.note / 12;
    Grid grid;
    grid.columns = static_cast<std::size_t>(std::max(1.0F, (width + space_2) / (tile_width_min * scale + space_2)));
    auto const columns = static_cast<float>(grid.columns);
    grid.tile_width = (width - (columns - 1) * space_2) / columns;
    grid.tile_height = theme.type.section * leading_title + theme.type.note * leading_text + 2 * space_3;
    auto const lines = static_cast<float>((count + grid.columns - 1) / grid.columns);
    grid.rect = ui.layout().place({0, lines * grid.tile_height + std::max(0.0F, lines - 1) * space_2});
    return grid;
}

struct Tint {
    Colour back, edge, mark, on_mark, name;
    Icon icon = Icon::none;
};

Tint tint_for(Palette const& p, RollMark mark) {
    switch (mark) {
        case RollMark::here: return {p.accent_tint, p.accent_tint, p.accent, p.on_accent, p.ink_1, Icon::check};
        case RollMark::late: return {p.warm_tint, p.warm_tint, p.warm, p.card, p.ink_1, Icon::clock};
        case RollMark::away: return {p.sunken, p.sunken, p.edge, p.card, p.ink_2, Icon::minus};
        case RollMark::open: break;
    }
    return {p.card, p.line, p.edge, p.card, p.ink_1, Icon::none};
}

void draw_mark(Ui& ui, Point middle, Tint const& tint) {
    if (tint.icon == Icon::none) {
        ui.canvas().ring(middle, mark_size / 2 - 1, tint.mark, 1.5F);
        return;
    }
    ui.canvas().disc(middle, mark_size / 2, tint.mark);
    float const size = mark_size - space_2;
    draw_icon(ui.canvas(), tint.icon, {middle.x - size / 2, middle.y - size / 2, size, size}, tint.on_mark);
}

/// `words` is what is left of the tile between the mark and ⋯.
void draw_words(Ui& ui, RollTile const& tile, Rect words, Tint const& tint) {
    Theme const& theme = ui.theme();
    Ink const name = ui.ink(theme.type.section, tint.name, Face::strong);
    Ink const small = ui.ink(theme.type.note, tile.mark == RollMark::late ? theme.palette.warm : theme.palette.ink_2);
    float const line = theme.type.section * leading_title;
    ui.canvas().text_in({words.x, words.y + space_3, words.width, line}, tile.name, name);
    bool const usual = tile.mark == RollMark::open || tile.mark == RollMark::here;
    std::string below = usual ? tile.detail : tile.mark_word;
    if (!usual && !tile.detail.empty()) below.append(" · ").append(tile.detail);
    ui.canvas().text_in({words.x, words.y + space_3 + line, words.width, theme.type.note * leading_text}, below, small);
}

void emit_tile(Ui& ui, RollTile const& tile, Rect rect, bool locked) {
    std::string name = tile.name;
    if (!tile.mark_word.empty()) name.append("，").append(tile.mark_word);
    OutlineRecord& record = ui.emit(ui.id("tile"), Role::checkbox, name, rect);
    record.check = tile.mark == RollMark::here || tile.mark == RollMark::late ? Check::on : Check::off;
    record.described = tile.detail;
    record.disabled = locked;
    record.focusable = record.tab_stop = !locked;
}

/// Draws one tile. True when it was tapped.
bool draw_tile(Ui& ui, RollTile const& tile, Rect rect, bool locked) {
    Palette const& palette = ui.theme().palette;
    Tint const tint = tint_for(palette, tile.mark);
    bool const more = !tile.others.empty();
    float const more_width = more ? ui.theme().metrics.target : 0;
    Rect const body{rect.x, rect.y, rect.width - more_width, rect.height};
    Ui::Feel const feel = ui.feel(ui.id("tile"), body, locked);
    ui.canvas().fill(rect, tint.back, radius_card);
    ui.canvas().frame(rect, tint.edge, radius_card);
    if (feel.hover > 0) ui.canvas().fill(rect, faded(palette.hover, feel.hover), radius_card);
    if (feel.hold > 0) ui.canvas().fill(rect, faded(palette.press, feel.hold), radius_card);
    float const left = space_3 + mark_size / 2;
    draw_mark(ui, {rect.x + left, rect.y + rect.height / 2}, tint);
    float const words_x = rect.x + left + mark_size / 2 + space_3 - 2;
    draw_words(ui, tile, {words_x, rect.y, right_of(body) - words_x - (more ? 0 : space_2), rect.height}, tint);
    emit_tile(ui, tile, body, locked);
    if (feel.ring) ui.draw_ring(rect, radius_card);
    return feel.pressed;
}

/// ⋯ and what hangs on it. The chosen one of `others`.
std::optional<std::size_t> draw_others(Ui& ui, RollTile const& tile, Rect rect) {
    float const width = ui.theme().metrics.target;
    Rect const box{right_of(rect) - width, rect.y, width, rect.height};
    WidgetId const id = ui.id("more");
    float& opened = ui.remembered(ui.id("others"));
    Ui::Feel const feel = ui.feel(id, box);
    Colour const ink = ui.theme().palette.ink_3;
    for (int i = -1; i <= 1; ++i) {
        ui.canvas().disc({box.x + width / 2, box.y + box.height / 2 + static_cast<float>(i) * 5}, 1.5F, ink);
    }
    OutlineRecord& record = ui.emit(id, Role::button, ui.word("roll.others", {{"name", tile.name}}), box);
    record.focusable = record.tab_stop = record.has_popup = true;
    record.expanded = opened != 0;
    if (feel.ring) ui.draw_ring(box, radius_control);
    bool open = opened != 0 || feel.pressed || ui.input().take_long_press(ui.id("tile"));
    auto const chosen = menu(ui, "others", "more", tile.others, open);
    opened = open ? 1.0F : 0.0F;
    return chosen;
}

}  // namespace

RollAnswer roll_call(Ui& ui, RollSpec const& spec, std::span<RollTile const> tiles) {
    RollAnswer answer;
    if (tiles.empty()) return answer;
    Grid const grid = placed(ui, tiles.size());
    ui.open_group(ui.id(spec.key), Role::group, spec.name, grid.rect);
    auto const scope = ui.scope(spec.key);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        auto const tile_scope = ui.scope(tiles[i].key);
        if (draw_tile(ui, tiles[i], grid.tile(i), spec.locked)) answer.tapped = i;
        if (tiles[i].others.empty()) continue;
        if (auto const other = draw_others(ui, tiles[i], grid.tile(i))) {
            answer.said = i;
            answer.other = *other;
        }
    }
    ui.close_group();
    return answer;
}

}  // namespace tongban::ui
