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
    field<&CareAgreement::child>("child", {.required = true, .refers_to = "child"}),
    field<&CareAgreement::signed_on>("signed_on", {.required = true}),
    field<&CareAgreement::carer>("carer", {.required = true, .format = Format::name, .most = 50}),
    field<&CareAgreement::relation>("relation", {.code_table = "relation"}),
    field<&CareAgreement::exclusion_asked>("exclusion_asked", {.tier = Tier::sensitive}),
    field<&CareAgreement::exclusions>("exclusions", {.tier = Tier::sensitive, .code_table = "care_exclusion"}),
    field<&CareAgreement::child_view>("child_view", {.tier = Tier::sensitive, .most = 500}),
    field<&CareAgreement::until>("until"),
    field<&CareAgreement::told_school>("told_school"),
    field<&CareAgreement::told_village>("told_village"),
    field<&CareAgreement::checked_on>("checked_on"),
    field<&CareAgreement::performed>("performed", {.code_table = "performed"}));
// clang-format on

/// 未成年人保护法 art. 22: nobody with one of the four exclusions ("carer_excluded"), they are asked before signing
/// ("exclusion_not_asked"), and the child is heard ("child_not_heard"). A check and its result go together ("required").
[[nodiscard]] Problems problems_of(CareAgreement const& agreement, Date today);

}  // namespace tongban
