#include "domain/ledger/placement.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Placement const& placement, Date today) {
    Problems problems = happened(today, {{"began_on", placement.began_on}});
    append(problems, not_before("until", placement.until, placement.began_on));
    append(problems, not_before("next_review_on", placement.next_review_on, placement.began_on));
    bool const unseen = !placement.until && !placement.next_review_on;
    if (unseen) problems.push_back({"next_review_on", "required"});
    return problems;
}

}  // namespace tongban
