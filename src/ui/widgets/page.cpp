#include <cmath>

#include "ui/widgets/arrange.hpp"
#include "ui/widgets/parts.hpp"

namespace tongban::ui {
namespace {

struct Frame {
    Rect area;         ///< of the whole page
    float margin = 0;  ///< left and right of the column
};

Frame frame_of(Ui& ui, PageSpec const& spec) {
    auto const area = ui.layout().rest();
    float const gutter = spec.padded ? ui.theme().metrics.gutter : 0;
    float const spare = std::max(0.0F, area.width - 2 * gutter - spec.width_max);
    return {area, gutter + std::floor(spare / 2)};
}

Region column_of(Frame const& frame, float y, float gap) {
    return {.area = {frame.area.x + frame.margin, y, frame.area.width - 2 * frame.margin, 0}, .gap = gap};
}

/// The part that stays above; returns its height.
float draw_head(Ui& ui, Frame const& frame, PageSpec const& spec, Body head) {
    if (!head) return 0;
    float const pad = spec.padded ? ui.theme().metrics.gutter * 0.75F : 0;
    ui.layout().push(column_of(frame, frame.area.y + pad, spec.gap));
    head();
    return ui.layout().pop().height + pad;
}

void draw_foot(Ui& ui, Frame const& frame, float& height, Body foot) {
    auto const& palette = ui.theme().palette;
    float const top = bottom_of(frame.area) - height;
    ui.canvas().fill({frame.area.x, top, frame.area.width, height}, palette.paper);
    ui.canvas().line({frame.area.x, top}, {right_of(frame.area), top}, palette.line);
    ui.layout().push(column_of(frame, top + space_3, space_2));
    foot();
    float const wanted = ui.layout().pop().height + 2 * space_3;
    if (wanted != height) ui.wake();
    height = wanted;
}

void draw_content(Ui& ui, Frame const& frame, PageSpec const& spec, Rect view, Body body) {
    float const pad = spec.padded ? ui.theme().metrics.gutter : 0;
    auto const content = column_of(frame, view.y + pad, spec.gap);
    ui.in_scroll_area({.id = ui.id("scroll"), .view = view, .content = content, .end_space = pad + space_4}, body);
}

}  // namespace

void scroll_page(Ui& ui, PageSpec const& spec, Body body) { scroll_page(ui, spec, {}, body, {}); }

void scroll_page(Ui& ui, PageSpec const& spec, Body head, Body body, Body foot) {
    auto const scope = ui.scope(spec.key);
    auto const frame = frame_of(ui, spec);
    auto view = frame.area;
    float const above = draw_head(ui, frame, spec, head);
    view.y += above;
    view.height -= above;
    if (foot) {
        auto& height = ui.remembered(ui.id("foot"));
        if (height == 0) height = ui.theme().metrics.control + 2 * space_3;
        view.height = std::max(0.0F, view.height - height);
        draw_content(ui, frame, spec, view, body);
        draw_foot(ui, frame, height, foot);
    } else {
        draw_content(ui, frame, spec, view, body);
    }
    ui.layout().place({0, frame.area.height});
}

void scroll_to_top(Ui& ui, std::string_view page_key) {
    auto const scope = ui.scope(page_key);
    ui.scrolling().jump(ui.id("scroll"), 0);
}

void master_detail(Ui& ui, MasterDetailSpec const& spec, Body master, Body detail) {
    auto const scope = ui.scope(spec.key);
    auto const area = ui.layout().rest();
    auto const fill = [&](Rect part, Body const& body) {
        ui.layout().push({.area = part});
        body();
        ui.layout().pop();
    };
    bool const both = ui.breadth() == Breadth::laptop && spec.detail_open;
    if (both) {
        float const width = std::min(spec.master_width, std::floor(area.width * 0.45F));
        fill({area.x, area.y, width, area.height}, master);
        ui.canvas().line({area.x + width, area.y}, {area.x + width, bottom_of(area)}, ui.theme().palette.line);
        fill({area.x + width + 1, area.y, area.width - width - 1, area.height}, detail);
    } else {
        fill(area, spec.detail_open ? detail : master);
    }
    ui.layout().place({0, area.height});
}

}  // namespace tongban::ui
