#pragma once

#include <string>

#include "base/date.hpp"

namespace tongban {

/// An entry for a whole day in somebody's calendar. Calendars are often copied to strangers' servers: `title` names no child.
struct CalendarDay {
    Date day;
    std::string title;
    bool operator==(CalendarDay const&) const = default;
};

}  // namespace tongban
