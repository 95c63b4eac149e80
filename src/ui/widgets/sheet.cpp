#include <algorithm>
#include <cmath>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/overlay.hpp"
#include "ui/widgets/overlay_core.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

constexpr float edge = 24, edge_phone = 16, grabber_width = 36, grabber_height = 4;
constexpr float share_max = 0.9F;     ///< of the surface's height
constexpr float content_guess = 240;  ///< before it was ever drawn
constexpr float dialog_rise = 16;

class Sheet {
public:
    Sheet(Ui& ui, SheetSpec const& spec) : m_ui(ui), m_spec(spec), m_id(ui.id("sheet")), m_phone(ui.phone()) {}

    SheetAnswer run(bool& open, Body body);

private:
    [[nodiscard]] float head_height() const { return m_ui.theme().metrics.control + (m_phone ? 28.0F : 28.0F); }
    [[nodiscard]] bool stacked() const { return m_phone && m_spec.buttons.size() > 2; }
    [[nodiscard]] float foot_height() const;
    void place();
    void draw_panel();
    void draw_head();
    void draw_content(Body body);
    void draw_foot();

    Ui& m_ui;
    SheetSpec const& m_spec;
    WidgetId m_id;
    bool m_phone;
    Rect m_panel;
    SheetAnswer m_answer;
};

float Sheet::foot_height() const {
    float const safe = m_phone ? m_ui.surface().safe_bottom : 0;
    if (m_spec.buttons.empty()) return safe;
    float const rows = stacked() ? static_cast<float>(m_spec.buttons.size()) : 1;
    return rows * m_ui.theme().metrics.control + (rows - 1) * space_2 + 2 * space_3 + safe;
}

void Sheet::place() {
    auto const& surface = m_ui.surface();
    float const room = surface.height - surface.keyboard_height;
    float const known = m_ui.scrolling().length(m_ui.id("scroll"));
    float const wanted = head_height() + (known > 0 ? known : content_guess) + foot_height();
    float const height = std::floor(std::min(wanted, room * share_max));
    float const here = m_ui.motion().toward_from(m_id, 0, 1, m_phone ? motion_slow : motion_calm);
    if (m_phone) {
        m_panel = {0, room - height * here, surface.width, height};
    } else {
        float const width =
            std::min(m_spec.width * std::max(1.0F, m_ui.theme().type.body / 16), surface.width - 2 * edge);
        m_panel = {std::floor((surface.width - width) / 2), std::floor((room - height) / 2), width, height};
        m_panel.y += dialog_rise * (1 - here);
    }
    if (draw_veil(m_ui, m_id, here)) m_answer.closed = true;
}

void Sheet::draw_panel() {
    auto const& palette = m_ui.theme().palette;
    auto& canvas = m_ui.canvas();
    m_ui.input().offer({0, m_panel, canvas.layer()});
    canvas.shadow(m_panel, radius_sheet, Height::raised, palette.shadow);
    if (!m_phone) return canvas.fill(m_panel, palette.card, radius_sheet);
    canvas.fill_top_round(m_panel, palette.card, radius_sheet);
    Rect const grabber{m_panel.x + (m_panel.width - grabber_width) / 2, m_panel.y + 8, grabber_width, grabber_height};
    canvas.fill(grabber, palette.rim, grabber_height / 2);
}

void Sheet::draw_head() {
    auto const& theme = m_ui.theme();
    float const side = theme.metrics.control;
    float const pad = m_phone ? edge_phone : edge;
    Rect const line{m_panel.x + pad, m_panel.y + 20, m_panel.width - 2 * pad - side, side};
    Ink const title{theme.type.section, theme.palette.ink_1, Face::strong, leading_title};
    m_ui.canvas().text_in(line, m_spec.title, title);
    m_ui.emit(m_ui.id("title"), Role::heading, m_spec.title, line).level = 2;
    m_ui.layout().push({.area = {right_of(m_panel) - pad - side + 8, line.y, side, side}});
    if (icon_button(m_ui, {.key = "close", .icon = Icon::close, .label = m_ui.word("ui.close")}))
        m_answer.closed = true;
    m_ui.layout().pop();
}

void Sheet::draw_content(Body body) {
    float const pad = m_phone ? edge_phone : edge;
    auto const view = shrunk(m_panel, Insets{0, head_height(), 0, foot_height()});
    // Room above for the ring of a first field.
    Region const content{.area = {view.x + pad, view.y + 4, view.width - 2 * pad, 0}, .gap = space_3};
    float const below = m_spec.buttons.empty() ? pad : space_4;
    float const before = m_ui.scrolling().length(m_ui.id("scroll"));
    m_ui.in_scroll_area({.id = m_ui.id("scroll"), .view = view, .content = content, .end_space = below}, body);
    if (m_ui.scrolling().length(m_ui.id("scroll")) != before) m_ui.wake();
}

void Sheet::draw_foot() {
    if (m_spec.buttons.empty()) return;
    auto const& metrics = m_ui.theme().metrics;
    float const pad = m_phone ? edge_phone : edge;
    float const top = bottom_of(m_panel) - foot_height();
    auto const count = static_cast<float>(m_spec.buttons.size());
    Rect area{m_panel.x + pad, top + space_3, m_panel.width - 2 * pad, metrics.control};
    float x = right_of(area);
    for (std::size_t at = m_spec.buttons.size(); at-- > 0;) {
        auto spec = m_spec.buttons[at];
        float const natural = button_size(m_ui, spec).width;
        float const width = stacked() ? area.width : m_phone ? (area.width - (count - 1) * space_2) / count : natural;
        spec.fill = true;
        float const line = static_cast<float>(m_spec.buttons.size() - 1 - at) * (metrics.control + space_2);
        x -= width;
        m_ui.layout().push({.area = {stacked() ? area.x : x, area.y + (stacked() ? line : 0), width, metrics.control}});
        if (button(m_ui, spec)) m_answer.pressed = at;
        m_ui.layout().pop();
        x -= space_2;
    }
}

SheetAnswer Sheet::run(bool& open, Body body) {
    auto const layer = sheet_layer_over(m_ui.canvas().layer());
    keep_open(m_ui, m_id, m_id);
    m_ui.in_layer(layer, {.area = {0, 0, m_ui.surface().width, m_ui.surface().height}}, [&] {
        place();
        draw_panel();
        auto& record = m_ui.open_group(m_id, Role::dialog, m_spec.title, m_panel);
        record.focusable = true;
        m_ui.canvas().deeper();
        draw_head();
        draw_content(body);
        draw_foot();
        m_ui.canvas().shallower();
        m_ui.close_group();
    });
    if (escaped(m_ui, m_id)) m_answer.closed = true;
    if (m_answer.closed) open = false;
    return m_answer;
}

}  // namespace

SheetAnswer sheet(Ui& ui, SheetSpec const& spec, bool& open, Body body) {
    if (!open) return {};
    auto const scope = ui.scope(spec.key);
    return Sheet(ui, spec).run(open, body);
}

}  // namespace tongban::ui
