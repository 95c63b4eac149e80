#include "domain/ledger/referral.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Referral const& referral, Date today) {
    Problems problems = happened(today, {{"sent_on", referral.sent_on}, {"answered_on", referral.answered_on}});
    append(problems, together("answered_on", referral.answered_on, "result", referral.result));
    return problems;
}

}  // namespace tongban
