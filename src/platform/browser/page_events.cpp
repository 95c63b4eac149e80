#include <emscripten/em_macros.h>

#include <algorithm>
#include <string>

#include "platform/browser/graphics.hpp"
#include "platform/browser/page_inbox.hpp"

/// What the page reports: web/bridge.js is the only caller. Texts come from malloc as (pointer, bytes) and are freed there.
using namespace tongban;

namespace {

std::string text_of(char const* text, std::size_t size) { return {text, size}; }

}  // namespace

extern "C" {

/// `values` in the order of Surface's members.
EMSCRIPTEN_KEEPALIVE void page_surface(float const* values) {
    auto const next = [&values] { return *values++; };
    auto const next_flag = [&values] { return *values++ != 0; };
    Surface& surface = page_inbox().input.surface;
    for (float* member : {&surface.width, &surface.height, &surface.density}) *member = next();
    for (bool* member : {&surface.touch, &surface.dark, &surface.reduced_motion, &surface.high_contrast})
        *member = next_flag();
    for (float* member :
         {&surface.safe_top, &surface.safe_right, &surface.safe_bottom, &surface.safe_left, &surface.keyboard_height}) {
        *member = next();
    }
}

EMSCRIPTEN_KEEPALIVE void page_pointer(int what, int kind, float x, float y, double at_ms) {
    page_inbox().pointer.take({static_cast<PointerEvent::What>(what), static_cast<PointerKind>(kind), x, y, at_ms});
}

EMSCRIPTEN_KEEPALIVE void page_wheel(float dx, float dy, bool precise) { page_inbox().pointer.wheel(dx, dy, precise); }

EMSCRIPTEN_KEEPALIVE void page_outline_event(
    int what, WidgetId id, int steps, bool composing, char const* text, std::size_t size) {
    OutlineEvent event;
    event.what = static_cast<OutlineEvent::What>(what);
    event.id = id;
    event.text = text_of(text, size);
    event.steps = steps;
    event.composing = composing;
    page_inbox().input.events.push_back(std::move(event));
}

/// True when it is one of ours: the browser must not act on it.
EMSCRIPTEN_KEEPALIVE bool page_shortcut(char const* key, std::size_t size) {
    PageInbox& inbox = page_inbox();
    std::string pressed = text_of(key, size);
    if (std::ranges::find(inbox.shortcuts, pressed) == inbox.shortcuts.end()) return false;
    inbox.input.shortcuts.push_back(std::move(pressed));
    return true;
}

EMSCRIPTEN_KEEPALIVE void page_hash(char const* hash, std::size_t size) {
    page_inbox().input.hash = text_of(hash, size);
}

/// `texts`: purpose, name, bytes.
EMSCRIPTEN_KEEPALIVE void page_file(char const* const* texts, std::size_t const* sizes) {
    page_inbox().input.files.push_back(
        {text_of(texts[0], sizes[0]), text_of(texts[1], sizes[1]), text_of(texts[2], sizes[2])});
}

EMSCRIPTEN_KEEPALIVE void page_context(bool alive) { alive ? graphics::context_restored() : graphics::context_lost(); }

}  // extern "C"
