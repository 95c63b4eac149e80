#include "domain/ledger/school_case.hpp"

#include "domain/ledger/days.hpp"

namespace tongban {
namespace {

/// 控辍保学台账: whether a pupil stays is asked so many days after the return, not sooner.
Problems stable_problems(SchoolCase const& school, Term field, std::optional<Date> asked, int days) {
    if (!asked) return {};
    if (!school.returned_on) return {{"returned_on", "required"}};
    if (*asked < *school.returned_on + days) return {{field, "too_soon"}};
    return {};
}

}  // namespace

Problems problems_of(SchoolCase const& school, Date today) {
    Problems problems = happened(
        today,
        {{"found_on", school.found_on},
         {"reported_on", school.reported_on},
         {"returned_on", school.returned_on},
         {"stable_30_on", school.stable_30_on},
         {"stable_90_on", school.stable_90_on},
         {"closed_on", school.closed_on}});
    append(problems, stable_problems(school, "stable_30_on", school.stable_30_on, 30));
    append(problems, stable_problems(school, "stable_90_on", school.stable_90_on, 90));
    if (school.stable_90_on) append(problems, not_before("closed_on", school.closed_on, *school.stable_90_on));
    bool const closes_returned = school.closed_on && school.result == "returned";
    if (closes_returned && !school.returned_on) problems.push_back({"returned_on", "required"});
    if (closes_returned && !school.stable_90_on) problems.push_back({"stable_90_on", "required"});
    if (!school.closed_on && !school.result.empty() && school.result != "returned")
        problems.push_back({"closed_on", "required"});
    if (school.closed_on && school.result.empty()) problems.push_back({"result", "required"});
    return problems;
}

}  // namespace tongban
