#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace tongban {

/// Sorts by a key that is worked out once for each element; equal ones stay in their order.
template <typename Element, typename Key>
void sort_by(std::vector<Element>& elements, Key key) {
    std::vector<std::pair<decltype(key(elements.front())), std::size_t>> order;
    order.reserve(elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) order.emplace_back(key(elements[i]), i);
    std::ranges::sort(order);
    std::vector<Element> sorted;
    sorted.reserve(elements.size());
    for (auto const& [ignored, i] : order) sorted.push_back(std::move(elements[i]));
    elements = std::move(sorted);
}

}  // namespace tongban
