#include "domain/ledger/leaving_plan.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(LeavingPlan const& plan, Date today) { return happened(today, {{"made_on", plan.made_on}}); }

}  // namespace tongban
