#include "domain/ledger/exchange_batch.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(ExchangeBatch const& batch, Date today) {
    Problems problems = happened(today, {{"sent_on", batch.sent_on}});
    if (batch.accepted > batch.sent) problems.push_back({"accepted", "too_large"});
    return problems;
}

}  // namespace tongban
