#include "ui/layout.hpp"

#include <cmath>

#include "base/check.hpp"

namespace tongban::ui {
namespace {

constexpr float boundless = 1e9F;
/// Sums of thirds of pixels must not push a thing into the next line.
constexpr float tolerance = 0.01F;

}  // namespace

void Layout::begin(Region surface) {
    m_stack.clear();
    push(surface);
}

void Layout::push(Region region) {
    Entry entry;
    entry.region = region;
    entry.cursor = {region.area.x, region.area.y};
    entry.right = region.area.x;
    m_stack.push_back(entry);
}

Size Layout::pop() {
    check(m_stack.size() > 1, "a region is open");
    auto const entry = m_stack.back();
    m_stack.pop_back();
    float const line = entry.region.filling == Filling::across && !entry.empty ? entry.line_height : 0;
    return {entry.right - entry.region.area.x, entry.cursor.y + line - entry.region.area.y};
}

void Layout::gap_next(float pixels) { m_stack.back().gap_next = pixels; }

float Layout::gap_before(Entry const& entry) {
    if (entry.empty) return 0;
    return entry.gap_next >= 0 ? entry.gap_next : entry.region.gap;
}

Rect Layout::place(Size size) {
    auto& entry = m_stack.back();
    auto const rect = entry.region.filling == Filling::down ? place_down(entry, size) : place_across(entry, size);
    entry.gap_next = -1;
    entry.empty = false;
    entry.right = std::max(entry.right, right_of(rect));
    return rect;
}

Rect Layout::place_down(Entry& entry, Size size) {
    auto const& area = entry.region.area;
    float const y = entry.cursor.y + gap_before(entry);
    float const width = size.width <= 0 ? area.width : std::min(size.width, area.width);
    entry.cursor.y = y + size.height;
    return {area.x, y, width, size.height};
}

Rect Layout::place_across(Entry& entry, Size size) {
    auto const& area = entry.region.area;
    float const width = size.width <= 0 ? area.width : std::min(size.width, area.width);
    float x = entry.cursor.x + gap_before(entry);
    if (!entry.empty && x + width > right_of(area) + tolerance) {
        entry.cursor.y += entry.line_height + entry.region.line_gap;
        entry.line_height = 0;
        x = area.x;
    }
    entry.line_height = std::max({entry.line_height, entry.region.line, size.height});
    entry.cursor.x = x + width;
    float const line = std::max(entry.region.line, size.height);
    return {x, entry.cursor.y + (line - size.height) / 2, width, size.height};
}

Rect Layout::rest() const {
    auto const& entry = m_stack.back();
    auto const& area = entry.region.area;
    float const y = entry.cursor.y + gap_before(entry);
    float const height = area.height > 0 ? std::max(0.0F, bottom_of(area) - y) : boundless;
    return {area.x, y, area.width, height};
}

}  // namespace tongban::ui
