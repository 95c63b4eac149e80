#include "domain/ledger/care_agreement.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(CareAgreement const& agreement, Date today) {
    Problems problems = happened(today, {{"signed_on", agreement.signed_on}, {"checked_on", agreement.checked_on}});
    append(problems, not_before("until", agreement.until, agreement.signed_on));
    if (!agreement.exclusion_asked) problems.push_back({"exclusion_asked", "exclusion_not_asked"});
    if (!agreement.exclusions.empty()) problems.push_back({"exclusions", "carer_excluded"});
    if (agreement.child_view.empty()) problems.push_back({"child_view", "child_not_heard"});
    append(problems, together("checked_on", agreement.checked_on, "performed", agreement.performed));
    return problems;
}

}  // namespace tongban
