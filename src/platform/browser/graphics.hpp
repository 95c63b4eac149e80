#pragma once

#include "base/painter.hpp"
#include "base/surface.hpp"

struct ImDrawData;

namespace tongban {

/// WebGL2 on the page's canvas. The browser may take the context away at any moment (a phone in need of memory, a driver
/// that restarts); everything on the card is then made again from what lies in memory.
class Graphics {
public:
    /// Makes the context; an ImGui context must exist. The page has made sure that WebGL2 works.
    static void start();

    static void begin_frame();
    static void draw(ImDrawData& data, std::uint32_t paper);

    static void context_lost();
    static void context_restored();

    [[nodiscard]] static Painter painter();
};

}  // namespace tongban
