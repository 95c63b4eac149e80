#include "domain/ledger/director.hpp"

#include "domain/age.hpp"
#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Director const& director, Date today) {
    Problems problems = happened(today, {{"since", director.since}});
    append(problems, not_before("until", director.until, director.since));
    bool const minor = director.born_on && !has_turned(director.born_on, minor_age_end, director.since);
    if (minor) problems.push_back({"born_on", "too_young"});
    return problems;
}

}  // namespace tongban
