#include "domain/ledger/opening.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Opening const& opening, Date today) { return happened(today, {{"opened_on", opening.opened_on}}); }

}  // namespace tongban
