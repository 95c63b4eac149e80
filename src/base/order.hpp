#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "base/function_ref.hpp"

/// Sorting, compiled once: every std::sort of a type of its own costs 2 KiB of what a browser loads. What is sorted in every
/// frame, or when a store is opened, has its own all the same: this one takes memory for the order and for the moved things.
namespace tongban {

/// The positions 0 … count - 1 in the order that `before` says; those that are alike stay as they are.
[[nodiscard]] std::vector<std::size_t> order_of(
    std::size_t count, FunctionRef<bool(std::size_t one, std::size_t other)> before);

template <typename Thing>
void arrange(std::vector<Thing>& things, std::vector<std::size_t> const& order) {
    std::vector<Thing> arranged;
    arranged.reserve(things.size());
    for (std::size_t const i : order) arranged.push_back(std::move(things[i]));
    things = std::move(arranged);
}

/// Sorts; those that are alike stay in their order.
template <typename Thing, typename Before = std::less<>>
void put_in_order(std::vector<Thing>& things, Before before = {}) {
    arrange(things, order_of(things.size(), [&](std::size_t one, std::size_t other) -> bool {
                return before(std::as_const(things[one]), std::as_const(things[other]));
            }));
}

/// Sorts by a key that is worked out once for each; those that are alike stay in their order.
template <typename Thing, typename Key>
void put_in_order_of(std::vector<Thing>& things, Key key) {
    std::vector<std::decay_t<decltype(key(things.front()))>> keys;
    keys.reserve(things.size());
    for (Thing const& thing : things) keys.push_back(key(thing));
    arrange(things, order_of(things.size(), [&](std::size_t one, std::size_t other) -> bool {
                return keys[one] < keys[other];
            }));
}

}  // namespace tongban
