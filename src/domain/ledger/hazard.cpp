#include "domain/ledger/hazard.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Hazard const& hazard, Date today) {
    Problems problems = happened(
        today, {{"found_on", hazard.found_on}, {"closed_on", hazard.closed_on}, {"patrolled_on", hazard.patrolled_on}});
    append(problems, not_before("due_on", hazard.due_on, hazard.found_on));
    bool const acted = hazard.due_on || hazard.closed_on;
    if (acted && hazard.measure.empty()) problems.push_back({"measure", "required"});
    bool const dry = hazard.kind != "water";
    if (dry && !hazard.fitted.empty()) problems.push_back({"fitted", "wrong_state"});
    return problems;
}

}  // namespace tongban
