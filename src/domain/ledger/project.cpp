#include "domain/ledger/project.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Project const& project, Date today) {
    Problems problems = happened(today, {{"began_on", project.began_on}});
    append(problems, not_before("until", project.until, project.began_on));
    return problems;
}

}  // namespace tongban
