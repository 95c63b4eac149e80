#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 法律事项: protection order, guardianship, a suit supported, legal aid; open until decided, then looked after.
struct LegalMatter {
    Id<Child> child;
    Date filed_on;
    std::string kind;  ///< code table "legal_kind"
    std::string body;  ///< code table "legal_body"
    std::string applicant;
    std::optional<Date> decided_on;
    std::string outcome;
    std::optional<Date> followed_on;
    bool operator==(LegalMatter const&) const = default;
};

// clang-format off
inline constexpr auto legal_matter_shape = shape<LegalMatter>("legal_matter",
    field<&LegalMatter::child>("child", {.required = true, .refers_to = "child"}),
    field<&LegalMatter::filed_on>("filed_on", {.required = true}),
    field<&LegalMatter::kind>("kind", {.required = true, .tier = Tier::sensitive, .code_table = "legal_kind"}),
    field<&LegalMatter::body>("body", {.required = true, .code_table = "legal_body"}),
    field<&LegalMatter::applicant>("applicant", {.tier = Tier::sensitive, .most = 60}),
    field<&LegalMatter::decided_on>("decided_on"),
    field<&LegalMatter::outcome>("outcome", {.tier = Tier::sensitive, .most = 500}),
    field<&LegalMatter::followed_on>("followed_on"));
// clang-format on

/// "in_future", "before_start"; a decision says what was decided ("required"), and only a decision is followed up ("wrong_state").
[[nodiscard]] Problems problems_of(LegalMatter const& matter, Date today);

}  // namespace tongban
