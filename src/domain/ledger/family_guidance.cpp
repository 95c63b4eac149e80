#include "domain/ledger/family_guidance.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(FamilyGuidance const& guidance, Date today) {
    Problems problems = happened(today, {{"given_on", guidance.given_on}});
    if (guidance.reached && guidance.relation.empty()) problems.push_back({"relation", "required"});
    return problems;
}

}  // namespace tongban
