#include "ui/widgets/found.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float panel_width = 560, panel_gap = 6, panel_pad = 6, panel_edge = 16, row_pad = 10;

class FoundList {
public:
    FoundList(Ui& ui, FoundSpec const& spec, bool over)
        : m_ui(ui),
          m_spec(spec),
          m_over(over),
          m_field(found_field(ui, spec.field.key)),
          m_marked(ui.remembered(m_field ^ 0x100)),
          m_walked(ui.remembered(m_field ^ 0x600)),
          m_used(ui.remembered(m_field ^ 0x400)) {
        if (!spec.rows.empty()) m_marked = std::min(m_marked, static_cast<float>(spec.rows.size() - 1));
    }

    FoundAnswer draw_field(std::string& text, bool open);
    void draw_over(Rect field, FoundAnswer& answer);
    void draw_rows(FoundAnswer& answer);

private:
    [[nodiscard]] WidgetId list_id() const { return m_field ^ 0x300; }
    [[nodiscard]] WidgetId scroll_id() const { return m_field ^ 0x500; }
    [[nodiscard]] WidgetId row_id(std::size_t i) const {
        auto const scope = m_ui.scope_of(m_field);
        return m_ui.record_id(m_spec.rows[i].key);
    }
    [[nodiscard]] std::optional<std::size_t> marked() const;
    [[nodiscard]] bool held() const;
    [[nodiscard]] bool is_high(FoundRow const& row) const {
        return !row.words.empty() || (m_ui.phone() && !row.note.empty());
    }
    [[nodiscard]] std::string beside_rows() const;
    void step();
    void draw_row(std::size_t i, FoundAnswer& answer);
    void draw_words(Rect line, FoundRow const& row);
    void draw_nothing();

    Ui& m_ui;
    FoundSpec const& m_spec;
    bool
        m_over;  // over the page: what stands beside the rows has no place among its landmarks, and is heard of the field
    WidgetId m_field;
    float& m_marked;
    float& m_walked;  // the arrow keys have been used since something was typed
    float& m_used;    // the keyboard has been in the field since the rows are open
    bool m_stepped = false, m_typed = false;
};

/// With nothing typed Enter opens nothing, unless an arrow key has chosen it.
std::optional<std::size_t> FoundList::marked() const {
    if (m_spec.rows.empty() || (!m_typed && m_walked == 0)) return std::nullopt;
    return static_cast<std::size_t>(m_marked);
}

/// The field loses the focus when something of its list is pressed; the list must live until the finger is up.
bool FoundList::held() const {
    if (m_ui.input().captured(scroll_id() ^ 0x40)) return true;
    for (std::size_t i = 0; i < m_spec.rows.size(); ++i)
        if (m_ui.input().captured(row_id(i))) return true;
    return false;
}

std::string FoundList::beside_rows() const {
    std::string told(m_spec.rows.empty() ? m_spec.nothing : m_spec.foot);
    if (m_spec.rows.empty()) told.append(" ").append(m_spec.nothing_help);
    return told;
}

void FoundList::step() {
    int const steps = m_ui.input().take_steps(m_field);
    m_stepped = steps != 0;
    if (!m_stepped || m_spec.rows.empty()) return;
    bool const first = !marked();
    m_walked = 1;
    float const wanted = first ? 0.0F : m_marked + static_cast<float>(steps);
    m_marked = std::clamp(wanted, 0.0F, static_cast<float>(m_spec.rows.size() - 1));
}

FoundAnswer FoundList::draw_field(std::string& text, bool open) {
    m_typed = !text.empty();
    if (!open) m_marked = m_walked = 0;
    step();
    SearchSpec field = m_spec.field;
    auto const chosen = open ? marked() : std::nullopt;
    std::string const told = open && m_over ? beside_rows() : std::string();
    field.help = told;
    field.popup = true;
    field.list = open && !m_spec.rows.empty() ? list_id() : 0;
    field.active = chosen ? row_id(*chosen) : 0;
    FoundAnswer answer;
    answer.field = search_field(m_ui, field, text);
    answer.arrived = m_ui.input().focus_arrived(m_field);
    if (answer.field.changed) {
        m_marked = m_walked = 0;
        m_ui.scrolling().jump(scroll_id(), 0);
    }
    if (open && answer.field.entered) answer.picked = chosen;
    return answer;
}

void FoundList::draw_words(Rect line, FoundRow const& row) {
    auto const& palette = m_ui.theme().palette;
    auto const small = note_ink(m_ui, palette.ink_3);
    auto const title = body_ink(m_ui, palette.ink_1);
    bool const high = is_high(row);
    bool const beside = !m_ui.phone() || !row.words.empty();
    if (beside && !row.note.empty()) {
        float const width = std::min(std::ceil(m_ui.canvas().text_width(row.note, small)) + 1, line.width / 2);
        float const height = high ? line.height / 2 : line.height;
        m_ui.canvas().text_in({right_of(line) - width, line.y, width, height}, row.note, small, 1);
        if (!high) line.width -= width + space_2;
    }
    if (!high) return m_ui.canvas().text_in(line, row.title, title);
    float const above = title.size * 1.4F, below = small.size * 1.4F;
    float const y = line.y + (line.height - above - below) / 2;
    m_ui.canvas().text_in({line.x, y, beside ? line.width / 2 : line.width, above}, row.title, title);
    m_ui.canvas().text_in({line.x, y + above, line.width, below}, row.words.empty() ? row.note : row.words, small);
}

void FoundList::draw_row(std::size_t i, FoundAnswer& answer) {
    auto const& palette = m_ui.theme().palette;
    auto const& metrics = m_ui.theme().metrics;
    FoundRow const& row = m_spec.rows[i];
    bool const first_of_group = i == 0 || m_spec.rows[i - 1].group != row.group;
    if (first_of_group) {
        auto const ink = note_ink(m_ui, palette.ink_3);
        m_ui.layout().gap_next(i == 0 ? 0 : space_2);
        auto const rect = m_ui.layout().place({0, std::ceil(ink.size * 1.8F)});
        m_ui.canvas().text_in(shrunk(rect, Insets{row_pad, 0, row_pad, 0}), row.group, ink);
    }
    auto const rect = m_ui.layout().place({0, is_high(row) ? metrics.row : metrics.control + 2});
    auto const id = row_id(i);
    auto const feel = m_ui.feel(id, rect);
    auto& record = m_ui.emit(id, Role::option, row.title, rect);
    record.described = row.note + (row.note.empty() || row.words.empty() ? "" : " ") + row.words;
    record.check = marked() == i ? Check::on : Check::off;
    if (marked() == i) m_ui.canvas().fill(rect, palette.accent_tint, radius_control);
    if (marked() == i && m_stepped) m_ui.show(rect);
    draw_feel(m_ui, rect, radius_control, feel);
    draw_icon(m_ui.canvas(), row.icon, {rect.x + row_pad, rect.y, metrics.icon, rect.height}, palette.accent_ink);
    draw_words(shrunk(rect, Insets{row_pad + metrics.icon + space_3, 0, row_pad, 0}), row);
    if (feel.pressed) answer.picked = i;
}

void FoundList::draw_nothing() {
    nested(m_ui, {.left = row_pad, .top = space_2, .right = row_pad, .bottom = space_2}, space_1, [&] {
        paragraph(m_ui, m_spec.nothing);
        note(m_ui, m_spec.nothing_help);
    });
}

void FoundList::draw_rows(FoundAnswer& answer) {
    auto const top = m_ui.layout().rest();
    if (!m_spec.rows.empty()) {
        m_ui.open_group(list_id(), Role::list, m_spec.name, {top.x, top.y, top.width, 0});
        for (std::size_t i = 0; i < m_spec.rows.size(); ++i) draw_row(i, answer);
        auto const end = m_ui.layout().rest();
        m_ui.close_group({top.x, top.y, top.width, end.y - top.y});
    }
    if (m_over) m_ui.outline().hush();
    if (m_spec.rows.empty()) draw_nothing();
    Insets const around{.left = row_pad, .top = space_1, .right = row_pad, .bottom = space_1};
    if (!m_spec.foot.empty()) nested(m_ui, around, 0, [&] { note(m_ui, m_spec.foot); });
    if (m_over) m_ui.outline().speak();
}

void FoundList::draw_over(Rect field, FoundAnswer& answer) {
    auto const& palette = m_ui.theme().palette;
    auto const& surface = m_ui.surface();
    Rect panel{field.x, bottom_of(field) + panel_gap, 0, 0};
    panel.width =
        std::min(panel_width * std::max(1.0F, m_ui.theme().type.body / 16), surface.width - panel.x - panel_edge);
    float const room = surface.height - surface.keyboard_height - panel.y - panel_edge;
    float const known = m_ui.scrolling().length(scroll_id());
    panel.height = std::floor(std::min(known > 0 ? known : room, room));
    m_ui.in_layer(popover_layer_over(m_ui.canvas().layer()), {.area = panel, .gap = 0}, [&] {
        m_ui.outline().cover(panel);
        m_ui.input().offer({0, panel, m_ui.canvas().layer()});
        m_ui.canvas().shadow(panel, radius_card, Height::raised, palette.shadow);
        m_ui.canvas().fill(panel, palette.card, radius_card);
        m_ui.canvas().frame(panel, palette.line, radius_card);
        Region const content{
            .area = {panel.x + panel_pad, panel.y + panel_pad, panel.width - 2 * panel_pad, 0}, .gap = 0};
        m_ui.in_scroll_area(
            {.id = scroll_id(), .view = panel, .content = content, .end_space = panel_pad}, [&] { draw_rows(answer); });
    });
    if (m_ui.scrolling().length(scroll_id()) != known) m_ui.wake();
    if (answer.field.focused) m_used = 1;
    bool const left = m_used > 0 && !answer.field.focused && !held();
    if (left || m_ui.input().take_escape()) answer.closed = true;
}

}  // namespace

WidgetId found_field(Ui& ui, std::string_view key) {
    auto const scope = ui.scope(key);
    return ui.id("text");
}

FoundAnswer found_over(Ui& ui, FoundSpec const& spec, std::string& text, bool open) {
    FoundList list(ui, spec, true);
    auto const rest = ui.layout().rest();
    auto answer = list.draw_field(text, open);
    if (open) list.draw_over({rest.x, rest.y, rest.width, ui.theme().metrics.control}, answer);
    return answer;
}

FoundAnswer found_page(Ui& ui, FoundSpec const& spec, std::string& text) {
    FoundAnswer answer;
    std::optional<FoundList> list;
    auto const head = [&] { answer = list.emplace(ui, spec, false).draw_field(text, true); };
    auto const body = [&] { list->draw_rows(answer); };
    scroll_page(ui, {.key = "find", .width_max = 640, .gap = 0}, head, body, Body());
    return answer;
}

}  // namespace tongban::ui
