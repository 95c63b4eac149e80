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
    field<&Director::village>("village", {.required = true, .tier = Tier::identity, .refers_to = "village"}),
    field<&Director::since>("since", {.required = true}),
    field<&Director::name>("name", {.required = true, .tier = Tier::identity, .format = Format::name, .most = 50}),
    field<&Director::role>("role", {.required = true, .code_table = "director_role"}),
    field<&Director::born_on>("born_on", {.tier = Tier::identity}),
    field<&Director::phone>("phone", {.format = Format::phone, .most = 20}),
    field<&Director::education>("education", {.code_table = "education"}),
    field<&Director::full_time>("full_time"),
    field<&Director::vetted_on>("vetted_on"),
    field<&Director::until>("until"));
// clang-format on

/// "in_future", "before_start"; "too_young" when not of age on the first day: 民发〔2019〕34号 speaks of staff and committee members.
[[nodiscard]] Problems problems_of(Director const& director, Date today);

}  // namespace tongban
