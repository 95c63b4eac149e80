#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "ui/kept.hpp"
#include "ui/widgets/overlay.hpp"

namespace tongban::ui {
namespace {

/// A page that slept must not jump when it wakes.
constexpr double delta_max = 0.05;
constexpr std::uint32_t fnv_prime = 16777619U, fnv_start = 2166136261U;

ImDrawList* open_window(Surface const& surface) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({surface.width, surface.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    constexpr auto bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                          ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::Begin("surface", nullptr, bare);
    ImGui::PopStyleVar(2);
    return ImGui::GetWindowDrawList();
}

}  // namespace

Ui::Ui(Fonts fonts, Painter painter) : m_canvas(fonts, painter), m_kept(std::make_unique<Kept>()) {}
Ui::~Ui() = default;

void Ui::begin(FrameInput const& input) {
    check(input.words != nullptr, "a frame has words");
    m_keyboard_moved = input.surface.keyboard_height != m_input.surface.keyboard_height;
    m_input = input;
    m_theme = theme_for(input.surface, input.look);
    double const passed = m_last_seconds < 0 ? 0 : input.seconds - m_last_seconds;
    auto const delta = static_cast<float>(std::clamp(passed, 0.0, delta_max));
    m_last_seconds = input.seconds;
    m_wish_frames = input.events.empty() && !input.pointer.pressed && !input.pointer.released ? 0 : 1;
    m_wake_after = 0;

    m_events.begin(input.pointer, input.events, input.seconds);
    m_scrolling.begin(m_events, delta, m_theme.reduced_motion);
    m_motion.begin(delta, m_theme.reduced_motion);
    m_outline.begin();
    for (auto& [id, number] : m_kept->numbers) number.seen = false;
    for (auto& overlay : m_kept->overlays) overlay.seen = false;
    Rect const whole{0, 0, input.surface.width, input.surface.height};
    m_canvas.begin(open_window(input.surface), whole, input.surface.density);
    m_layout.begin({.area = whole, .gap = 0});
    m_scope = fnv_start;
    m_twins.clear();
    m_scrolled = {};
}

FrameResult Ui::end() {
    draw_toast(*this);
    forget_closed_overlays(*this);
    m_canvas.end();
    ImGui::End();
    m_motion.end();
    std::erase_if(m_kept->numbers, [](auto const& entry) { return !entry.second.seen; });
    m_kept->topmost = m_outline.modal();
    FrameResult result{.outline = m_outline.end(), .wish = wish()};
    result.outline.focus = m_events.asked();
    return result;
}

FrameWish Ui::wish() const {
    FrameWish wish{.frames = m_wish_frames, .after_seconds = m_wake_after};
    if (m_motion.moving() || m_scrolling.moving()) wish.frames = std::max(wish.frames, 1);
    double const bar = m_theme.touch ? m_scrolling.wait_seconds() : 0;
    if (bar > 0) wish.after_seconds = wish.after_seconds > 0 ? std::min(wish.after_seconds, bar) : bar;
    return wish;
}

void Ui::wake_after(double seconds) {
    m_wake_after = m_wake_after > 0 ? std::min(m_wake_after, seconds) : std::max(seconds, 0.001);
}

WidgetId Ui::id(std::string_view key) const {
    std::uint32_t hash = m_scope;
    for (char const c : key) hash = (hash ^ static_cast<std::uint8_t>(c)) * fnv_prime;
    // One more step keeps "a" under "b" apart from "ab".
    hash = (hash ^ 0x1F) * fnv_prime;
    return hash == 0 ? 1 : hash;
}

WidgetId Ui::record_id(std::int64_t record) const {
    std::uint32_t hash = m_scope;
    auto rest = static_cast<std::uint64_t>(record);
    for (int byte = 0; byte < 8; ++byte, rest >>= 8)
        hash = (hash ^ static_cast<std::uint32_t>(rest & 0xFF)) * fnv_prime;
    return hash == 0 ? 1 : hash;
}

WidgetId Ui::free_id(std::string_view text) {
    auto const first = id(text) ^ 0x80;
    auto const twin = m_twins[first]++;
    return first + twin * 0x9E3779B9U;
}

OutlineRecord& Ui::emit(WidgetId id, Role role, std::string_view name, Rect rect) {
    auto& record = m_outline.add(id, role, name);
    record.rect = rect;
    record.clip = m_canvas.clip();
    bool const came = m_events.focus_arrived(id) || (m_keyboard_moved && m_events.has_focus(id));
    if (came) show(rect);
    return record;
}

OutlineRecord& Ui::open_group(WidgetId id, Role role, std::string_view name, Rect rect) {
    auto& record = m_outline.open(id, role, name);
    record.rect = rect;
    record.clip = m_canvas.clip();
    return record;
}

void Ui::show(Rect rect) {
    for (Scrolled const* place = &m_scrolled; place && place->area != 0; place = place->outer) {
        bool const across = place->axis == Axis::x;
        float const offset = m_scrolling.offset(place->area);
        float const from = (across ? rect.x - place->view.x : rect.y - place->view.y) + offset;
        m_scrolling.reveal(place->area, from, from + (across ? rect.width : rect.height));
    }
}

Ui::Feel Ui::feel(WidgetId id, Rect rect, bool disabled) {
    if (disabled) return {};
    float const target = m_theme.metrics.target;
    float const more_x = m_theme.touch ? std::max(0.0F, (target - rect.width) / 2) : 0;
    float const more_y = m_theme.touch ? std::max(0.0F, (target - rect.height) / 2) : 0;
    auto const reach = shrunk(rect, Insets{-more_x, -more_y, -more_x, -more_y});
    m_events.offer({id, common_part(reach, m_canvas.clip()), m_canvas.layer()});
    Feel feel;
    feel.pressed = m_events.take_press(id);
    feel.hover = m_motion.toward(id ^ 0x10, m_events.hovered(id) ? 1 : 0, motion_quick);
    feel.hold = m_motion.toward(id ^ 0x20, m_events.held(id) ? 1 : 0, motion_quick);
    feel.ring = m_events.has_focus(id) && m_events.by_keyboard();
    return feel;
}

void Ui::draw_ring(Rect rect, float radius) {
    constexpr float gap_and_ring = 4;
    auto const clip = grown(common_part(m_canvas.clip(), grown(rect, gap_and_ring)), 0);
    m_canvas.push_clip(clip);
    m_canvas.frame(grown(rect, gap_and_ring), m_theme.palette.focus, radius + gap_and_ring, 2);
    m_canvas.pop_clip();
}

void Ui::in_layer(Layer layer, Region region, Body body) {
    auto const outer_layer = m_canvas.layer();
    auto const outer_area = std::exchange(m_scrolled, {});
    m_canvas.set_layer(layer);
    m_outline.set_layer(layer);
    m_canvas.push_free_clip({0, 0, m_input.surface.width, m_input.surface.height});
    m_layout.push(region);
    body();
    m_layout.pop();
    m_canvas.pop_clip();
    m_outline.set_layer(outer_layer);
    m_canvas.set_layer(outer_layer);
    m_scrolled = outer_area;
}

void Ui::in_scroll_area(ScrollArea const& area, Body body) {
    Scrolled const outer = m_scrolled;
    float const offset = m_canvas.snapped(m_scrolling.open(area.id, area.view, area.axis, m_canvas.layer()));
    m_scrolled = {area.id, area.view, area.axis, &outer};
    m_canvas.push_clip(area.view);
    auto region = area.content;
    (area.axis == Axis::x ? region.area.x : region.area.y) -= offset;
    m_layout.push(region);
    body();
    auto const used = m_layout.pop();
    m_canvas.pop_clip();
    bool const across = area.axis == Axis::x;
    m_scrolling.close(
        area.id,
        area.end_space + (across ? area.content.area.x - area.view.x + used.width
                                 : area.content.area.y - area.view.y + used.height));
    m_scrolled = outer;
    if (!across) draw_scrollbar(area.id, area.view);
}

void Ui::draw_scrollbar(WidgetId id, Rect view) {
    float const length = m_scrolling.length(id);
    if (length <= view.height + 1) return;
    float const offset = std::clamp(m_scrolling.offset(id), 0.0F, length - view.height);
    float const height = std::max(32.0F, view.height * view.height / length);
    float const travel = view.height - height - 4;
    Rect thumb{right_of(view) - 8, view.y + 2 + travel * offset / (length - view.height), 6, height};
    auto const bar = id ^ 0x40;
    float strength = m_scrolling.bar_strength(id);
    if (!m_theme.touch) {
        m_events.offer({bar, {right_of(view) - 12, thumb.y, 12, height}, m_canvas.layer()});
        bool const used = m_events.hovered(bar) || m_events.captured(bar);
        strength = 0.45F + 0.4F * m_motion.toward(bar, used ? 1 : 0, motion_quick);
        drag_scrollbar(id, (length - view.height) / std::max(1.0F, travel));
    }
    m_canvas.fill(thumb, faded(m_theme.palette.ink_3, strength * 0.6F), 3);
}

void Ui::drag_scrollbar(WidgetId id, float content_per_pixel) {
    auto const bar = id ^ 0x40;
    auto const& pointer = m_events.pointer();
    if (!m_events.captured(bar)) return;
    auto& from = remembered(bar);
    if (pointer.pressed) from = m_scrolling.offset(id);
    float const most = m_scrolling.length(id);
    m_scrolling.jump(id, std::clamp(from + (pointer.y - pointer.press_y) * content_per_pixel, 0.0F, most));
}

float& Ui::remembered(WidgetId id) {
    auto& number = m_kept->numbers[id];
    number.seen = true;
    return number.value;
}

}  // namespace tongban::ui
