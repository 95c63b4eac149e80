#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/fonts.hpp"
#include "base/painter.hpp"
#include "ui/geometry.hpp"
#include "ui/text_layout.hpp"
#include "ui/theme.hpp"

struct ImDrawListSplitter;

namespace tongban::ui {

enum class Face : std::uint8_t { regular, strong };

/// How a piece of text looks.
struct Ink {
    float size = 14;  ///< the em, in logical pixels; one of the theme's sizes
    Colour colour;
    Face face = Face::regular;
    float leading = leading_text;
};

enum class Layer : std::uint8_t {
    page,
    shell,  ///< bars that stay
    sheet,
    popover,
    sheet_2,  ///< a picker opened from a sheet
    popover_2,
    toast,
};
inline constexpr int layer_count = 7;
/// How deep cards may stand in cards; each step is drawn over the one before.
inline constexpr int depth_max = 5;

/// Part of a circle, in turns; 0 is up, 0.25 right.
struct Turn {
    float from = 0, to = 1;
};

enum class Height : std::uint8_t { resting, raised };  ///< of a card, of a sheet or menu

/// Draws. Lines and edges are put on whole device pixels; what lies outside the clip is left out.
/// Layers are painted in their order, whatever the order of calls; within a layer, a backdrop (`behind`) may be drawn
/// after what stands on it, because only then its height is known.
class Canvas {
public:
    Canvas(Fonts fonts, Painter painter);
    ~Canvas();
    Canvas(Canvas const&) = delete;
    Canvas& operator=(Canvas const&) = delete;

    /// To be called between ImGui::NewFrame and ImGui::Render.
    void begin(ImDrawList* list, Rect surface, float density);
    void end();

    [[nodiscard]] Layer layer() const { return m_layer; }
    void set_layer(Layer layer);
    /// Everything until `shallower` is drawn over what this depth draws meanwhile or later.
    void deeper();
    void shallower();

    void push_clip(Rect clip);       ///< cut with the one before
    void push_free_clip(Rect clip);  ///< not cut: for overlays
    void pop_clip();
    [[nodiscard]] Rect clip() const { return m_clip; }
    [[nodiscard]] bool visible(Rect rect) const { return !is_empty(common_part(m_clip, rect)); }

    void fill(Rect rect, Colour colour, float radius = 0);
    /// A border inside `rect`.
    void frame(Rect rect, Colour colour, float radius = 0, float width = 1);
    /// Only the corners named are round: a sheet that stands on the lower edge has round upper ones.
    void fill_top_round(Rect rect, Colour colour, float radius);
    void line(Point from, Point to, Colour colour, float width = 1);
    void disc(Point middle, float radius, Colour colour);
    void ring(Point middle, float radius, Colour colour, float width = 1);
    void polygon(std::span<Point const> corners, Colour colour);
    void stroke(std::span<Point const> points, Colour colour, float width, bool closed = false);
    void arc(Point middle, float radius, Turn turn, Colour colour, float width);
    void shadow(Rect rect, float radius, Height height, Colour colour);
    void cells(CellGrid const& grid) { m_painter.cells(m_list, grid); }
    /// A photo, cut so that it fills `rect`. Draws nothing while it has no texture: put something there then.
    Picture picture(Rect rect, std::string_view name, float radius);

    /// One line, top left of its em box at `at`; Han–Latin gaps included. Returns its width.
    float text(Point at, std::string_view text, Ink ink);
    /// The lines of `block`, the first in a line box of height ink.size * ink.leading that starts at `at.y`.
    void text(Point at, std::string_view text, TextBlock const& block, Ink ink);
    /// As an input field shows it: no gaps, no squeezing.
    void plain_text(Point at, std::string_view text, Ink ink);
    [[nodiscard]] float text_width(std::string_view text, Ink ink) const;
    [[nodiscard]] TextBlock lay_out(std::string_view text, float width, Ink ink, int lines_max = 0) const;
    /// As a text area shows it: lines broken, no gaps.
    [[nodiscard]] TextBlock lay_out_plain(std::string_view text, float width, Ink ink) const;
    /// `text` if it fits, else as much of it as fits with … after it, drawn so that it stands in the middle of `line`'s height.
    void text_in(Rect line, std::string_view text, Ink ink, float align = 0);

    [[nodiscard]] float snapped(float value) const;
    [[nodiscard]] Rect snapped(Rect rect) const;
    [[nodiscard]] float density() const { return m_density; }
    /// For icons and drawings; already in the right channel.
    [[nodiscard]] ImDrawList* list() const { return m_list; }

private:
    void use_channel();
    void block(Rect rect, Colour colour, float radius);
    void put(Point at, std::string_view text, Ink ink);

    Fonts m_fonts;
    Painter m_painter;
    ImDrawList* m_list = nullptr;
    std::unique_ptr<ImDrawListSplitter> m_splitter;
    Layer m_layer = Layer::page;
    int m_depth[layer_count] = {};
    float m_density = 1;
    Rect m_clip;
    std::vector<Rect> m_clips;
};

}  // namespace tongban::ui
