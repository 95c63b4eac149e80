#pragma once

#include <compare>
#include <cstdint>

namespace tongban {

/// The lasting name of one record of kind `Record`. 0 names nothing.
/// Ids are unique across devices (42 bits of milliseconds since 2020, 21 bits of chance; see store/id_maker.hpp),
/// grow with time, and never carry meaning for people.
template <typename Record>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(Id const&) const = default;
};

}  // namespace tongban
