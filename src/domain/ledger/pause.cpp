#include "domain/ledger/pause.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(Pause const& pause, Date today) {
    constexpr int months_most = 6;
    Problems problems = happened(today, {{"began_on", pause.began_on}});
    append(problems, not_before("until", pause.until, pause.began_on));
    if (pause.until > add_months(pause.began_on, months_most)) problems.push_back({"until", "too_large"});
    return problems;
}

}  // namespace tongban
