#include "domain/ledger/newborn_screening.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(NewbornScreening const& screening, Date today) {
    Problems problems = happened(today, {{"screened_on", screening.screened_on}, {"treated_on", screening.treated_on}});
    bool const negative = screening.result == "negative";
    if (negative && !screening.outcome.empty()) problems.push_back({"outcome", "wrong_state"});
    if (screening.outcome == "treated" && !screening.treated_on) problems.push_back({"treated_on", "required"});
    return problems;
}

}  // namespace tongban
