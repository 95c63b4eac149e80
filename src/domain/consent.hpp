#pragma once

#include <optional>
#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class Giver : std::uint8_t { guardian, child };

template <>
inline constexpr std::array<std::string_view, 2> words_of<Giver>{"guardian", "child"};

/// One person's yes to one or more purposes, ticked one by one. Source: domain.md 2.12 and section 5, rows 2 and 3.
struct Consent {
    Id<Child> child;
    Giver giver = Giver::guardian;
    std::string relation;              ///< what the giver is to the child; code table "relation"
    Words purposes;                    ///< code table "purpose"
    Date given_on;
    std::optional<Date> withdrawn_on;  ///< no longer counts from this day on
    std::string way;                   ///< code table "consent_way"
    bool operator==(Consent const&) const = default;
};

inline constexpr auto consent_shape = shape<Consent>("consent",
    field("child", &Consent::child, {.required = true, .refers_to = "child"}),
    field("giver", &Consent::giver, {.required = true}),
    field("relation", &Consent::relation, {.code_table = "relation"}),
    field("purposes", &Consent::purposes, {.required = true, .code_table = "purpose"}),
    field("given_on", &Consent::given_on, {.required = true}),
    field("withdrawn_on", &Consent::withdrawn_on),
    field("way", &Consent::way, {.required = true, .code_table = "consent_way"}));

}  // namespace tongban
