#pragma once

#include <cstdint>
#include <string>

#include "domain/ledger/organisation.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 儿童关爱之家开放: one day on which a home was open, and for how many children.
struct Opening {
    Id<Organisation> organisation;
    Date opened_on;
    std::int64_t children = 0;
    std::string content;
    bool operator==(Opening const&) const = default;
};

// clang-format off
inline constexpr auto opening_shape = shape<Opening>("opening",
    field<&Opening::organisation>("organisation", {.required = true, .refers_to = "organisation"}),
    field<&Opening::opened_on>("opened_on", {.required = true}),
    field<&Opening::children>("children", {.required = true, .most = 2000}),
    field<&Opening::content>("content", {.most = 200}));
// clang-format on

/// "in_future".
[[nodiscard]] Problems problems_of(Opening const& opening, Date today);

}  // namespace tongban
