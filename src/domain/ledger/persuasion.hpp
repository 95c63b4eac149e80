#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 劝返: one round of persuading a pupil who stays away, and by when the next one is.
struct Persuasion {
    Id<Child> child;
    Date talked_on;
    std::string persuaders;  ///< who went, and who went along
    std::string way;         ///< code table "persuasion_way"
    std::string answer;      ///< what pupil and family said
    std::optional<Date> due_on;
    bool operator==(Persuasion const&) const = default;
};

// clang-format off
inline constexpr auto persuasion_shape = shape<Persuasion>("persuasion",
    field<&Persuasion::child>("child", {.required = true, .refers_to = "child"}),
    field<&Persuasion::talked_on>("talked_on", {.required = true}),
    field<&Persuasion::persuaders>("persuaders", {.required = true, .most = 60}),
    field<&Persuasion::way>("way", {.required = true, .code_table = "persuasion_way"}),
    field<&Persuasion::answer>("answer", {.required = true, .tier = Tier::sensitive, .format = Format::lines, .most = 500}),
    field<&Persuasion::due_on>("due_on"));
// clang-format on

/// "in_future"; "before_start" when the next round lies before this one.
[[nodiscard]] Problems problems_of(Persuasion const& round, Date today);

}  // namespace tongban
