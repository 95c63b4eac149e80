#include "ui/widgets/arrange.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {

void gap(Ui& ui, float pixels) { ui.layout().gap_next(pixels); }

void divider(Ui& ui) {
    auto const rect = ui.layout().place({0, 1});
    ui.canvas().line({rect.x, rect.y}, {right_of(rect), rect.y}, ui.theme().palette.line);
}

void columns(Ui& ui, ColumnsSpec const& spec, std::initializer_list<Body> bodies) {
    auto const rest = ui.layout().rest();
    float const gap = ui.layout().gap();
    if (rest.width < spec.collapse_below || bodies.size() < 2) {
        for (auto const& body : bodies) nested(ui, {}, gap, body);
        return;
    }
    float weights = 0;
    for (std::size_t i = 0; i < bodies.size(); ++i) weights += spec.weights[i];
    float const width = rest.width - spec.gap * static_cast<float>(bodies.size() - 1);
    float x = rest.x;
    float height = 0;
    std::size_t index = 0;
    for (auto const& body : bodies) {
        float const share = width * spec.weights[index++] / weights;
        ui.layout().push({.area = {x, rest.y, share, 0}, .gap = gap});
        body();
        height = std::max(height, ui.layout().pop().height);
        x += share + spec.gap;
    }
    ui.layout().place({0, height});
}

void flow(Ui& ui, FlowSpec const& spec, Body body) {
    auto area = ui.layout().rest();
    area.height = 0;
    float const line = spec.line > 0 ? spec.line : ui.theme().metrics.control;
    ui.layout().push({.area = area, .filling = Filling::across, .gap = spec.gap, .line_gap = spec.gap, .line = line});
    body();
    ui.layout().place({0, ui.layout().pop().height});
}

void flow(Ui& ui, Body body) { flow(ui, {}, body); }

void inset(Ui& ui, Insets insets, Body body) { nested(ui, insets, space_2, body); }

void narrow(Ui& ui, float width_max, bool centred, Body body) {
    float const spare = std::max(0.0F, ui.layout().width() - width_max);
    nested(ui, {.left = centred ? spare / 2 : 0, .right = centred ? spare / 2 : spare}, space_2, body);
}

void spaced(Ui& ui, float gap, Body body) { nested(ui, {}, gap, body); }

bool section(Ui& ui, SectionSpec const& spec, Body body) {
    auto const scope = ui.scope(spec.key);
    auto const& palette = ui.theme().palette;
    Ink const title{ui.theme().type.section, palette.ink_1, Face::strong, leading_title};
    float const height = std::max(line_height(title), ui.theme().metrics.chip);
    auto row = ui.layout().place({0, height});
    ui.emit(ui.id("title"), Role::heading, spec.title, row).level = 2;
    bool pressed = false;
    if (!spec.action.empty()) {
        ButtonSpec const action{
            .key = "action", .label = spec.action, .kind = ButtonKind::quiet, .icon = spec.action_icon, .small = true};
        auto const size = button_size(ui, action);
        ui.layout().push({.area = {right_of(row) - size.width, row.y + (height - size.height) / 2, size.width, 0}});
        pressed = button(ui, action);
        ui.layout().pop();
        row.width -= size.width + space_2;
    }
    ui.canvas().text_in(row, spec.title, title);
    if (!spec.note.empty()) {
        gap(ui, 2);
        note(ui, spec.note);
    }
    gap(ui, space_3);
    nested(ui, {}, space_2, body);
    return pressed;
}

void group(Ui& ui, std::string_view key, std::string_view name, Body body) {
    auto const id = ui.id(key);
    ui.open_group(id, Role::group, name, {});
    auto const scope = ui.scope(key);
    ui.close_group(nested(ui, {}, space_2, body));
}

}  // namespace tongban::ui
