#pragma once

#include <optional>
#include <string>

#include "domain/ledger/organisation.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 机构检查: what a check of a site found, and by when it is mended.
struct SiteCheck {
    Id<Organisation> organisation;
    Date checked_on;
    Words areas;  ///< code table "check_area"
    std::string checker;
    std::string finding;
    std::optional<Date> due_on;
    std::optional<Date> fixed_on;
    bool operator==(SiteCheck const&) const = default;
};

// clang-format off
inline constexpr auto site_check_shape = shape<SiteCheck>("site_check",
    field<&SiteCheck::organisation>("organisation", {.required = true, .refers_to = "organisation"}),
    field<&SiteCheck::checked_on>("checked_on", {.required = true}),
    field<&SiteCheck::areas>("areas", {.required = true, .code_table = "check_area"}),
    field<&SiteCheck::checker>("checker", {.most = 50}),
    field<&SiteCheck::finding>("finding", {.most = 500}),
    field<&SiteCheck::due_on>("due_on"),
    field<&SiteCheck::fixed_on>("fixed_on"));
// clang-format on

/// "in_future", "before_start"; what was found has a day by which it is mended ("required" at the due day): 任务清单 J3.8.
[[nodiscard]] Problems problems_of(SiteCheck const& check, Date today);

}  // namespace tongban
