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
    field("child", &MindCheck::child, {.required = true, .refers_to = "child"}),
    field("checked_on", &MindCheck::checked_on, {.required = true}),
    field("tool", &MindCheck::tool, {.required = true, .tier = Tier::sensitive, .code_table = "mind_tool"}),
    field("score", &MindCheck::score, {.tier = Tier::sensitive, .most = 200}),
    field("band", &MindCheck::band, {.required = true, .tier = Tier::sensitive, .code_table = "mind_band"}),
    field("given_by", &MindCheck::given_by, {.most = 50}),
    field("worker", &MindCheck::worker, {.most = 50}),
    field("followed_on", &MindCheck::followed_on));
// clang-format on

/// "in_future", "before_start"; a follow-up has somebody who does it ("required" at the helper): 任务清单 J4.9 一对一.
[[nodiscard]] Problems problems_of(MindCheck const& check, Date today);

}  // namespace tongban
