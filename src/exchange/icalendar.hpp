#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/calendar_day.hpp"

namespace tongban {

/// A calendar file for phones (RFC 5545): an entry for the whole of each day, with a bell at eight in the morning. A file of
/// later days replaces the entries of an earlier one, day by day. `now_ms`: when it is written, since 1970.
[[nodiscard]] std::string icalendar(std::span<CalendarDay const> days, std::int64_t now_ms);

}  // namespace tongban
