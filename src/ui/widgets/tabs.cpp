#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/choice.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float underlined_gap = 24, segment_pad = 14, frame_pad = 3;

std::string label_of(Option const& option) {
    std::string label(option.label);
    if (option.count >= 0) label += " " + count_text(option.count);
    return label;
}

/// The tabs of one frame: where each stands and what happened to it.
class Tabs {
public:
    Tabs(Ui& ui, TabsSpec const& spec, std::span<Option const> options)
        : m_ui(ui), m_spec(spec), m_options(options), m_ink(body_ink(ui, {}, Face::regular)) {}

    bool run(std::string& chosen) {
        place();
        bool const changed = walk(chosen) || press(chosen);
        m_ui.open_group(m_ui.id("tabs"), Role::tab_list, m_spec.name, m_rect);
        if (m_spec.segmented) draw_frame();
        draw_mark(chosen);
        for (std::size_t i = 0; i < m_options.size(); ++i) draw_tab(i, m_options[i].word == chosen);
        m_ui.close_group();
        return changed;
    }

private:
    void place();
    void place_segments(std::span<float const> widths, float all);
    void place_words(std::span<float const> widths);
    bool walk(std::string& chosen);
    bool press(std::string& chosen);
    void draw_frame();
    void draw_mark(std::string_view chosen);
    void draw_tab(std::size_t i, bool selected);

    Ui& m_ui;
    TabsSpec const& m_spec;
    std::span<Option const> m_options;
    Ink m_ink;
    Rect m_rect;
    std::vector<Rect> m_tabs;
};

void Tabs::place() {
    std::vector<float> widths;
    float const pad = m_spec.segmented ? 2 * segment_pad : 0;
    float all = 2 * frame_pad;
    Ink strong = m_ink;
    strong.face = Face::strong;
    for (auto const& option : m_options) {
        widths.push_back(std::ceil(m_ui.canvas().text_width(label_of(option), strong)) + pad);
        all += widths.back();
    }
    m_spec.segmented ? place_segments(widths, all) : place_words(widths);
}

void Tabs::place_segments(std::span<float const> widths, float all) {
    m_rect = m_ui.layout().place({all, m_ui.theme().metrics.control});
    float const scale = std::min(1.0F, m_rect.width / std::max(1.0F, all));
    float x = m_rect.x + frame_pad;
    for (float const width : widths) {
        m_tabs.push_back({x, m_rect.y, width * scale, m_rect.height});
        x += width * scale;
    }
}

/// Words that do not fit go to the next line: a shortened word names nothing.
void Tabs::place_words(std::span<float const> widths) {
    float const room = m_ui.layout().width(), line = m_ui.theme().metrics.control;
    float x = 0, y = 0;
    for (float const width : widths) {
        if (x > 0 && x + width > room) x = 0, y += line;
        m_tabs.push_back({x, y, std::min(width, room), line});
        x += width + underlined_gap;
    }
    m_rect = m_ui.layout().place({0, y + line});
    for (Rect& tab : m_tabs) tab.x += m_rect.x, tab.y += m_rect.y;
}

bool Tabs::walk(std::string& chosen) {
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        int const steps = m_ui.input().take_steps(option_id(m_ui, m_options[i].word));
        if (steps == 0) continue;
        auto const last = static_cast<int>(m_options.size()) - 1;
        auto const next = static_cast<std::size_t>(std::clamp(static_cast<int>(i) + steps, 0, last));
        m_ui.ask_focus(option_id(m_ui, m_options[next].word));
        bool const changed = chosen != m_options[next].word;
        chosen = m_options[next].word;
        return changed;
    }
    return false;
}

bool Tabs::press(std::string& chosen) {
    for (auto const& option : m_options) {
        if (option.disabled || !m_ui.input().take_press(option_id(m_ui, option.word))) continue;
        bool const changed = chosen != option.word;
        chosen = option.word;
        return changed;
    }
    return false;
}

void Tabs::draw_frame() { m_ui.canvas().fill(m_rect, m_ui.theme().palette.sunken, radius_control + 2); }

/// The line below, or the raised piece, that slides to the chosen tab.
void Tabs::draw_mark(std::string_view chosen) {
    auto const& palette = m_ui.theme().palette;
    if (!m_spec.segmented) {
        float const y = bottom_of(m_rect) - 1;
        m_ui.canvas().line({m_rect.x, y}, {right_of(m_rect), y}, palette.line);
    }
    auto const found =
        std::find_if(m_options.begin(), m_options.end(), [&](auto const& option) { return option.word == chosen; });
    if (found == m_options.end()) return;
    auto const& tab = m_tabs[static_cast<std::size_t>(found - m_options.begin())];
    // Relative to the row, so that a page that scrolls sideways does not make the mark swim.
    float const x = m_rect.x + m_ui.motion().toward(m_ui.id("mark x"), tab.x - m_rect.x, motion_calm);
    float const width = m_ui.motion().toward(m_ui.id("mark width"), tab.width, motion_calm);
    if (!m_spec.segmented) return m_ui.canvas().fill({x, bottom_of(tab) - 3, width, 3}, palette.accent, 1.5F);
    Rect const piece = shrunk({x, m_rect.y, width, m_rect.height}, Insets{0, frame_pad, 0, frame_pad});
    m_ui.canvas().shadow(piece, radius_control, Height::resting, palette.shadow);
    m_ui.canvas().fill(piece, palette.card, radius_control);
}

void Tabs::draw_tab(std::size_t i, bool selected) {
    auto const& option = m_options[i];
    auto const& palette = m_ui.theme().palette;
    auto const id = option_id(m_ui, option.word);
    auto const feel = m_ui.feel(id, m_tabs[i], option.disabled);
    auto const label = label_of(option);
    auto& record = m_ui.emit(id, Role::tab, label, m_tabs[i]);
    record.check = selected ? Check::on : Check::off;
    record.focusable = true;
    record.tab_stop = selected;
    record.disabled = option.disabled;
    auto ink = m_ink;
    ink.face = selected ? Face::strong : Face::regular;
    auto const calm = mixed(palette.ink_2, palette.ink_1, feel.hover);
    ink.colour = option.disabled ? palette.ink_3
                 : selected      ? (m_spec.segmented ? palette.ink_1 : palette.accent_ink)
                                 : calm;
    m_ui.canvas().text_in(m_tabs[i], label, ink, 0.5F);
    if (feel.ring) m_ui.draw_ring(shrunk(m_tabs[i], Insets{2, 4, 2, 4}), radius_control);
}

}  // namespace

bool tabs(Ui& ui, TabsSpec const& spec, std::span<Option const> options, std::string& chosen) {
    auto const scope = ui.scope(spec.key);
    return Tabs(ui, spec, options).run(chosen);
}

}  // namespace tongban::ui
