#include "domain/ledger/spot_check.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(SpotCheck const& check, Date today) {
    Problems problems = happened(today, {{"checked_on", check.checked_on}, {"fixed_on", check.fixed_on}});
    append(problems, not_before("due_on", check.due_on, check.checked_on));
    if (check.sample < 1) problems.push_back({"sample", "too_small"});
    std::int64_t const faults = check.faults.value_or(0);
    if (faults > check.sample) problems.push_back({"faults", "too_large"});
    if (faults > 0 && !check.due_on) problems.push_back({"due_on", "required"});
    return problems;
}

}  // namespace tongban
