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
    field("organisation", &SiteCheck::organisation, {.required = true, .refers_to = "organisation"}),
    field("checked_on", &SiteCheck::checked_on, {.required = true}),
    field("areas", &SiteCheck::areas, {.required = true, .code_table = "check_area"}),
    field("checker", &SiteCheck::checker, {.most = 50}),
    field("finding", &SiteCheck::finding, {.most = 500}),
    field("due_on", &SiteCheck::due_on),
    field("fixed_on", &SiteCheck::fixed_on));
// clang-format on

/// "in_future", "before_start"; what was found has a day by which it is mended ("required" at the due day): 任务清单 J3.8.
[[nodiscard]] Problems problems_of(SiteCheck const& check, Date today);

}  // namespace tongban
