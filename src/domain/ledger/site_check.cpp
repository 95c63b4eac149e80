#include "domain/ledger/site_check.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(SiteCheck const& check, Date today) {
    Problems problems = happened(today, {{"checked_on", check.checked_on}, {"fixed_on", check.fixed_on}});
    append(problems, not_before("due_on", check.due_on, check.checked_on));
    if (!check.finding.empty() && !check.due_on) problems.push_back({"due_on", "required"});
    return problems;
}

}  // namespace tongban
