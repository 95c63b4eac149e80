#include "domain/ledger/day_off.hpp"

namespace tongban {

Problems problems_of(DayOff const&, Date) { return {}; }

void put(Holidays& holidays, DayOff const& day) {
    std::erase(holidays.made_up, day.day);
    if (day.worked) holidays.made_up.push_back(day.day);
    else holidays.off.push_back({day.day, day.day});
}

}  // namespace tongban
