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
    field("child", &Referral::child, {.required = true, .refers_to = "child"}),
    field("sent_on", &Referral::sent_on, {.required = true}),
    field("receiver", &Referral::receiver, {.required = true, .code_table = "receiver"}),
    field("need", &Referral::need, {.required = true, .tier = Tier::sensitive, .most = 500}),
    field("answered_on", &Referral::answered_on),
    field("result", &Referral::result, {.tier = Tier::sensitive, .most = 500}));
// clang-format on

/// "in_future", "before_start"; an answer says what came of it ("required").
[[nodiscard]] Problems problems_of(Referral const& referral, Date today);

}  // namespace tongban
