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
    field<&Organisation::name>("name", {.required = true, .tier = Tier::open, .most = 60}),
    field<&Organisation::kind>("kind", {.required = true, .code_table = "organisation_kind"}),
    field<&Organisation::since>("since", {.required = true}),
    field<&Organisation::home>("home", {.tier = Tier::identity, .refers_to = "village"}),
    field<&Organisation::contact>("contact", {.format = Format::name, .most = 50}),
    field<&Organisation::phone>("phone", {.format = Format::phone, .most = 20}),
    field<&Organisation::mind_room>("mind_room", {.tier = Tier::open}),
    field<&Organisation::counsellor>("counsellor", {.most = 50}),
    field<&Organisation::until>("until"));
// clang-format on

/// "in_future", "before_start".
[[nodiscard]] Problems problems_of(Organisation const& organisation, Date today);

}  // namespace tongban
