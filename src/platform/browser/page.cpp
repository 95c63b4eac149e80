#include "platform/browser/page.hpp"

#include <emscripten/em_macros.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cfloat>
#include <utility>

#include "platform/browser/block.hpp"
#include "platform/browser/canvas_font.hpp"
#include "platform/browser/card_shadow.hpp"
#include "platform/browser/cell_grid.hpp"
#include "platform/browser/frame_loop.hpp"
#include "platform/browser/graphics.hpp"
#include "platform/browser/imports.hpp"
#include "platform/browser/page_inbox.hpp"
#include "platform/outline_json.hpp"

namespace tongban {
namespace {

/// After a sleep the time that passed is nothing that moved: the first frame counts as one screen refresh.
constexpr float longest_step = 1.0F / 20;
constexpr float usual_step = 1.0F / 60;

Page::Frame draw_frame;
std::string shown_outline, shown_hash;
std::uint32_t shown_paper = 0;
ImGuiMouseCursor shown_cursor = ImGuiMouseCursor_Arrow;
double last_seconds = 0;

ImGuiMouseSource source_of(PointerKind kind) {
    if (kind == PointerKind::touch) return ImGuiMouseSource_TouchScreen;
    return kind == PointerKind::pen ? ImGuiMouseSource_Pen : ImGuiMouseSource_Mouse;
}

void tell_imgui(PageInput const& input) {
    ImGuiIO& io = ImGui::GetIO();
    auto const& [surface, pointer] = std::tie(input.surface, input.pointer);
    auto const step = static_cast<float>(input.seconds - last_seconds);
    io.DeltaTime = step > 0 && step <= longest_step ? step : usual_step;
    io.DisplaySize = {surface.width, surface.height};
    io.DisplayFramebufferScale = {surface.density, surface.density};
    io.AddMouseSourceEvent(source_of(pointer.kind));
    io.AddMousePosEvent(pointer.inside ? pointer.x : -FLT_MAX, pointer.inside ? pointer.y : -FLT_MAX);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, pointer.down);
}

PageInput take_input(double seconds) {
    PageInbox& inbox = page_inbox();
    PageInput input = std::exchange(inbox.input, {});
    inbox.input.surface = input.surface;
    input.seconds = seconds;
    input.pointer = inbox.pointer.next(seconds * 1000);
    if (input.hash) shown_hash = *input.hash;
    return input;
}

/// The page is told only what changed.
template <typename Value, typename Tell>
void tell_change(Value& shown, Value now, Tell tell) {
    if (shown == now) return;
    shown = std::move(now);
    tell(shown);
}

void tell_page(PageOutput const& output) {
    tell_change(shown_paper, output.paper, [](std::uint32_t paper) { host_paper(paper >> 8); });
    tell_change(shown_cursor, ImGui::GetMouseCursor(), [](ImGuiMouseCursor cursor) { host_cursor(cursor); });
    tell_change(shown_outline, outline_json(output.outline), [](std::string const& json) {
        host_outline(json.data(), json.size());
    });
}

void keep_going(FrameWish wish, double now_ms) {
    FrameLoop const loop;
    if (wish.frames > 0) loop.wake(wish.frames);
    if (wish.after_seconds > 0) loop.wake_at(wish.after_seconds);
    if (auto const due = page_inbox().pointer.long_press_due_ms()) loop.wake_at(std::max(0.0, (*due - now_ms) / 1000));
}

void run_frame(double now_ms) {
    if (page_inbox().input.surface.width <= 0) return;  // the page has not measured itself yet
    PageInput const input = take_input(now_ms / 1000);
    tell_imgui(input);
    last_seconds = input.seconds;
    graphics::begin_frame();
    ImGui::NewFrame();
    PageOutput const output = draw_frame(input);
    ImGui::Render();
    graphics::draw(*ImGui::GetDrawData(), output.paper);
    tell_page(output);
    keep_going(output.wish, now_ms);
}

Picture picture_of(std::string_view name, float side) {
    std::array<float, 3> found{};
    auto const texture = host_picture(name.data(), name.size(), side, found.data());
    return {texture, found[0], found[1], found[2] != 0};
}

void configure_imgui() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // The page puts a frame between a press and its release; nothing may be delayed beyond the frame that Pointer tells of.
    io.ConfigInputTrickleEventQueue = false;
    io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard;
}

}  // namespace

PageInbox& page_inbox() {
    static PageInbox inbox;
    return inbox;
}

void FrameLoop::wake(int frames) const { host_wake(frames); }
void FrameLoop::wake_at(double seconds_from_now) const { host_wake_after(seconds_from_now); }

Page::Page() {
    ImGui::CreateContext();
    configure_imgui();
    m_fonts = load_canvas_fonts(*ImGui::GetIO().Fonts);
    graphics::start();
}

Painter Page::painter() const {
    return {.shadow = card_shadow::add, .cells = cell_grid::add, .block = block::add, .picture = picture_of};
}

void Page::shortcuts(std::vector<std::string> keys) { page_inbox().shortcuts = std::move(keys); }

void Page::show_hash(std::string_view hash) {
    tell_change(shown_hash, std::string(hash), [](std::string const& now) { host_route(now.data(), now.size()); });
}

void Page::run(Frame frame) {
    draw_frame = std::move(frame);
    FrameLoop().wake();
}

}  // namespace tongban

extern "C" EMSCRIPTEN_KEEPALIVE void page_frame(double now_ms) { tongban::run_frame(now_ms); }
