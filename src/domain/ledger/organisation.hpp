#pragma once

#include <optional>
#include <string>

#include "domain/village.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 机构、社会组织、儿童关爱之家: whoever serves our children from a place of its own.
struct Organisation {
    std::string name;
    std::string kind;  ///< code table "organisation_kind"
    Date since;
    Id<Village> home;
    std::string contact;
    std::string phone;
    bool mind_room = false;
    std::string counsellor;
    std::optional<Date> until;
    bool operator==(Organisation const&) const = default;
};

// clang-format off
inline constexpr auto organisation_shape = shape<Organisation>("organisation",
    field("name", &Organisation::name, {.required = true, .tier = Tier::open, .most = 60}),
    field("kind", &Organisation::kind, {.required = true, .code_table = "organisation_kind"}),
    field("since", &Organisation::since, {.required = true}),
    field("home", &Organisation::home, {.tier = Tier::identity, .refers_to = "village"}),
    field("contact", &Organisation::contact, {.format = Format::name, .most = 50}),
    field("phone", &Organisation::phone, {.format = Format::phone, .most = 20}),
    field("mind_room", &Organisation::mind_room, {.tier = Tier::open}),
    field("counsellor", &Organisation::counsellor, {.most = 50}),
    field("until", &Organisation::until));
// clang-format on

/// "in_future", "before_start".
[[nodiscard]] Problems problems_of(Organisation const& organisation, Date today);

}  // namespace tongban
