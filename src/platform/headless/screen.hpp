#pragma once

#include "base/fonts.hpp"
#include "base/painter.hpp"
#include "base/pointer.hpp"
#include "base/surface.hpp"

struct ImGuiContext;

namespace tongban {

/// An ImGui context without a window or graphics card: everything is laid out, nothing is painted.
/// One at a time; frames take 1/60 s of ImGui's time.
class HeadlessScreen {
public:
    explicit HeadlessScreen(Surface surface = {.width = 1280, .height = 800});
    ~HeadlessScreen();
    HeadlessScreen(HeadlessScreen const&) = delete;
    HeadlessScreen& operator=(HeadlessScreen const&) = delete;

    Surface surface;  ///< may be changed between frames
    Pointer pointer;  ///< fed to ImGui's mouse at `begin`; edges (pressed, released, wheel …) are cleared by `end`
    Painter painter;  ///< no shadows; of a grid, a plain rectangle for each mark
    [[nodiscard]] Fonts fonts() const { return m_fonts; }

    void begin();
    /// Lays the frame down; `ImGui::GetDrawData()` is valid until the next `begin`.
    void end();

    void press(float x, float y);  ///< sets `pointer` for a frame in which it goes down
    void release();                ///< … and for one in which it comes up where it is

private:
    ImGuiContext* m_context;
    Fonts m_fonts;
};

}  // namespace tongban
