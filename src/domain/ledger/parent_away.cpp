#include "domain/ledger/parent_away.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(ParentAway const& away, Date today) {
    Problems problems = happened(today, {{"left_on", away.left_on}});
    append(problems, not_before("until", away.until, away.left_on));
    bool const parent = away.relation == "father" || away.relation == "mother";
    if (!parent) problems.push_back({"relation", "not_a_parent"});
    return problems;
}

}  // namespace tongban
