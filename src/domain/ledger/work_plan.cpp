#include "domain/ledger/work_plan.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(WorkPlan const& plan, Date today) {
    return happened(today, {{"made_on", plan.made_on}, {"reviewed_on", plan.reviewed_on}});
}

}  // namespace tongban
