#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 控辍保学: a pupil who stays away, until back at school and still there 30 and 90 days later, or on another lawful path.
/// Each round of persuasion is a record of its own: domain/ledger/persuasion.hpp.
struct SchoolCase {
    Id<Child> child;
    Date found_on;
    std::string cause;  ///< code table "drop_out_cause"
    std::optional<std::int64_t> days_absent;
    std::string owner;
    std::optional<Date> reported_on;
    std::string result;  ///< code table "school_result"
    std::optional<Date> returned_on;
    std::optional<Date> stable_30_on, stable_90_on;  ///< asked, and still at school
    std::optional<Date> closed_on;
    bool operator==(SchoolCase const&) const = default;
};

// clang-format off
inline constexpr auto school_case_shape = shape<SchoolCase>("school_case",
    field<&SchoolCase::child>("child", {.required = true, .refers_to = "child"}),
    field<&SchoolCase::found_on>("found_on", {.required = true}),
    field<&SchoolCase::cause>("cause", {.required = true, .tier = Tier::sensitive, .code_table = "drop_out_cause"}),
    field<&SchoolCase::days_absent>("days_absent", {.most = 366}),
    field<&SchoolCase::owner>("owner", {.most = 50}),
    field<&SchoolCase::reported_on>("reported_on"),
    field<&SchoolCase::result>("result", {.code_table = "school_result"}),
    field<&SchoolCase::returned_on>("returned_on"),
    field<&SchoolCase::stable_30_on>("stable_30_on"),
    field<&SchoolCase::stable_90_on>("stable_90_on"),
    field<&SchoolCase::closed_on>("closed_on"));
// clang-format on

/// "in_future", "before_start"; 义务教育法 art. 58 and 未成年人保护法 art. 28: a case ends with a result on a day ("required").
/// Who has returned is seen again after 30 and 90 days before the case ends (控辍保学台账): "too_soon" at a check before its
/// day, "required" at what is missing.
[[nodiscard]] Problems problems_of(SchoolCase const& school, Date today);

}  // namespace tongban
