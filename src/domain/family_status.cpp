#include "domain/family_status.hpp"

#include <algorithm>

#include "domain/age.hpp"

namespace tongban {
namespace {

constexpr int half_year_months = 6;

template <std::size_t n>
bool is_one_of(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_gone(ParentOnDay const& parent) { return parent.state == "dead" || parent.state == "missing"; }

bool takes_half_a_year(std::string_view state) {
    return is_one_of(std::array<std::string_view, 4>{"prison", "drug_rehab", "limited_freedom", "lost_contact"}, state);
}

/// The states of domain.md 4.6.
bool cannot_raise(ParentOnDay const& parent) {
    constexpr std::array<std::string_view, 4> at_once{
        "severe_disability", "serious_illness", "disqualified", "deported"};
    return is_one_of(at_once, parent.state) || (takes_half_a_year(parent.state) && parent.long_enough);
}

/// 无监护能力 is asked for the day itself, not for how long.
bool is_unable(ParentOnDay const& parent) {
    return is_gone(parent) || cannot_raise(parent) || takes_half_a_year(parent.state);
}

ParentOnDay parent_on(
    std::string_view relation, std::span<FamilyMember const> members, std::span<ParentAway const> spans, Date day) {
    ParentOnDay parent;
    std::optional<Date> noted;
    for (FamilyMember const& member : members) {
        bool const newer =
            member.relation == relation && member.noted_on <= day && (!noted || *noted <= member.noted_on);
        if (!newer) continue;
        noted = member.noted_on;
        parent.state = member.state;
        parent.long_enough = !member.since || add_months(*member.since, half_year_months) <= day;
    }
    parent.away = std::ranges::any_of(spans, [&](ParentAway const& span) {
        return span.relation == relation && span.left_on <= day && (!span.until || *span.until >= day);
    });
    return parent;
}

}  // namespace

FamilyOnDay family_on(std::span<FamilyMember const> members, std::span<ParentAway const> spans, Date day) {
    return {parent_on("father", members, spans, day), parent_on("mother", members, spans, day)};
}

std::optional<bool> is_left_behind(FamilyOnDay const& family, std::optional<Date> born_on, Date day) {
    auto const& [father, mother] = family;
    if (has_turned(born_on, left_behind_age_end, day)) return false;
    auto const is_known = [](ParentOnDay const& parent) { return parent.away || !parent.state.empty(); };
    if (!is_known(father) || !is_known(mother)) return std::nullopt;
    return (father.away && (mother.away || is_unable(mother))) || (mother.away && is_unable(father));
}

bool maybe_unsupported(FamilyOnDay const& family) {
    auto const& [father, mother] = family;
    auto const counts = [](ParentOnDay const& one, ParentOnDay const& other) {
        return cannot_raise(one) && (cannot_raise(other) || is_gone(other));
    };
    return counts(father, mother) || counts(mother, father);
}

}  // namespace tongban
