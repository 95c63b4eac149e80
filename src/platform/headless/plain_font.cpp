#include "platform/headless/plain_font.hpp"

#include <imgui_internal.h>

#include "platform/glyph_width.hpp"

namespace tongban {
namespace {

constexpr float ascent_em = 0.88F;
constexpr float narrow_em = 0.55F;

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar point) { return point >= ' '; }

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    baked->Ascent = baked->Size * ascent_em;
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

bool load_glyph(
    ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar point, ImFontGlyph* glyph, float* advance) {
    float const width = baked->Size * (is_full_width(point) ? 1.0F : narrow_em);
    if (advance != nullptr) {
        *advance = width;
        return true;
    }
    glyph->Codepoint = point;
    glyph->AdvanceX = width;
    return true;
}

ImFontLoader const& plain_loader() {
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "plain";
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

}  // namespace

Fonts load_plain_fonts(ImFontAtlas& atlas) {
    atlas.SetFontLoader(&plain_loader());
    ImFontConfig config;
    config.FontLoader = &plain_loader();
    return {.regular = atlas.AddFont(&config), .strong = atlas.AddFont(&config)};
}

}  // namespace tongban
