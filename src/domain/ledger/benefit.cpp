#include "domain/ledger/benefit.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Benefit const& benefit, Date today) {
    Problems problems = happened(
        today,
        {{"noticed_on", benefit.noticed_on},
         {"applied_on", benefit.applied_on},
         {"granted_on", benefit.granted_on},
         {"refused_on", benefit.refused_on}});
    bool const answered = benefit.granted_on || benefit.refused_on;
    if (answered && !benefit.applied_on) problems.push_back({"applied_on", "required"});
    if (benefit.granted_on && benefit.refused_on) problems.push_back({"refused_on", "wrong_state"});
    append(problems, together("refused_on", benefit.refused_on, "refuse_reason", benefit.refuse_reason));
    append(problems, not_before("until", benefit.until, benefit.noticed_on));
    return problems;
}

}  // namespace tongban
