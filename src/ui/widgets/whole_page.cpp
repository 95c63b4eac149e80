#include <algorithm>

#include "ui/widgets/arrange.hpp"

namespace tongban::ui {

void whole_page(Ui& ui, PageSpec const& spec, Body head, Body body) {
    auto const scope = ui.scope(spec.key);
    auto const area = ui.layout().rest();
    float const gutter = spec.padded ? ui.theme().metrics.gutter : 0;
    float const spare = std::max(0.0F, area.width - 2 * gutter - spec.width_max);
    Rect const inner = shrunk(area, Insets{gutter + spare / 2, gutter, gutter + spare / 2, gutter});
    ui.layout().push({.area = inner, .gap = spec.gap});
    head();
    auto const rest = ui.layout().rest();
    ui.layout().push({.area = rest, .gap = spec.gap});
    body();
    ui.layout().pop();
    ui.layout().pop();
    ui.layout().place({0, area.height});
}

}  // namespace tongban::ui
