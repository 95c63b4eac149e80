#pragma once

#include <vector>

#include "ui/geometry.hpp"

namespace tongban::ui {

/// The two ways a region is filled.
enum class Filling : std::uint8_t {
    down,    ///< one below the other
    across,  ///< one beside the other, wrapping
};

struct Region {
    Rect area;  ///< height 0: as high as it becomes
    Filling filling = Filling::down;
    float gap = 8;       ///< between neighbours
    float line_gap = 8;  ///< across: between lines
    float line = 0;      ///< across: lowest height of a line; lower things stand in its middle
};

/// Where the next thing stands: a stack of regions, each with a cursor.
class Layout {
public:
    void begin(Region surface);
    void push(Region region);
    /// Ends the innermost region. Returns how much of it was used.
    Size pop();
    /// The next rectangle. Width 0 is all there is; more than there is, is cut.
    Rect place(Size size);
    /// Instead of the region's gap, this many pixels stand before the next thing.
    void gap_next(float pixels);

    /// What is left of the region, from where the next thing would stand. A region without height is boundless (1e9).
    [[nodiscard]] Rect rest() const;
    [[nodiscard]] float width() const { return m_stack.back().region.area.width; }
    [[nodiscard]] float gap() const { return m_stack.back().region.gap; }
    [[nodiscard]] Filling filling() const { return m_stack.back().region.filling; }
    [[nodiscard]] bool empty() const { return m_stack.back().empty; }

private:
    struct Entry {
        Region region;
        Point cursor;
        float line_height = 0;
        float right = 0;  ///< furthest edge used
        float gap_next = -1;
        bool empty = true;
    };
    [[nodiscard]] static float gap_before(Entry const& entry);
    Rect place_down(Entry& entry, Size size);
    Rect place_across(Entry& entry, Size size);

    std::vector<Entry> m_stack;
};

}  // namespace tongban::ui
