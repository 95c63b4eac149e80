#include "domain/ledger/rehabilitation.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Rehabilitation const& stay, Date today) {
    Problems problems = happened(today, {{"began_on", stay.began_on}});
    append(problems, not_before("until", stay.until, stay.began_on));
    return problems;
}

}  // namespace tongban
