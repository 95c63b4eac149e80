#include "domain/ledger/persuasion.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Persuasion const& round, Date today) {
    Problems problems = happened(today, {{"talked_on", round.talked_on}});
    append(problems, not_before("due_on", round.due_on, round.talked_on));
    return problems;
}

}  // namespace tongban
