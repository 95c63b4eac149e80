#include "domain/ledger/mind_check.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(MindCheck const& check, Date today) {
    Problems problems = happened(today, {{"checked_on", check.checked_on}, {"followed_on", check.followed_on}});
    if (check.followed_on && check.worker.empty()) problems.push_back({"worker", "required"});
    return problems;
}

}  // namespace tongban
