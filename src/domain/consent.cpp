#include "domain/consent.hpp"

#include <algorithm>

#include "domain/age.hpp"

namespace tongban {
namespace {

bool covers(Consent const& consent, std::string_view purpose) {
    return std::ranges::find(consent.purposes, purpose) != consent.purposes.end();
}

}  // namespace

Problems problems_of(Consent const& consent, Date today) {
    Problems problems;
    if (consent.giver == Giver::guardian && consent.relation.empty()) problems.push_back({"relation", "required"});
    if (consent.given_on > today) problems.push_back({"given_on", "in_future"});
    if (consent.withdrawn_on > today) problems.push_back({"withdrawn_on", "in_future"});
    if (consent.withdrawn_on && *consent.withdrawn_on < consent.given_on) {
        problems.push_back({"withdrawn_on", "before_start"});
    }
    return problems;
}

bool counts_on(Consent const& consent, Date day) {
    return consent.given_on <= day && (!consent.withdrawn_on || day < *consent.withdrawn_on);
}

Problems consent_gaps(Kept<Child> const& child, std::span<Consent const> consents, std::string_view purpose, Date day) {
    auto const& born = child.record.born_on;
    bool guardian = false, own = false;
    for (Consent const& consent : consents) {
        if (consent.child != child.id || !counts_on(consent, day) || !covers(consent, purpose)) continue;
        bool const old_enough = !born || has_turned(born, own_consent_age, consent.given_on);
        guardian = guardian || consent.giver == Giver::guardian;
        own = own || (consent.giver == Giver::child && old_enough);
    }
    Problems gaps;
    if (!guardian) gaps.push_back({"child", "guardian_consent_missing"});
    bool const asked = !born || has_turned(born, own_consent_age, day);
    if (asked && !own) gaps.push_back({"child", "child_consent_missing"});
    return gaps;
}

}  // namespace tongban
