#include "domain/ledger/home_teaching.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(HomeTeaching const& lesson, Date today) {
    Problems problems = happened(today, {{"taught_on", lesson.taught_on}});
    if (lesson.lessons < 1) problems.push_back({"lessons", "too_small"});
    return problems;
}

}  // namespace tongban
