#include "app/ports.hpp"

#include "base/figures.hpp"

namespace tongban {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;
constexpr std::int64_t china_offset_ms = 8 * 3'600'000;

}  // namespace

Date day_of(std::int64_t ms) { return Date::from_days(static_cast<std::int32_t>((ms + china_offset_ms) / ms_per_day)); }

std::string time_of(std::int64_t ms) { return clock_text((ms + china_offset_ms) % ms_per_day / 60'000); }

Date Clock::today() const { return day_of(now_ms()); }

std::string Clock::time_text() const { return time_of(now_ms()); }

}  // namespace tongban
