#include "app/unlock_tries.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace tongban {
namespace {

constexpr std::string_view key = "unlock_tries";
/// Seconds to wait after so many wrong tries; more of them wait as long as the last.
constexpr std::array<std::int64_t, 10> waits{0, 0, 0, 5, 10, 20, 40, 80, 160, 300};

}  // namespace

UnlockTries::Past UnlockTries::read() const {
    std::string const kept = m_preferences.read(key);
    auto const parts = split(kept, ',');
    if (parts.size() != 2) return {};
    return {to_number(parts[0]).value_or(0), to_number(parts[1]).value_or(0)};
}

void UnlockTries::write(Past past) {
    m_preferences.write(key, std::to_string(past.wrong) + ',' + std::to_string(past.last_ms));
}

int UnlockTries::wait_seconds() {
    auto past = read();
    auto const now = m_clock.now_ms();
    if (past.last_ms > now) {
        past.last_ms = now;
        write(past);
    }
    auto const place = std::clamp<std::int64_t>(past.wrong, 0, waits.size() - 1);
    auto const left_ms = past.last_ms + waits[static_cast<std::size_t>(place)] * 1000 - now;
    return static_cast<int>(std::max<std::int64_t>(0, (left_ms + 999) / 1000));
}

void UnlockTries::begin() { write({read().wrong + 1, m_clock.now_ms()}); }

void UnlockTries::succeeded() { write({}); }

}  // namespace tongban
