#pragma once

#include <string>

#include "domain/policy.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 本地规定: a number that this organisation has set otherwise, from a day on. The last one whose day has come is in force.
struct LocalRule {
    std::string rule;  ///< code table "rule": PolicyNumber::name
    Date set_on;
    std::string value;  ///< as PolicyNumber::read takes it
    std::string basis;  ///< whose decision, which document
    bool operator==(LocalRule const&) const = default;
};

// clang-format off
inline constexpr auto local_rule_shape = shape<LocalRule>("local_rule",
    field<&LocalRule::rule>("rule", {.required = true, .tier = Tier::open, .code_table = "rule"}),
    field<&LocalRule::set_on>("set_on", {.required = true, .tier = Tier::open}),
    field<&LocalRule::value>("value", {.required = true, .tier = Tier::open, .most = 40}),
    field<&LocalRule::basis>("basis", {.tier = Tier::open, .most = 200}));
// clang-format on

/// "not_such_numbers" at value. domain.md 4: what the plan does not fix, an organisation may.
[[nodiscard]] Problems problems_of(LocalRule const& rule, Date today);

}  // namespace tongban
