#include "domain/ledger/survey_line.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {

Problems problems_of(SurveyLine const& line, Date today) {
    Problems problems = happened(today, {{"surveyed_on", line.surveyed_on}});
    bool const seen = line.result.starts_with("found");
    if (!seen && line.changes.empty()) problems.push_back({"changes", "required"});
    return problems;
}

}  // namespace tongban
