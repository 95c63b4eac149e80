#include "base/order.hpp"

#include <algorithm>
#include <numeric>

namespace tongban {

std::vector<std::size_t> order_of(std::size_t count, FunctionRef<bool(std::size_t one, std::size_t other)> before) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t one, std::size_t other) {
        return before(one, other) || (one < other && !before(other, one));
    });
    return order;
}

}  // namespace tongban
