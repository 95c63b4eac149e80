#pragma once

#include <string>

#include "domain/working_days.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 放假调休: a day that is off, or worked, other than the program's own table says (assets/policy/holidays.json).
struct DayOff {
    Date day;
    bool worked = false;  ///< 调休上班
    std::string name;
    bool operator==(DayOff const&) const = default;
};

// clang-format off
inline constexpr auto day_off_shape = shape<DayOff>("day_off",
    field<&DayOff::day>("day", {.required = true, .tier = Tier::open}),
    field<&DayOff::worked>("worked", {.tier = Tier::open}),
    field<&DayOff::name>("name", {.required = true, .tier = Tier::open, .most = 40}));
// clang-format on

/// Any day may be off.
[[nodiscard]] Problems problems_of(DayOff const& day, Date today);

/// The table with that day in it; it counts more than what stood there.
void put(Holidays& holidays, DayOff const& day);

}  // namespace tongban
