#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 转介: something another body can do for a child or its family; open until it answers.
struct Referral {
    Id<Child> child;
    Date sent_on;
    std::string receiver;  ///< code table "receiver"
    std::string need;
    std::optional<Date> answered_on;
    std::string result;
    bool operator==(Referral const&) const = default;
};

// clang-format off
inline constexpr auto referral_shape = shape<Referral>("referral",
    field<&Referral::child>("child", {.required = true, .refers_to = "child"}),
    field<&Referral::sent_on>("sent_on", {.required = true}),
    field<&Referral::receiver>("receiver", {.required = true, .code_table = "receiver"}),
    field<&Referral::need>("need", {.required = true, .tier = Tier::sensitive, .most = 500}),
    field<&Referral::answered_on>("answered_on"),
    field<&Referral::result>("result", {.tier = Tier::sensitive, .most = 500}));
// clang-format on

/// "in_future", "before_start"; an answer says what came of it ("required").
[[nodiscard]] Problems problems_of(Referral const& referral, Date today);

}  // namespace tongban
