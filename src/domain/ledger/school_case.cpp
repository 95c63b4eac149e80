#include "domain/ledger/school_case.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(SchoolCase const& school, Date today) {
    Problems problems = happened(
        today, {{"found_on", school.found_on}, {"reported_on", school.reported_on}, {"closed_on", school.closed_on}});
    append(problems, together("closed_on", school.closed_on, "result", school.result));
    return problems;
}

}  // namespace tongban
