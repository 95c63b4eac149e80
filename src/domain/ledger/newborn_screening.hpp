#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 新生儿疾病筛查: one of the four screenings of J1.2; a positive one stays open until excluded or treated.
struct NewbornScreening {
    Id<Child> child;
    Date screened_on;
    std::string item;     ///< code table "newborn_item"
    std::string result;   ///< code table "newborn_result"
    std::string outcome;  ///< code table "newborn_outcome"
    std::optional<Date> treated_on;
    bool operator==(NewbornScreening const&) const = default;
};

// clang-format off
inline constexpr auto newborn_screening_shape = shape<NewbornScreening>("newborn_screening",
    field<&NewbornScreening::child>("child", {.required = true, .refers_to = "child"}),
    field<&NewbornScreening::screened_on>("screened_on", {.required = true}),
    field<&NewbornScreening::item>("item", {.required = true, .tier = Tier::sensitive, .code_table = "newborn_item"}),
    field<&NewbornScreening::result>("result", {.required = true, .tier = Tier::sensitive, .code_table = "newborn_result"}),
    field<&NewbornScreening::outcome>("outcome", {.tier = Tier::sensitive, .code_table = "newborn_outcome"}),
    field<&NewbornScreening::treated_on>("treated_on"));
// clang-format on

/// "in_future", "before_start"; 新生儿疾病筛查管理办法: only what was not negative is followed up ("wrong_state"), and treatment has
/// its day ("required").
[[nodiscard]] Problems problems_of(NewbornScreening const& screening, Date today);

}  // namespace tongban
