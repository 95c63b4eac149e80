#pragma once

#include "base/painter.hpp"

struct ImDrawData;

/// WebGL2 on the page's canvas. The browser may take the context away at any moment (a phone in need of memory, a driver
/// that restarts); everything on the card is then made again from what lies in memory.
namespace tongban::graphics {

/// Takes the page's context; an ImGui context must exist. The page has made sure that WebGL2 works.
void start();

void begin_frame();
/// `paper`: 0xRRGGBBAA behind everything.
void draw(ImDrawData& data, std::uint32_t paper);

void context_lost();
void context_restored();

}  // namespace tongban::graphics
