#include "ui/widgets/list.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kept.hpp"
#include "ui/widgets/parts.hpp"
#include "ui/widgets/row_look.hpp"

namespace tongban::ui {
namespace {

constexpr float highlight_edge = 4, bar_width = 3;

using Fill = FunctionRef<void(std::size_t, ListRow&)>;

/// One list in one frame: only rows in sight are filled, and the one that has or gets the focus.
class Rows {
public:
    Rows(Ui& ui, ListSpec const& spec, Fill fill) : m_ui(ui), m_spec(spec), m_fill(fill) {
        auto const& metrics = ui.theme().metrics;
        m_height = spec.dense ? metrics.control + 4 : metrics.row;
    }

    ListAnswer run();

private:
    [[nodiscard]] Rect rect_of(std::size_t i) const {
        auto const y = static_cast<double>(m_rect.y) + static_cast<double>(m_height) * static_cast<double>(i);
        return {m_rect.x, static_cast<float>(y), m_rect.width, m_height};
    }
    void find_visible();
    void find_stop();
    void walk();
    void draw(std::size_t i);
    void draw_ground(Rect rect, ListRow const& row, Ui::Feel const& feel);
    void draw_action(Rect rect, ListRow const& row);
    void draw_marks(MarkStrip const& marks);
    void report(WidgetId id, Rect rect, std::size_t i);

    Ui& m_ui;
    ListSpec const& m_spec;
    Fill m_fill;
    ListAnswer m_answer;
    ListRow m_row;
    Rect m_rect;
    float m_height = 56;
    std::size_t m_first = 0, m_last = 0;  ///< rows in sight, the last excluded
    Ui::Kept::Row* m_stop = nullptr;      ///< the row that Tab reaches
    bool m_focus_inside = false;
};

void Rows::find_visible() {
    auto const clip = m_ui.canvas().clip();
    auto const count = static_cast<float>(m_spec.count);
    float const first = std::floor((clip.y - m_rect.y) / m_height);
    float const last = std::ceil((bottom_of(clip) - m_rect.y) / m_height);
    m_first = static_cast<std::size_t>(std::clamp(first, 0.0F, count));
    m_last = std::max(m_first, static_cast<std::size_t>(std::clamp(last, 0.0F, count)));
}

/// Tab reaches the row that had the focus last; else the selected one; else the first in sight.
void Rows::find_stop() {
    m_stop = &m_ui.kept().rows[m_ui.id("rows")];
    m_focus_inside = m_ui.input().has_focus(m_ui.record_id(m_stop->key));
    bool const same =
        m_stop->index < m_spec.count && (m_row.clear(), m_fill(m_stop->index, m_row), m_row.key == m_stop->key);
    bool const in_sight = m_stop->index >= m_first && m_stop->index < m_last;
    if (same && (in_sight || m_focus_inside)) return;
    for (std::size_t i = m_first; i < m_last; ++i) {
        m_row.clear();
        m_fill(i, m_row);
        if (i > m_first && m_row.key != m_stop->key && m_row.key != m_spec.selected) continue;
        *m_stop = {m_row.key, i};
        if (i > m_first) return;
    }
}

void Rows::walk() {
    int const steps = m_ui.input().take_steps(m_ui.record_id(m_stop->key));
    if (steps == 0) return;
    auto const last = static_cast<std::int64_t>(m_spec.count) - 1;
    auto const next = std::clamp<std::int64_t>(static_cast<std::int64_t>(m_stop->index) + steps, 0, last);
    m_stop->index = static_cast<std::size_t>(next);
    m_row.clear();
    m_fill(m_stop->index, m_row);
    m_stop->key = m_row.key;
    m_focus_inside = true;
    m_ui.ask_focus(m_ui.record_id(m_row.key));
}

ListAnswer Rows::run() {
    m_rect = m_ui.layout().place({0, m_height * static_cast<float>(m_spec.count)});
    find_visible();
    find_stop();
    walk();
    m_ui.open_group(m_ui.id("rows"), Role::list, m_spec.name, m_rect);
    if (m_spec.carded) m_ui.canvas().deeper();
    if (m_focus_inside && m_stop->index < m_first) draw(m_stop->index);
    for (std::size_t i = m_first; i < m_last; ++i) draw(i);
    if (m_focus_inside && m_stop->index >= m_last) draw(m_stop->index);
    if (m_spec.marks) draw_marks(*m_spec.marks);
    if (m_spec.carded) {
        m_ui.canvas().shallower();
        auto const& palette = m_ui.theme().palette;
        m_ui.canvas().shadow(m_rect, radius_card, Height::resting, palette.shadow);
        m_ui.canvas().fill(m_rect, palette.card, radius_card);
        m_ui.canvas().frame(m_rect, palette.line, radius_card);
    }
    m_ui.close_group();
    return m_answer;
}

void Rows::draw(std::size_t i) {
    m_row.clear();
    m_fill(i, m_row);
    auto const rect = rect_of(i);
    auto const id = m_ui.record_id(m_row.key);
    auto const feel = m_ui.feel(id, rect);
    if (feel.pressed) {
        m_answer.pressed = m_row.key;
        *m_stop = {m_row.key, i};
    }
    if (m_ui.input().focus_arrived(id)) *m_stop = {m_row.key, i};
    report(id, rect, i);
    draw_ground(rect, m_row, feel);
    auto const& palette = m_ui.theme().palette;
    if (i + 1 < m_spec.count && (!m_spec.dense || m_spec.marks)) {
        float const x = rect.x + words_inset(m_ui, m_row.lead);
        m_ui.canvas().line({x, bottom_of(rect)}, {right_of(rect) - highlight_edge, bottom_of(rect)}, palette.line);
    }
    // When one row has a button, all leave room for it: what stands at the right end stands in a column.
    auto& buttons = m_ui.remembered(m_ui.id("buttons"));
    if (m_row.action != Icon::none && buttons == 0) {
        buttons = m_ui.theme().metrics.target + space_2;
        m_ui.wake();
    }
    Rect words = rect;
    if (m_spec.marks) words.width = m_spec.marks->names;
    draw_row_words(m_ui, words, m_row, m_spec.dense, buttons);
    if (m_row.action != Icon::none) draw_action(rect, m_row);
    m_ui.close_group();
}

void Rows::draw_ground(Rect rect, ListRow const& row, Ui::Feel const& feel) {
    auto const& palette = m_ui.theme().palette;
    auto const shape = shrunk(rect, Insets{highlight_edge, 2, highlight_edge, 2});
    if (m_spec.selected != 0 && row.key == m_spec.selected) {
        m_ui.canvas().fill(shape, palette.accent_tint, radius_control);
        Rect const bar{shape.x, shape.y + shape.height / 4, bar_width, shape.height / 2};
        m_ui.canvas().fill(bar, palette.accent, bar_width / 2);
    }
    draw_feel(m_ui, shape, radius_control, {.hover = feel.hover, .hold = feel.hold});
    if (feel.ring) m_ui.draw_ring(shrunk(shape, 3), radius_control);
}

void Rows::report(WidgetId id, Rect rect, std::size_t i) {
    if (m_ui.input().focus_arrived(id) || m_ui.input().asked() == id) m_ui.show(rect);
    auto& record = m_ui.open_group(id, Role::list_item, heard_row(m_ui, m_row), rect);
    record.position = static_cast<int>(i) + 1;
    record.set_size = static_cast<int>(m_spec.count);
    record.focusable = true;
    record.tab_stop = m_row.key == m_stop->key;
    if (m_spec.selected != 0) record.check = m_row.key == m_spec.selected ? Check::on : Check::off;
}

void Rows::draw_action(Rect rect, ListRow const& row) {
    auto const scope = m_ui.scope(row.key);
    float const side = m_ui.theme().metrics.target;
    Rect const spot{right_of(rect) - side - space_2, rect.y + (rect.height - side) / 2, side, side};
    m_ui.layout().push({.area = spot});
    auto const id = m_ui.id("action");
    auto const place = m_ui.layout().place({side, side});
    auto const feel = m_ui.feel(id, place);
    auto& record = m_ui.emit(id, Role::button, row.action_label, place);
    record.focusable = record.tab_stop = true;
    draw_feel(m_ui, shrunk(place, 2), (side - 4) / 2, feel);
    float const icon = m_ui.theme().metrics.icon;
    draw_icon(m_ui.canvas(), row.action, centred(place, {icon, icon}), m_ui.theme().palette.accent_ink);
    draw_tip(m_ui, id, place, row.action_label);
    m_ui.layout().pop();
    if (feel.pressed) m_answer.acted = row.key;
}

void Rows::draw_marks(MarkStrip const& marks) {
    float const length = static_cast<float>(marks.columns) * marks.width;
    Rect const first = rect_of(m_first);
    Rect const all{first.x + marks.names, first.y, m_rect.width - marks.names, rect_of(m_last).y - first.y};
    auto const body = [&] {
        float const x = m_ui.layout().place({length, m_height}).x;
        std::vector<CellRow> rows;
        for (std::size_t from = m_first; from < m_last; from += rows.size()) {
            rows.clear();
            std::size_t const end = std::min(m_last, from + CellGrid::rows_most);
            for (std::size_t i = from; i < end; ++i) rows.push_back(marks.row(i));
            m_ui.canvas().cells(
                {.first = {x, rect_of(from).y, marks.width, m_height},
                 .columns = marks.columns,
                 .mark = std::min(marks.width, m_height) * 0.5F,
                 .colours = marks.colours,
                 .rows = rows});
        }
    };
    Rect const view = common_part(all, m_ui.canvas().clip());
    Region const content{.area = {view.x, view.y, length, m_height}};
    m_ui.in_scroll_area({.id = marks.across, .view = view, .content = content, .axis = Axis::x}, body);
}

}  // namespace

void ListRow::clear() {
    key = 0;
    lead = Lead::none;
    grade = Grade::none;
    icon = action = Icon::none;
    lead_tone = trailing_tone = Tone::quiet;
    done = false;
    for (auto* const text : {&title, &subtitle, &trailing, &trailing_note, &action_label, &heard}) text->clear();
    for (auto& tag : tags) {
        tag.text.clear();
        tag.tone = Tone::quiet;
    }
}

ListAnswer list(Ui& ui, ListSpec const& spec, Fill fill) {
    if (spec.count == 0) return {};
    auto const scope = ui.scope(spec.key);
    return Rows(ui, spec, fill).run();
}

}  // namespace tongban::ui
