#include "ui/canvas.hpp"

#include <imgui.h>

#include <cmath>
#include <numbers>

#include "base/check.hpp"
#include "base/text.hpp"

namespace tongban::ui {
namespace {

/// How far a line may leave the true curve, in device pixels.
constexpr float curve_error = 0.25F;
/// From here on, in logical pixels, an area is worth a drawing command of its own.
constexpr float block_least = 10'000;

ImU32 packed(Colour colour) {
    auto const c = colour.rgba;
    return IM_COL32(c >> 24, (c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF);
}

ImVec2 vec(Point p) { return {p.x, p.y}; }
ImVec2 top_left(Rect r) { return {r.x, r.y}; }
ImVec2 bottom_right(Rect r) { return {right_of(r), bottom_of(r)}; }

bool see_through(Colour colour) { return (colour.rgba & 0xFF) == 0; }
bool opaque(Colour colour) { return (colour.rgba & 0xFF) == 0xFF; }

}  // namespace

Canvas::Canvas(Fonts fonts, Painter painter)
    : m_fonts(fonts), m_painter(painter), m_splitter(std::make_unique<ImDrawListSplitter>()) {}
Canvas::~Canvas() = default;

void Canvas::begin(ImDrawList* list, Rect surface, float density) {
    m_list = list;
    m_density = density;
    m_layer = Layer::page;
    for (auto& depth : m_depth) depth = 0;
    // The soft edge of shapes is one device pixel, and curves are as smooth as the device can show.
    list->_FringeScale = 1 / density;
    // Lines out of the atlas go wrong in the frame in which the atlas grows.
    list->Flags &= ~ImDrawListFlags_AntiAliasedLinesUseTex;
    ImGui::GetStyle().CircleTessellationMaxError = curve_error / density;
    ImGui::GetStyle().CurveTessellationTol = curve_error / density;
    m_splitter->Split(list, layer_count * depth_max);
    push_free_clip(surface);
    use_channel();
}

void Canvas::end() {
    pop_clip();
    m_splitter->Merge(m_list);
    m_list = nullptr;
}

void Canvas::use_channel() {
    auto const layer = static_cast<int>(m_layer);
    m_splitter->SetCurrentChannel(m_list, layer * depth_max + m_depth[layer]);
}

void Canvas::set_layer(Layer layer) {
    m_layer = layer;
    use_channel();
}

void Canvas::deeper() {
    auto& depth = m_depth[static_cast<int>(m_layer)];
    check(depth + 1 < depth_max, "cards are not that deep");
    ++depth;
    use_channel();
}

void Canvas::shallower() {
    --m_depth[static_cast<int>(m_layer)];
    use_channel();
}

void Canvas::push_clip(Rect clip) { push_free_clip(common_part(m_clip, clip)); }

void Canvas::push_free_clip(Rect clip) {
    m_clips.push_back(m_clip);
    m_clip = snapped(clip);
    m_list->PushClipRect(top_left(m_clip), bottom_right(m_clip));
}

void Canvas::pop_clip() {
    m_clip = m_clips.back();
    m_clips.pop_back();
    m_list->PopClipRect();
}

void Canvas::fill(Rect rect, Colour colour, float radius) {
    if (see_through(colour) || !visible(rect)) return;
    auto const r = snapped(rect);
    if (m_painter.block != nullptr && opaque(colour) && r.width * r.height >= block_least)
        return block(r, colour, radius);
    m_list->AddRectFilled(top_left(r), bottom_right(r), packed(colour), radius);
}

void Canvas::block(Rect r, Colour colour, float radius) {
    float const round = std::min(std::ceil(snapped(radius)), r.height / 2);
    Rect const middle{r.x, r.y + round, r.width, r.height - 2 * round};
    if (round > 0) {
        ImVec2 const under_top{right_of(r), middle.y}, over_bottom{r.x, bottom_of(middle)};
        m_list->AddRectFilled(top_left(r), under_top, packed(colour), radius, ImDrawFlags_RoundCornersTop);
        m_list->AddRectFilled(over_bottom, bottom_right(r), packed(colour), radius, ImDrawFlags_RoundCornersBottom);
    }
    m_painter.block(m_list, middle, colour.rgba);
}

void Canvas::fill_top_round(Rect rect, Colour colour, float radius) {
    if (!visible(rect)) return;
    auto const r = snapped(rect);
    m_list->AddRectFilled(top_left(r), bottom_right(r), packed(colour), radius, ImDrawFlags_RoundCornersTop);
}

void Canvas::frame(Rect rect, Colour colour, float radius, float width) {
    if (see_through(colour) || !visible(rect)) return;
    float const w = std::max(1 / m_density, snapped(width));
    auto const r = shrunk(snapped(rect), w / 2);
    m_list->PathRect(top_left(r), bottom_right(r), std::max(0.0F, radius - w / 2));
    m_list->PathStroke(packed(colour), ImDrawFlags_Closed, w);
}

void Canvas::line(Point from, Point to, Colour colour, float width) {
    float const w = std::max(1 / m_density, snapped(width));
    // A level or upright line is a filled box: no soft edge at all.
    if (from.y == to.y) return fill({std::min(from.x, to.x), from.y, std::abs(to.x - from.x), w}, colour);
    if (from.x == to.x) return fill({from.x, std::min(from.y, to.y), w, std::abs(to.y - from.y)}, colour);
    m_list->AddLine(vec(from), vec(to), packed(colour), width);
}

void Canvas::disc(Point middle, float radius, Colour colour) {
    if (!see_through(colour)) m_list->AddCircleFilled(vec(middle), radius, packed(colour));
}

void Canvas::ring(Point middle, float radius, Colour colour, float width) {
    m_list->AddCircle(vec(middle), radius - width / 2, packed(colour), 0, width);
}

void Canvas::polygon(std::span<Point const> corners, Colour colour) {
    for (auto const& corner : corners) m_list->PathLineTo(vec(corner));
    m_list->PathFillConvex(packed(colour));
}

void Canvas::stroke(std::span<Point const> points, Colour colour, float width, bool closed) {
    for (auto const& point : points) m_list->PathLineTo(vec(point));
    m_list->PathStroke(packed(colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
}

void Canvas::arc(Point middle, float radius, Turn turn, Colour colour, float width) {
    constexpr float whole = 2 * std::numbers::pi_v<float>;
    m_list->PathArcTo(vec(middle), radius, (turn.from - 0.25F) * whole, (turn.to - 0.25F) * whole);
    m_list->PathStroke(packed(colour), ImDrawFlags_None, width);
}

void Canvas::shadow(Rect rect, float radius, Height height, Colour colour) {
    if (see_through(colour) || !visible(grown(rect, 40))) return;
    bool const raised = height == Height::raised;
    auto const near = faded(colour, raised ? 0.9F : 0.7F);
    m_painter.shadow(m_list, rect, {radius, raised ? 12.0F : 3.0F, 0, raised ? 3.0F : 1.0F, near.rgba});
    m_painter.shadow(m_list, rect, {radius, raised ? 40.0F : 16.0F, 0, raised ? 12.0F : 4.0F, colour.rgba});
}

Picture Canvas::picture(Rect rect, std::string_view name, float radius) {
    if (!visible(rect)) return {};
    auto const r = snapped(rect);
    auto const found = m_painter.picture(name, std::max(r.width, r.height) * m_density);
    if (found.texture == 0) return found;
    float const scale = std::max(r.width / found.width, r.height / found.height);
    float const x = (1 - r.width / (found.width * scale)) / 2, y = (1 - r.height / (found.height * scale)) / 2;
    m_list->AddImageRounded(
        ImTextureRef(found.texture), top_left(r), bottom_right(r), {x, y}, {1 - x, 1 - y}, IM_COL32_WHITE, radius);
    return found;
}

float Canvas::snapped(float value) const { return std::round(value * m_density) / m_density; }

Rect Canvas::snapped(Rect r) const {
    float const x = snapped(r.x);
    float const y = snapped(r.y);
    return {x, y, snapped(right_of(r)) - x, snapped(bottom_of(r)) - y};
}

}  // namespace tongban::ui
