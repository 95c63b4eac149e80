#include "domain/ledger/legal_matter.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(LegalMatter const& matter, Date today) {
    Problems problems = happened(
        today, {{"filed_on", matter.filed_on}, {"decided_on", matter.decided_on}, {"followed_on", matter.followed_on}});
    append(problems, together("decided_on", matter.decided_on, "outcome", matter.outcome));
    bool const too_early = matter.followed_on && !matter.decided_on;
    if (too_early) problems.push_back({"followed_on", "wrong_state"});
    append(problems, not_before("followed_on", matter.followed_on, matter.decided_on.value_or(matter.filed_on)));
    return problems;
}

}  // namespace tongban
