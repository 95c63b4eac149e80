#pragma once

#include "base/id.hpp"

namespace tongban {

/// A record together with its lasting name.
template <typename Record>
struct Kept {
    Id<Record> id;
    Record record;
    bool operator==(Kept const&) const = default;
};

}  // namespace tongban
