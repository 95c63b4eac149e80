#pragma once

#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 入学安置评估: where a child that cannot simply go to school is to learn, and who said so.
struct SchoolReview {
    Id<Child> child;
    Date assessed_on;
    std::string result;  ///< code table "school_way"
    std::string panel;
    std::string note;
    bool operator==(SchoolReview const&) const = default;
};

// clang-format off
inline constexpr auto school_review_shape = shape<SchoolReview>("school_review",
    field<&SchoolReview::child>("child", {.required = true, .refers_to = "child"}),
    field<&SchoolReview::assessed_on>("assessed_on", {.required = true}),
    field<&SchoolReview::result>("result", {.required = true, .tier = Tier::sensitive, .code_table = "school_way"}),
    field<&SchoolReview::panel>("panel", {.required = true, .most = 60}),
    field<&SchoolReview::note>("note", {.tier = Tier::sensitive, .format = Format::lines, .most = 500}));
// clang-format on

/// "in_future". 任务清单 J1.7: 一个不漏建立评估档案.
[[nodiscard]] Problems problems_of(SchoolReview const& review, Date today);

}  // namespace tongban
