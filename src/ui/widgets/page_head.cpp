#include <vector>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

std::optional<std::size_t> draw_buttons(Ui& ui, Rect area, std::span<ButtonSpec const> buttons) {
    std::optional<std::size_t> pressed;
    ui.layout().push({.area = area, .filling = Filling::across, .line = area.height});
    for (std::size_t i = 0; i < buttons.size(); ++i)
        if (button(ui, buttons[i])) pressed = i;
    ui.layout().pop();
    return pressed;
}

float width_of_buttons(Ui& ui, std::span<ButtonSpec const> buttons) {
    float width = 0;
    for (auto const& spec : buttons) width += button_size(ui, spec).width + space_2;
    return width > 0 ? width - space_2 : 0;
}

}  // namespace

ActionsAnswer page_head(Ui& ui, ActionsSpec const& spec, std::span<ButtonSpec const> buttons) {
    ActionsAnswer answer;
    auto const scope = ui.scope("head");
    auto const& theme = ui.theme();
    bool const below = ui.phone() && !buttons.empty();
    float const buttons_width = below ? 0 : width_of_buttons(ui, buttons);
    float const side = spec.back ? theme.metrics.control : 0;
    auto const rest = ui.layout().rest();
    ui.layout().push(
        {.area = {rest.x + side, rest.y, rest.width - side - buttons_width - (buttons_width > 0 ? space_4 : 0), 0},
         .gap = 2});
    heading(ui, spec.title, spec.level);
    if (!spec.note.empty()) paragraph(ui, spec.note, {.tone = Tone::quiet});
    float const height = std::max(ui.layout().pop().height, theme.metrics.control);
    auto const rect = ui.layout().place({0, height});
    if (spec.back) {
        ui.layout().push({.area = {rect.x - space_2, rect.y, side, 0}});
        answer.back = icon_button(ui, {.key = "back", .icon = Icon::back, .label = ui.word("ui.back")});
        ui.layout().pop();
    }
    if (!buttons.empty() && !below) {
        Rect const right{right_of(rect) - buttons_width - 1, rect.y, buttons_width + 1, theme.metrics.control};
        answer.pressed = draw_buttons(ui, right, buttons);
    } else if (below) {
        flow(ui, [&] {
            for (std::size_t i = 0; i < buttons.size(); ++i)
                if (button(ui, buttons[i])) answer.pressed = i;
        });
    }
    return answer;
}

}  // namespace tongban::ui
