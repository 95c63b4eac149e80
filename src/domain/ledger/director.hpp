#pragma once

#include <optional>
#include <string>

#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 儿童主任、督导员台账: who looks after the children of a village, since when and until when.
struct Director {
    Id<Village> village;
    Date since;
    std::string name;
    std::string role;  ///< code table "director_role"
    std::optional<Date> born_on;
    std::string phone;
    std::string education;  ///< code table "education"
    bool full_time = false;
    std::optional<Date> vetted_on;
    std::optional<Date> until;
    bool operator==(Director const&) const = default;
};

// clang-format off
inline constexpr auto director_shape = shape<Director>("director",
    field("village", &Director::village, {.required = true, .tier = Tier::identity, .refers_to = "village"}),
    field("since", &Director::since, {.required = true}),
    field("name", &Director::name, {.required = true, .tier = Tier::identity, .format = Format::name, .most = 50}),
    field("role", &Director::role, {.required = true, .code_table = "director_role"}),
    field("born_on", &Director::born_on, {.tier = Tier::identity}),
    field("phone", &Director::phone, {.format = Format::phone, .most = 20}),
    field("education", &Director::education, {.code_table = "education"}),
    field("full_time", &Director::full_time),
    field("vetted_on", &Director::vetted_on),
    field("until", &Director::until));
// clang-format on

/// "in_future", "before_start"; "too_young" when not of age on the first day: 民发〔2019〕34号 speaks of staff and committee members.
[[nodiscard]] Problems problems_of(Director const& director, Date today);

}  // namespace tongban
