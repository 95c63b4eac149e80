#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 心理测评与跟进: only which scale, its score and what followed. No item of any scale is kept: most may not be copied without a licence.
struct MindCheck {
    Id<Child> child;
    Date checked_on;
    std::string tool;  ///< code table "mind_tool"
    std::optional<std::int64_t> score;
    std::string band;  ///< code table "mind_band"
    std::string given_by;
    std::string worker;
    std::optional<Date> followed_on;
    bool operator==(MindCheck const&) const = default;
};

// clang-format off
inline constexpr auto mind_check_shape = shape<MindCheck>("mind_check",
    field<&MindCheck::child>("child", {.required = true, .refers_to = "child"}),
    field<&MindCheck::checked_on>("checked_on", {.required = true}),
    field<&MindCheck::tool>("tool", {.required = true, .tier = Tier::sensitive, .code_table = "mind_tool"}),
    field<&MindCheck::score>("score", {.tier = Tier::sensitive, .most = 200}),
    field<&MindCheck::band>("band", {.required = true, .tier = Tier::sensitive, .code_table = "mind_band"}),
    field<&MindCheck::given_by>("given_by", {.most = 50}),
    field<&MindCheck::worker>("worker", {.most = 50}),
    field<&MindCheck::followed_on>("followed_on"));
// clang-format on

/// "in_future", "before_start"; a follow-up has somebody who does it ("required" at the helper): 任务清单 J4.9 一对一.
[[nodiscard]] Problems problems_of(MindCheck const& check, Date today);

}  // namespace tongban
