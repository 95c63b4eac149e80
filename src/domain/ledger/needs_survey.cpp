#include "domain/ledger/needs_survey.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(NeedsSurvey const& survey, Date today) {
    Problems problems = happened(today, {{"surveyed_on", survey.surveyed_on}});
    if (survey.sample < 1) problems.push_back({"sample", "too_small"});
    return problems;
}

}  // namespace tongban
