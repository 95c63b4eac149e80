#pragma once

#include <cstdint>
#include <vector>

#include "base/date.hpp"

namespace tongban {

/// What the wishes of one calendar year cost, by what was entered.
struct WishMoney {
    struct Month {
        Date first;            ///< its first day
        int bought = 0;        ///< wishes bought in it
        int without_cost = 0;  ///< of these, nobody noted what they cost
        std::int64_t cents = 0;
    };
    std::vector<Month> months;        ///< those in which something was bought, the earliest first
    std::int64_t promised_cents = 0;  ///< budgets of wishes on the wall or claimed, nothing bought yet

    [[nodiscard]] Month sum() const {
        Month all;
        for (Month const& month : months) {
            all.bought += month.bought;
            all.without_cost += month.without_cost;
            all.cents += month.cents;
        }
        return all;
    }
};

}  // namespace tongban
