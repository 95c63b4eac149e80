#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/outline.hpp"

struct ImDrawList;

namespace tongban {

/// A soft shadow of a rounded rectangle.
struct ShadowStyle {
    float radius = 10;  ///< of the rectangle's corners, logical pixels
    float blur = 12;    ///< as in CSS box-shadow: twice the gaussian's sigma
    float dx = 0, dy = 2;
    std::uint32_t colour = 0;  ///< 0xRRGGBBAA
};

/// A photo on the graphics card.
struct Picture {
    std::uint64_t texture = 0;  ///< for Dear ImGui; 0: not there yet. When it comes, a frame comes, too
    float width = 0, height = 0;
    bool missing = false;  ///< it will not come: nowhere, or damaged
};

/// One row of small marks: four bits for each, the first in the lowest.
struct CellRow {
    static constexpr int columns_most = 32;
    std::array<std::uint32_t, 4> packed{};

    [[nodiscard]] constexpr std::uint32_t at(int column) const {
        return (packed[static_cast<std::size_t>(column / 8)] >> (column % 8 * 4)) & 0xFU;
    }
    constexpr void put(int column, std::uint32_t kind) {
        packed[static_cast<std::size_t>(column / 8)] |= kind << (column % 8 * 4);
    }
    bool operator==(CellRow const&) const = default;
};

/// Rows of small marks below each other. Each kind has a shape and a colour: nothing, a full square, one that is half full, a
/// cross, two bars, a ring.
struct CellGrid {
    static constexpr std::size_t rows_most = 128, kinds = 6;
    OutlineRect first;  ///< the first cell of the first row; the others are as large and stand beside and below it
    int columns = 0;    ///< at most CellRow::columns_most
    float mark = 14;    ///< side of a square
    std::array<std::uint32_t, kinds> colours{};  ///< 0xRRGGBBAA, by kind
    std::span<CellRow const> rows;               ///< at most `rows_most`; they need not outlive the call
};

/// What only the graphics card draws well. Without one (tests) the calls do nothing, or what plain rectangles can do.
struct Painter {
    /// Adds the shadow that an opaque `rect` throws around itself to the draw list, under whatever is added later; nothing
    /// under the rectangle. Honours the list's clip rect.
    void (*shadow)(ImDrawList* list, OutlineRect rect, ShadowStyle style) = [](ImDrawList*, OutlineRect, ShadowStyle) {
    };
    /// Adds a grid in the same way.
    void (*cells)(ImDrawList* list, CellGrid const& grid) = [](ImDrawList*, CellGrid const&) {};
    /// Fills a large opaque rectangle, whose corners lie on whole device pixels, without touching it pixel by pixel; null where
    /// nobody can. Honours the list's clip rect.
    void (*block)(ImDrawList* list, OutlineRect rect, std::uint32_t rgba) = nullptr;
    /// The blob of this name (store/blob.hpp) as a photo, in about as many device pixels as its longer side is seen with.
    Picture (*picture)(std::string_view name, float side) = [](std::string_view, float) { return Picture{}; };
};

}  // namespace tongban
