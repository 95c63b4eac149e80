#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/ledger/director.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 培训: one director at one training or contest.
struct Training {
    Id<Director> director;
    Date held_on;
    std::string level;  ///< code table "training_level"
    std::string kind;   ///< code table "training_kind"
    std::string topic;  ///< code table "training_topic"
    std::optional<std::int64_t> hours;
    bool passed = false;
    bool operator==(Training const&) const = default;
};

// clang-format off
inline constexpr auto training_shape = shape<Training>("training",
    field<&Training::director>("director", {.required = true, .refers_to = "director"}),
    field<&Training::held_on>("held_on", {.required = true}),
    field<&Training::level>("level", {.required = true, .code_table = "training_level"}),
    field<&Training::kind>("kind", {.required = true, .code_table = "training_kind"}),
    field<&Training::topic>("topic", {.required = true, .code_table = "training_topic"}),
    field<&Training::hours>("hours", {.most = 200}),
    field<&Training::passed>("passed"));
// clang-format on

/// "in_future".
[[nodiscard]] Problems problems_of(Training const& training, Date today);

}  // namespace tongban
