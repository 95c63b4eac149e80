#pragma once

#include <string>

#include "record/shape.hpp"

namespace tongban {

/// A village or community 村(社区): where a child lives and which child director cares for it.
struct Village {
    std::string name;      ///< "柳树村"
    std::string township;  ///< 乡镇、街道
    std::string county;    ///< 县(市、区)
    bool operator==(Village const&) const = default;
};

// clang-format off
inline constexpr auto village_shape = shape<Village>("village",
    field<&Village::name>("name", {.required = true, .tier = Tier::identity, .most = 50}),
    field<&Village::township>("township", {.tier = Tier::identity, .most = 50}),
    field<&Village::county>("county", {.tier = Tier::open, .most = 50}));
// clang-format on

/// A village has no rules over several fields.
[[nodiscard]] inline Problems problems_of(Village const&, Date) { return {}; }

}  // namespace tongban
