#pragma once

#include <cstdint>
#include <string>

#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 录入“苏童成长”: how many files of a village were typed into the official system, and how many it took.
struct ExchangeBatch {
    Id<Village> village;
    Date sent_on;
    std::int64_t sent = 0;
    std::int64_t accepted = 0;
    std::string receipt;
    bool operator==(ExchangeBatch const&) const = default;
};

// clang-format off
inline constexpr auto exchange_batch_shape = shape<ExchangeBatch>("exchange_batch",
    field<&ExchangeBatch::village>("village", {.required = true, .tier = Tier::identity, .refers_to = "village"}),
    field<&ExchangeBatch::sent_on>("sent_on", {.required = true}),
    field<&ExchangeBatch::sent>("sent", {.required = true, .most = 100000}),
    field<&ExchangeBatch::accepted>("accepted", {.required = true, .most = 100000}),
    field<&ExchangeBatch::receipt>("receipt", {.most = 60}));
// clang-format on

/// "in_future"; "too_large" when more was taken than sent.
[[nodiscard]] Problems problems_of(ExchangeBatch const& batch, Date today);

}  // namespace tongban
