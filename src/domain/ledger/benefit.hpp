#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 分类保障、资助: one benefit a child may have. Where it stands is read from its days: noticed, applied, granted or refused.
struct Benefit {
    Id<Child> child;
    Date noticed_on;
    std::string kind;  ///< code table "benefit_kind"
    std::optional<Date> applied_on;
    std::optional<Date> granted_on;
    std::optional<std::int64_t> amount_cents;
    std::optional<Date> until;
    std::optional<Date> refused_on;
    std::string refuse_reason;
    bool operator==(Benefit const&) const = default;
};

// clang-format off
inline constexpr auto benefit_shape = shape<Benefit>("benefit",
    field<&Benefit::child>("child", {.required = true, .refers_to = "child"}),
    field<&Benefit::noticed_on>("noticed_on", {.required = true}),
    field<&Benefit::kind>("kind", {.required = true, .tier = Tier::sensitive, .code_table = "benefit_kind"}),
    field<&Benefit::applied_on>("applied_on"),
    field<&Benefit::granted_on>("granted_on"),
    field<&Benefit::amount_cents>("amount_cents", {.tier = Tier::sensitive}),
    field<&Benefit::until>("until"),
    field<&Benefit::refused_on>("refused_on"),
    field<&Benefit::refuse_reason>("refuse_reason", {.tier = Tier::sensitive}));
// clang-format on

/// Steps come in their order (社会救助暂行办法: 申请、审核、批准): "before_start", "required" at the application; granted and refused
/// at once is "wrong_state"; a refusal says why ("required").
[[nodiscard]] Problems problems_of(Benefit const& benefit, Date today);

}  // namespace tongban
