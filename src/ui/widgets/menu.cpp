#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/overlay.hpp"
#include "ui/widgets/overlay_core.hpp"
#include "ui/widgets/parts.hpp"
#include "ui/widgets/roving.hpp"

namespace tongban::ui {
namespace {

constexpr float pad = 6, inner = 12, icon_room = 30, least_width = 180, most_width = 320, edge = 8;

class Menu {
public:
    Menu(Ui& ui, std::span<MenuItem const> items) : m_ui(ui), m_items(items), m_id(ui.id("menu")) {}

    std::optional<std::size_t> run(OutlineRecord const& anchor, bool& open);

private:
    [[nodiscard]] WidgetId item_id(std::size_t i) const { return m_ui.record_id(static_cast<std::int64_t>(i)); }
    [[nodiscard]] float item_height(MenuItem const& item) const;
    void place(Rect anchor);
    void draw_item(std::size_t i, Rect rect, bool tab_stop);
    void draw_words(MenuItem const& item, Rect rect);

    Ui& m_ui;
    std::span<MenuItem const> m_items;
    WidgetId m_id;
    Rect m_panel;
    std::optional<std::size_t> m_chosen;
};

float Menu::item_height(MenuItem const& item) const {
    auto const& metrics = m_ui.theme().metrics;
    return item.note.empty() ? metrics.control : std::max(metrics.control, metrics.row);
}

void Menu::place(Rect anchor) {
    auto const& surface = m_ui.surface();
    float width = least_width;
    float height = 2 * pad;
    bool marked = false;
    for (auto const& item : m_items) marked = marked || item.icon != Icon::none;
    for (auto const& item : m_items) {
        float const label = m_ui.canvas().text_width(item.label, body_ink(m_ui, {}));
        float const note = m_ui.canvas().text_width(item.note, note_ink(m_ui, {}));
        width = std::max(width, std::ceil(std::max(label, note)) + 2 * (inner + pad) + (marked ? icon_room : 0) + 2);
        height += item_height(item);
    }
    width = std::min({width, most_width * std::max(1.0F, m_ui.theme().type.body / 16), surface.width - 2 * edge});
    float x = anchor.x;
    if (x + width > surface.width - edge) x = right_of(anchor) - width;
    x = std::clamp(x, edge, std::max(edge, surface.width - edge - width));
    float y = bottom_of(anchor) + 4;
    if (y + height > surface.height - edge) y = anchor.y - 4 - height;
    y = std::max(edge, y);
    m_panel = {x, y, width, std::min(height, surface.height - 2 * edge)};
}

void Menu::draw_item(std::size_t i, Rect rect, bool tab_stop) {
    auto const& item = m_items[i];
    auto const id = item_id(i);
    auto const feel = m_ui.feel(id, rect, item.disabled);
    auto& record = m_ui.emit(id, Role::button, item.label, rect);
    record.described = item.note;
    record.focusable = true;
    record.tab_stop = tab_stop;
    record.disabled = item.disabled;
    draw_feel(m_ui, rect, radius_control, {.hover = feel.hover, .hold = feel.hold});
    if (feel.ring) m_ui.draw_ring(shrunk(rect, 3), radius_control);
    draw_words(item, shrunk(rect, Insets{inner, 0, inner, 0}));
    if (feel.pressed) m_chosen = i;
}

void Menu::draw_words(MenuItem const& item, Rect line) {
    auto const& palette = m_ui.theme().palette;
    auto const colour = item.disabled ? palette.ink_3 : item.danger ? palette.danger : palette.ink_1;
    bool const marked = std::any_of(m_items.begin(), m_items.end(), [](auto const& i) { return i.icon != Icon::none; });
    if (marked) {
        draw_icon(m_ui.canvas(), item.icon, {line.x, line.y, 20, line.height}, item.danger ? colour : palette.ink_2);
        line = shrunk(line, Insets{icon_room, 0, 0, 0});
    }
    auto const ink = body_ink(m_ui, colour);
    if (item.note.empty()) return m_ui.canvas().text_in(line, item.label, ink);
    auto const small = note_ink(m_ui, palette.ink_3);
    float const above = ink.size * 1.4F;
    float const below = small.size * 1.4F;
    float const y = line.y + (line.height - above - below) / 2;
    m_ui.canvas().text_in({line.x, y, line.width, above}, item.label, ink);
    m_ui.canvas().text_in({line.x, y + above, line.width, below}, item.note, small);
}

std::optional<std::size_t> Menu::run(OutlineRecord const& anchor, bool& open) {
    auto const& palette = m_ui.theme().palette;
    std::string const name = anchor.name;
    place(anchor.rect);
    std::vector<WidgetId> ids;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (!m_items[i].disabled) ids.push_back(item_id(i));
    auto const stop = tab_stop_among(m_ui, m_id, ids);
    keep_open(m_ui, m_id, stop);
    m_ui.in_layer(popover_layer_over(m_ui.canvas().layer()), {.area = m_panel, .gap = 0}, [&] {
        if (draw_veil(m_ui, m_id, 0)) open = false;
        m_ui.input().offer({0, m_panel, m_ui.canvas().layer()});
        m_ui.canvas().shadow(m_panel, radius_card, Height::raised, palette.shadow);
        m_ui.canvas().fill(m_panel, palette.card, radius_card);
        m_ui.canvas().frame(m_panel, palette.line, radius_card);
        m_ui.open_group(m_id, Role::dialog, name, m_panel);
        Rect line{m_panel.x + pad, m_panel.y + pad, m_panel.width - 2 * pad, 0};
        for (std::size_t i = 0; i < m_items.size(); ++i, line.y += line.height) {
            line.height = item_height(m_items[i]);
            draw_item(i, line, item_id(i) == stop);
        }
        m_ui.close_group();
    });
    if (escaped(m_ui, m_id) || m_chosen) open = false;
    return m_chosen;
}

}  // namespace

std::optional<std::size_t> menu(
    Ui& ui, std::string_view key, std::string_view anchor_key, std::span<MenuItem const> items, bool& open) {
    auto const* const anchor = open && !items.empty() ? ui.outline().find(ui.id(anchor_key)) : nullptr;
    if (!anchor) return std::nullopt;
    // The records move while the menu adds its own.
    auto const copy = *anchor;
    auto const scope = ui.scope(key);
    return Menu(ui, items).run(copy, open);
}

}  // namespace tongban::ui
