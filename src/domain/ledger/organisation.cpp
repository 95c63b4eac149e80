#include "domain/ledger/organisation.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Organisation const& organisation, Date today) {
    Problems problems = happened(today, {{"since", organisation.since}});
    append(problems, not_before("until", organisation.until, organisation.since));
    return problems;
}

}  // namespace tongban
