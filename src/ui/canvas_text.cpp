#include <imgui.h>

#include <cmath>

#include "base/text.hpp"
#include "ui/canvas.hpp"

namespace tongban::ui {
namespace {

constexpr std::string_view ellipsis = "…";

ImU32 packed(std::uint32_t c) { return IM_COL32(c >> 24, (c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF); }

/// ImGui knows the density of its current font only; both faces want the surface's.
ImFontBaked* baked_of(Fonts const& fonts, Ink ink, float density) {
    return (ink.face == Face::strong ? fonts.strong : fonts.regular)->GetFontBaked(ink.size, density);
}

}  // namespace

/// Glyph by glyph, each on a whole device pixel: Chinese at 14 px is only sharp there.
void Canvas::put(Point at, std::string_view text, Ink ink) {
    auto* const baked = baked_of(m_fonts, ink, m_density);
    // A glyph that is drawn for the first time may make the atlas grow, which changes the places of all others.
    for (auto rest = text; !rest.empty();) baked->FindGlyph(static_cast<ImWchar>(take_code_point(rest)));
    auto const colour = packed(ink.colour.rgba);
    float const top = snapped(at.y);
    for (auto rest = text; !rest.empty();) {
        auto const* glyph = baked->FindGlyph(static_cast<ImWchar>(take_code_point(rest)));
        if (glyph->Visible) {
            float const left = snapped(at.x);
            ImVec2 const from{left + glyph->X0, top + glyph->Y0};
            ImVec2 const to{left + glyph->X1, top + glyph->Y1};
            m_list->PrimReserve(6, 4);
            m_list->PrimRectUV(
                from,
                to,
                {glyph->U0, glyph->V0},
                {glyph->U1, glyph->V1},
                glyph->Colored ? colour | ~IM_COL32_A_MASK : colour);
        }
        at.x += glyph->AdvanceX;
    }
}

float Canvas::text(Point at, std::string_view text, Ink ink) {
    auto const block = lay_out(text, 1e9F, ink);
    if (visible({at.x, at.y, block.width, ink.size}))
        for (auto const& run : block.runs) put({at.x + run.x, at.y}, text.substr(run.begin, run.end - run.begin), ink);
    return block.width;
}

void Canvas::text(Point at, std::string_view text, TextBlock const& block, Ink ink) {
    float const line_height = ink.size * ink.leading;
    float const inside = (line_height - ink.size) / 2;
    float y = at.y + inside;
    for (auto const& line : block.lines) {
        bool const last = &line == &block.lines.back();
        if (visible({at.x, y, line.width + ink.size, ink.size})) {
            for (std::size_t i = 0; i < line.run_count; ++i) {
                auto const& run = block.runs[line.first_run + i];
                put({at.x + run.x, y}, text.substr(run.begin, run.end - run.begin), ink);
            }
            if (last && block.cut) put({at.x + line.width, y}, ellipsis, ink);
        }
        y += line_height;
    }
}

void Canvas::plain_text(Point at, std::string_view text, Ink ink) { put(at, text, ink); }

float Canvas::text_width(std::string_view text, Ink ink) const {
    auto* const baked = baked_of(m_fonts, ink, m_density);
    return line_width(text, ink.size, [baked](char32_t c) { return baked->GetCharAdvance(static_cast<ImWchar>(c)); });
}

TextBlock Canvas::lay_out_plain(std::string_view text, float width, Ink ink) const {
    auto* const baked = baked_of(m_fonts, ink, m_density);
    return ui::lay_out(text, {.width = width, .em = 0}, [baked](char32_t c) {
        return baked->GetCharAdvance(static_cast<ImWchar>(c));
    });
}

TextBlock Canvas::lay_out(std::string_view text, float width, Ink ink, int lines_max) const {
    auto* const baked = baked_of(m_fonts, ink, m_density);
    return ui::lay_out(text, {width, ink.size, lines_max}, [baked](char32_t c) {
        return baked->GetCharAdvance(static_cast<ImWchar>(c));
    });
}

void Canvas::text_in(Rect line, std::string_view text, Ink ink, float align) {
    if (!visible(line)) return;
    auto const block = lay_out(text, line.width, ink, 1);
    float const room = std::max(0.0F, line.width - block.width);
    ink.leading = 1;
    this->text({line.x + room * align, line.y + (line.height - ink.size) / 2}, text, block, ink);
}

}  // namespace tongban::ui
