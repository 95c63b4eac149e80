#pragma once

#include <optional>
#include <span>
#include <string>

#include "domain/child.hpp"
#include "record/kept.hpp"
#include "record/shape.hpp"

namespace tongban {

enum class Giver : std::uint8_t { guardian, child };

template <>
inline constexpr std::array<std::string_view, 2> words_of<Giver>{"guardian", "child"};

/// One person's yes to one or more purposes, ticked one by one. Source: 儿童个人信息网络保护规定 (2019) art. 9–10.
struct Consent {
    Id<Child> child;
    Giver giver = Giver::guardian;
    std::string relation;  ///< what the giver is to the child; code table "relation"
    Words purposes;        ///< code table "purpose"
    Date given_on;
    std::optional<Date> withdrawn_on;  ///< no longer counts from this day on
    std::string way;                   ///< code table "consent_way"
    bool operator==(Consent const&) const = default;
};

// clang-format off
inline constexpr auto consent_shape = shape<Consent>("consent",
    field<&Consent::child>("child", {.required = true, .refers_to = "child"}),
    field<&Consent::giver>("giver", {.required = true}),
    field<&Consent::relation>("relation", {.code_table = "relation"}),
    field<&Consent::purposes>("purposes", {.required = true, .code_table = "purpose"}),
    field<&Consent::given_on>("given_on", {.required = true}),
    field<&Consent::withdrawn_on>("withdrawn_on"),
    field<&Consent::way>("way", {.required = true, .code_table = "consent_way"}));
// clang-format on

[[nodiscard]] Problems problems_of(Consent const& consent, Date today);

/// Given on or before `day` and not withdrawn by then.
[[nodiscard]] bool counts_on(Consent const& consent, Date day);

/// What consent is still missing before `purpose` may begin on `day`, at the field "child": "guardian_consent_missing";
/// from the 14th birthday on also "child_consent_missing", for which only a consent given at 14 or later counts. A child of
/// unknown age is asked as well. `consents` may hold other children's; they are passed over.
/// Source: 困境儿童个人信息保护工作办法 (2025): under 14 the guardian consents, from 14 the child, and the guardian knows.
[[nodiscard]] Problems consent_gaps(
    Kept<Child> const& child, std::span<Consent const> consents, std::string_view purpose, Date day);

}  // namespace tongban
