#pragma once

#include <algorithm>
#include <cstdint>

namespace tongban {

/// Makes the ids of records: 42 bits of milliseconds since 2020-01-01T00:00Z, then 21 bits of chance. Unique across devices
/// without asking anybody, growing with time, below 2^63.
class IdMaker {
public:
    IdMaker() = default;
    /// Goes on after `last`, even when the clock of the device was set back.
    explicit IdMaker(std::int64_t last) : m_last(last) {}

    /// `now_ms` since 1970; of `chance`, 64 bits nobody can guess, the lower ones are taken. Always more than the id before.
    std::int64_t next(std::int64_t now_ms, std::uint64_t chance) {
        constexpr std::int64_t ms_of_2020 = 1'577'836'800'000;
        constexpr std::int64_t ms_most =
            (std::int64_t{1} << 42) - 2;  // in the year 2159; leaves room to go on counting
        constexpr std::uint64_t chance_mask = (std::uint64_t{1} << 21) - 1;
        std::int64_t const ms = std::clamp(now_ms - ms_of_2020, std::int64_t{0}, ms_most);
        std::int64_t const wanted = (ms << 21) | static_cast<std::int64_t>(chance & chance_mask);
        m_last = std::max(wanted, m_last + 1);
        return m_last;
    }

private:
    std::int64_t m_last = 0;
};

}  // namespace tongban
