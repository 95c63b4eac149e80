#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 委托照护协议: parents who are away entrust a child to somebody, in writing, and somebody looks whether it is kept.
struct CareAgreement {
    Id<Child> child;
    Date signed_on;
    std::string carer;
    std::string relation;  ///< code table "relation"
    bool exclusion_asked = false;
    Words exclusions;  ///< code table "care_exclusion"
    std::string child_view;
    std::optional<Date> until;
    bool told_school = false;
    bool told_village = false;
    std::optional<Date> checked_on;
    std::string performed;  ///< code table "performed"
    bool operator==(CareAgreement const&) const = default;
};

// clang-format off
inline constexpr auto care_agreement_shape = shape<CareAgreement>("care_agreement",
    field("child", &CareAgreement::child, {.required = true, .refers_to = "child"}),
    field("signed_on", &CareAgreement::signed_on, {.required = true}),
    field("carer", &CareAgreement::carer, {.required = true, .format = Format::name, .most = 50}),
    field("relation", &CareAgreement::relation, {.code_table = "relation"}),
    field("exclusion_asked", &CareAgreement::exclusion_asked, {.tier = Tier::sensitive}),
    field("exclusions", &CareAgreement::exclusions, {.tier = Tier::sensitive, .code_table = "care_exclusion"}),
    field("child_view", &CareAgreement::child_view, {.tier = Tier::sensitive, .most = 500}),
    field("until", &CareAgreement::until),
    field("told_school", &CareAgreement::told_school),
    field("told_village", &CareAgreement::told_village),
    field("checked_on", &CareAgreement::checked_on),
    field("performed", &CareAgreement::performed, {.code_table = "performed"}));
// clang-format on

/// 未成年人保护法 art. 22: nobody with one of the four exclusions ("carer_excluded"), they are asked before signing
/// ("exclusion_not_asked"), and the child is heard ("child_not_heard"). A check and its result go together ("required").
[[nodiscard]] Problems problems_of(CareAgreement const& agreement, Date today);

}  // namespace tongban
