#include "platform/browser/canvas_font.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "platform/browser/imports.hpp"
#include "platform/glyph_width.hpp"

/// Glyphs drawn by the browser's own text engine, one by one when they are first needed: see decisions/0007.
namespace tongban {
namespace {

constexpr int regular_weight = 400;
constexpr int strong_weight = 700;

int weight_of(ImFontConfig const* source) { return static_cast<int>(source->FontLoaderFlags); }

/// A square of RGBA pixels with one glyph: white where it takes the text's colour, coloured when it is an emoji.
struct Raster {
    int side = 0, pen_x = 0, baseline = 0;
    std::vector<std::uint8_t> rgba;
};

/// The part of a raster that is not empty.
struct Box {
    int left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
};

/// One for all glyphs. Wide enough for an emoji and for a descender of any face.
Raster& raster_for(float px) {
    static Raster raster;
    raster.side = static_cast<int>(std::ceil(px * 1.75F)) + 6;
    raster.pen_x = static_cast<int>(std::ceil(px * 0.25F)) + 2;
    raster.baseline = static_cast<int>(std::ceil(px * 1.2F)) + 2;
    raster.rgba.resize(static_cast<std::size_t>(raster.side) * static_cast<std::size_t>(raster.side) * 4);
    return raster;
}

Box box_of(Raster const& raster) {
    Box box{raster.side, raster.side, 0, 0};
    std::uint8_t const* alpha = raster.rgba.data() + 3;
    for (int y = 0; y < raster.side; ++y) {
        for (int x = 0; x < raster.side; ++x, alpha += 4) {
            if (*alpha == 0) continue;
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1), y + 1};
        }
    }
    return box;
}

/// We draw with white: whatever is solid and not white brought its own colours.
bool is_coloured(Raster const& raster) {
    constexpr int solid = 128, whitish = 200;
    for (std::size_t i = 0; i < raster.rgba.size(); i += 4) {
        std::uint8_t const* pixel = raster.rgba.data() + i;
        if (pixel[3] >= solid && std::min({pixel[0], pixel[1], pixel[2]}) < whitish) return true;
    }
    return false;
}

void leave_alpha(Raster& raster) {
    for (std::size_t i = 0; i < raster.rgba.size(); i += 4)
        raster.rgba[i] = raster.rgba[i + 1] = raster.rgba[i + 2] = 255;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar point) { return point >= ' '; }

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    // A line of the DOM stands with its face's own height in the middle; the em box is laid so that both baselines meet.
    std::array<float, 2> height{};
    host_face_height(weight_of(source), baked->Size, height.data());
    baked->Ascent = baked->Size / 2 + (height[0] - height[1]) / 2;
    baked->Descent = baked->Ascent - baked->Size;
    baked->LoadNoRenderOnLayout = 1;
    return true;
}

float advance_of(ImFontConfig const* source, ImFontBaked const* baked, ImWchar point, float density) {
    if (is_full_width(point)) return baked->Size;
    return host_glyph_width(weight_of(source), baked->Size * density, width_model(point)) / density;
}

void place(ImFontGlyph& glyph, Raster const& raster, Box const& box, float density, float ascent) {
    auto const logical = [density](int pixels) { return static_cast<float>(pixels) / density; };
    int const baseline = static_cast<int>(std::lround(ascent * density));
    glyph.X0 = logical(box.left - raster.pen_x);
    glyph.X1 = logical(box.right - raster.pen_x);
    glyph.Y0 = logical(box.top - raster.baseline + baseline);
    glyph.Y1 = logical(box.bottom - raster.baseline + baseline);
    glyph.Visible = true;
}

/// False when the atlas has no room left.
bool put_pixels(
    ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph& glyph, Raster& raster, Box box) {
    glyph.PackId = ImFontAtlasPackAddRect(atlas, box.width(), box.height());
    if (glyph.PackId == ImFontAtlasRectId_Invalid) return false;
    glyph.Colored = is_coloured(raster);
    if (!glyph.Colored) leave_alpha(raster);
    ImTextureRect* const where = ImFontAtlasPackGetRect(atlas, glyph.PackId);
    std::uint8_t const* const first = raster.rgba.data() + (box.top * raster.side + box.left) * 4;
    ImFontAtlasBakedSetFontGlyphBitmap(
        atlas, baked, source, &glyph, where, first, ImTextureFormat_RGBA32, raster.side * 4);
    return true;
}

bool load_glyph(
    ImFontAtlas* atlas,
    ImFontConfig* source,
    ImFontBaked* baked,
    void*,
    ImWchar point,
    ImFontGlyph* glyph,
    float* advance) {
    float const density = source->RasterizerDensity * baked->RasterizerDensity;
    float const width = advance_of(source, baked, point, density);
    if (advance != nullptr) {
        *advance = width;
        return true;
    }
    glyph->Codepoint = point;
    glyph->AdvanceX = width;
    float const px = baked->Size * density;
    Raster& raster = raster_for(px);
    host_draw_glyph(weight_of(source), px, point, raster.rgba.data(), raster.side, raster.pen_x, raster.baseline);
    Box const box = box_of(raster);
    if (box.width() <= 0) return true;
    place(*glyph, raster, box, density, baked->Ascent);
    return put_pixels(atlas, source, baked, *glyph, raster, box);
}

ImFontLoader const& canvas_loader() {
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "canvas";
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = init_baked;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

}  // namespace

Fonts load_canvas_fonts(ImFontAtlas& atlas) {
    atlas.SetFontLoader(&canvas_loader());
    // A screen of Chinese needs this much soon; growing there step by step would copy it each time.
    atlas.TexMinWidth = 1024;
    atlas.TexMinHeight = 256;
    ImFontConfig config;
    config.FontLoader = &canvas_loader();
    auto const face = [&](int weight) {
        config.FontLoaderFlags = static_cast<unsigned>(weight);
        return atlas.AddFont(&config);
    };
    return {.regular = face(regular_weight), .strong = face(strong_weight)};
}

}  // namespace tongban
