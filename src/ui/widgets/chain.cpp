#include "ui/widgets/chain.hpp"

#include <algorithm>
#include <array>

#include "ui/widgets/icon.hpp"

namespace tongban::ui {

namespace {

constexpr float dot_radius = 9;
constexpr float link_width_min = 68;  ///< four characters of a note and air
constexpr float rail_width = 32;      ///< of the column with the dots when links stand one below the other
constexpr float row_air = 14;

struct Inks {
    Ink label, when, detail;
};

Inks inks_of(Ui const& ui, LinkState state) {
    Theme const& theme = ui.theme();
    bool const current = state == LinkState::current;
    Colour const label = state == LinkState::ahead ? theme.palette.ink_3 : theme.palette.ink_1;
    return {
        ui.ink(theme.type.body, current ? theme.palette.accent : label, current ? Face::strong : Face::regular),
        ui.ink(theme.type.note, theme.palette.ink_3),
        ui.ink(theme.type.note, theme.palette.ink_2)};
}

float line_of(Ink ink) { return ink.size * ink.leading; }

void draw_dot(Ui& ui, Point middle, LinkState state) {
    Palette const& palette = ui.theme().palette;
    Canvas& canvas = ui.canvas();
    switch (state) {
        case LinkState::done: {
            canvas.disc(middle, dot_radius, palette.accent);
            float const tick = dot_radius * 1.4F;
            Rect const box{middle.x - tick / 2, middle.y - tick / 2, tick, tick};
            draw_icon(canvas, Icon::check, box, palette.on_accent);
            break;
        }
        case LinkState::current:
            canvas.disc(middle, dot_radius, palette.accent_tint);
            canvas.ring(middle, dot_radius, palette.accent, 2);
            canvas.disc(middle, 4, palette.accent);
            break;
        case LinkState::ahead: canvas.ring(middle, dot_radius - 2, palette.edge, 1.5F); break;
    }
}

Colour line_colour(Ui const& ui, ChainLink const& to) {
    return to.state == LinkState::ahead ? ui.theme().palette.line : ui.theme().palette.accent;
}

std::string_view state_word(Ui const& ui, LinkState state) {
    constexpr std::array<std::string_view, 3> keys{"chain.done", "chain.current", "chain.ahead"};
    return ui.word(keys[static_cast<std::size_t>(state)]);
}

void emit_link(Ui& ui, ChainLink const& link, Rect rect) {
    std::string name = link.label;
    for (std::string_view const part : {std::string_view(link.when), std::string_view(link.detail)}) {
        if (!part.empty()) name.append("，").append(part);
    }
    name.append("，").append(state_word(ui, link.state));
    ui.emit(ui.id(link.key), Role::list_item, name, rect);
}

// ---- side by side

void draw_across(Ui& ui, std::span<ChainLink const> links, Rect rect) {
    Canvas& canvas = ui.canvas();
    float const width = rect.width / static_cast<float>(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        ChainLink const& link = links[i];
        Inks const inks = inks_of(ui, link.state);
        Rect const cell{rect.x + width * static_cast<float>(i), rect.y, width, rect.height};
        Point const middle{cell.x + width / 2, cell.y + dot_radius + 1};
        if (i > 0) {
            canvas.line(
                {middle.x - width + dot_radius + 4, middle.y},
                {middle.x - dot_radius - 4, middle.y},
                line_colour(ui, link),
                2);
        }
        draw_dot(ui, middle, link.state);
        Rect line{cell.x + 2, middle.y + dot_radius + space_2, width - 4, line_of(inks.label)};
        canvas.text_in(line, link.label, inks.label, 0.5F);
        line = {line.x, bottom_of(line), line.width, line_of(inks.when)};
        canvas.text_in(line, link.when, inks.when, 0.5F);
        canvas.text_in(moved(line, 0, line.height), link.detail, inks.detail, 0.5F);
        emit_link(ui, link, cell);
    }
}

float height_across(Ui const& ui, std::span<ChainLink const> links) {
    Inks const inks = inks_of(ui, LinkState::done);
    bool const detailed = std::any_of(links.begin(), links.end(), [](ChainLink const& l) { return !l.detail.empty(); });
    return 2 * dot_radius + 1 + space_2 + line_of(inks.label) + line_of(inks.when) +
           (detailed ? line_of(inks.detail) : 0);
}

// ---- one below the other

struct DownRow {
    TextBlock detail;
    float height = 0;
};

DownRow measured(Ui& ui, ChainLink const& link, float width) {
    Inks const inks = inks_of(ui, link.state);
    DownRow row;
    row.height = line_of(inks.label) + row_air;
    if (link.detail.empty()) return row;
    row.detail = ui.canvas().lay_out(link.detail, width - rail_width, inks.detail);
    row.height += line_of(inks.detail) * static_cast<float>(row.detail.lines.size());
    return row;
}

void draw_down(Ui& ui, ChainLink const& link, DownRow const& row, Rect rect) {
    Inks const inks = inks_of(ui, link.state);
    Canvas& canvas = ui.canvas();
    Rect const words{rect.x + rail_width, rect.y, rect.width - rail_width, line_of(inks.label)};
    draw_dot(ui, {rect.x + dot_radius + 1, rect.y + words.height / 2}, link.state);
    float const when_width = canvas.text_width(link.when, inks.when);
    canvas.text_in({words.x, words.y, words.width - when_width - space_2, words.height}, link.label, inks.label);
    canvas.text_in({right_of(words) - when_width, words.y, when_width, words.height}, link.when, inks.when);
    if (!link.detail.empty()) canvas.text({words.x, bottom_of(words)}, link.detail, row.detail, inks.detail);
    emit_link(ui, link, rect);
}

void draw_down(Ui& ui, std::string_view key, std::string_view name, std::span<ChainLink const> links) {
    float const width = ui.layout().width();
    float const middle = line_of(inks_of(ui, LinkState::done).label) / 2;
    std::vector<DownRow> rows;
    float height = -row_air;
    for (ChainLink const& link : links) height += rows.emplace_back(measured(ui, link, width)).height;
    Rect const rect = ui.layout().place({0, height});
    ui.open_group(ui.id(key), Role::list, name, rect);
    auto const scope = ui.scope(key);
    float y = rect.y;
    for (std::size_t i = 0; i < links.size(); ++i) {
        float const x = rect.x + dot_radius + 1;
        if (i + 1 < links.size()) {
            ui.canvas().line(
                {x, y + middle + dot_radius + 3},
                {x, y + rows[i].height + middle - dot_radius - 3},
                line_colour(ui, links[i + 1]),
                2);
        }
        draw_down(ui, links[i], rows[i], {rect.x, y, rect.width, rows[i].height - row_air});
        y += rows[i].height;
    }
    ui.close_group();
}

}  // namespace

void chain(Ui& ui, std::string_view key, std::string_view name, std::span<ChainLink const> links) {
    if (links.empty()) return;
    float const room = link_width_min * ui.theme().type.note / 12 * static_cast<float>(links.size());
    if (ui.layout().width() < room) {
        draw_down(ui, key, name, links);
        return;
    }
    Rect const rect = ui.layout().place({0, height_across(ui, links)});
    ui.open_group(ui.id(key), Role::list, name, rect);
    {
        auto const scope = ui.scope(key);
        draw_across(ui, links, rect);
    }
    ui.close_group();
}

}  // namespace tongban::ui
