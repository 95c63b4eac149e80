#include <algorithm>

#include "ui/kept.hpp"
#include "ui/widgets/field_core.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr std::size_t shown_max = 6;
constexpr float popup_gap = 4, popup_pad = 4;

/// The list below the field while it is open. `marked` is the row the arrow keys chose, -1 none.
class Popup {
public:
    Popup(Ui& ui, WidgetId field, std::span<Suggestion const> rows)
        : m_ui(ui),
          m_field(field),
          m_rows(rows.first(std::min(rows.size(), shown_max))),
          m_marked(ui.remembered(field ^ 0x100)),
          m_dismissed(ui.remembered(field ^ 0x200)) {}

    [[nodiscard]] WidgetId row_id(std::size_t i) const {
        auto const scope = m_ui.scope_of(m_field);
        return m_ui.record_id(m_rows[i].key);
    }

    void reopen() {
        m_dismissed = 0;
        m_marked = -1;
    }

    void dismiss() { m_dismissed = 1; }

    [[nodiscard]] std::optional<std::size_t> marked() const {
        if (m_marked < 0) return std::nullopt;
        return static_cast<std::size_t>(m_marked);
    }

    std::optional<std::size_t> take_press() {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_ui.input().take_press(row_id(i))) return i;
        return std::nullopt;
    }

    /// The field loses the focus when its list is pressed; the list must live until the finger is up.
    [[nodiscard]] bool captured() const {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (m_ui.input().captured(row_id(i))) return true;
        return false;
    }

    [[nodiscard]] bool wanted(bool focused, std::string_view text) const {
        if (m_rows.empty() || m_dismissed > 0) return false;
        bool const said = m_rows.size() == 1 && m_rows.front().title == text;
        return (focused && !said) || captured();
    }

    void step(int steps) {
        if (steps == 0) return;
        auto const last = static_cast<float>(m_rows.size()) - 1;
        m_marked = std::clamp(m_marked + static_cast<float>(steps), 0.0F, last);
    }

    void draw(Rect field);

private:
    void draw_row(Rect rect, std::size_t i);

    Ui& m_ui;
    WidgetId m_field;
    std::span<Suggestion const> m_rows;
    float& m_marked;
    float& m_dismissed;
};

void Popup::draw(Rect field) {
    auto const& palette = m_ui.theme().palette;
    float const row = m_ui.theme().metrics.control + 4;
    float const height = row * static_cast<float>(m_rows.size()) + 2 * popup_pad;
    Rect panel{field.x, bottom_of(field) + popup_gap, field.width, height};
    float const end = m_ui.surface().height - m_ui.surface().keyboard_height;
    if (bottom_of(panel) > end && field.y - popup_gap - height > 0) panel.y = field.y - popup_gap - height;
    m_ui.in_layer(popover_layer_over(m_ui.canvas().layer()), {.area = panel, .gap = 0}, [&] {
        m_ui.outline().cover(panel);
        m_ui.canvas().shadow(panel, radius_card, Height::raised, palette.shadow);
        m_ui.canvas().fill(panel, palette.card, radius_card);
        m_ui.canvas().frame(panel, palette.line, radius_card);
        m_ui.input().offer({0, panel, m_ui.canvas().layer()});
        m_ui.open_group(m_field ^ 0x300, Role::list, m_ui.word("ui.suggestions"), panel);
        Rect line{panel.x + popup_pad, panel.y + popup_pad, panel.width - 2 * popup_pad, row};
        for (std::size_t i = 0; i < m_rows.size(); ++i, line.y += row) draw_row(line, i);
        m_ui.close_group();
    });
}

void Popup::draw_row(Rect rect, std::size_t i) {
    auto const& palette = m_ui.theme().palette;
    auto const feel = m_ui.feel(row_id(i), rect);
    auto& record = m_ui.emit(row_id(i), Role::option, m_rows[i].title, rect);
    record.described = m_rows[i].note;
    bool const marked = static_cast<float>(i) == m_marked;
    if (marked) m_ui.canvas().fill(rect, palette.accent_tint, radius_control);
    draw_feel(m_ui, rect, radius_control, feel);
    auto const line = shrunk(rect, Insets{10, 0, 10, 0});
    auto const small = note_ink(m_ui, palette.ink_3);
    float const note_width = std::min(m_ui.canvas().text_width(m_rows[i].note, small), line.width / 2);
    m_ui.canvas().text_in(
        shrunk(line, Insets{0, 0, note_width + space_2, 0}), m_rows[i].title, body_ink(m_ui, palette.ink_1));
    m_ui.canvas().text_in({right_of(line) - note_width, line.y, note_width + 1, line.height}, m_rows[i].note, small, 1);
}

}  // namespace

SuggestAnswer suggest_field(Ui& ui, FieldSpec const& spec, std::string& text, std::span<Suggestion const> suggestions) {
    SuggestAnswer answer;
    auto const field = ui.id(spec.key);
    Popup popup(ui, field, suggestions);
    popup.step(ui.input().take_steps(field));
    answer.picked = popup.take_press();
    Rect box;
    LabelLook const label{
        .label = spec.label,
        .help = spec.help,
        .error = spec.error,
        .required = spec.required,
        .width_max = spec.width_max};
    labelled(ui, label, [&] {
        auto const rest = ui.layout().rest();
        box = {rest.x, rest.y, rest.width, ui.theme().metrics.control};
        answer.field = bare_field(ui, spec, text, {}, true);
    });
    if (answer.field.changed || ui.input().focus_arrived(field)) popup.reopen();
    bool shown = popup.wanted(answer.field.focused, text);
    if (shown && ui.input().take_escape()) {
        popup.dismiss();
        shown = false;
    }
    if (shown && answer.field.entered && popup.marked()) answer.picked = popup.marked();
    if (answer.picked) {
        text = suggestions[*answer.picked].title;
        popup.dismiss();
        answer.field.changed = true;
        answer.field.entered = false;
        ui.ask_focus(field);
    } else if (shown) {
        popup.draw(box);
    }
    return answer;
}

}  // namespace tongban::ui
