#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fonts.hpp"
#include "base/outline.hpp"
#include "base/painter.hpp"
#include "base/pointer.hpp"
#include "base/surface.hpp"

namespace tongban {

/// A file that a person chose or dropped onto the page. Dropped ones have the purpose "drop".
struct ChosenFile {
    std::string purpose, name, bytes;
};

/// What happened since the last frame, in the order it happened.
struct PageInput {
    double seconds = 0;  ///< runs forward; its zero means nothing
    Surface surface;
    Pointer pointer;
    std::vector<OutlineEvent> events;
    std::vector<std::string> shortcuts;  ///< those of Page::shortcuts that were pressed: "ctrl+k"
    std::vector<ChosenFile> files;
    std::optional<std::string> hash;  ///< the address after '#' changed without us: Back, Forward, a link, at start
};

struct PageOutput {
    Outline outline;
    FrameWish wish;
    std::uint32_t paper = 0xF6F4EFFF;  ///< 0xRRGGBBAA behind everything; the browser's own parts follow its lightness
};

/// The program's place in the browser: a canvas, an ImGui context, and the hidden page that mirrors the outline.
/// There is one, and it lives as long as the page.
///
/// `frame` runs between ImGui::NewFrame and ImGui::Render. When it is called for a press, a key or a click, the person's
/// gesture still lasts: files may be asked for.
class Page {
public:
    using Frame = std::function<PageOutput(PageInput const&)>;

    Page();
    Page(Page const&) = delete;
    Page& operator=(Page const&) = delete;

    [[nodiscard]] Fonts fonts() const { return m_fonts; }
    [[nodiscard]] Painter painter() const;

    /// Keys that belong to us and not to the browser, spelled "ctrl+k" (the Command key counts as ctrl), "alt+1", "f2".
    void shortcuts(std::vector<std::string> keys);
    /// Shows where we are in the address, as a step that Back undoes; nothing happens when it stands there already.
    void show_hash(std::string_view hash);
    /// From now on `frame` draws. Returns at once.
    void run(Frame frame);

private:
    Fonts m_fonts;
};

}  // namespace tongban
