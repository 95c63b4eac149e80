#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/child.hpp"
#include "domain/ledger/spot_check.hpp"
#include "domain/survey.hpp"
#include "store/database.hpp"

/// Survey rounds, spot checks and the tries of a month, as the pages of campaigns need them.
namespace tongban {

struct SurveyedChild {
    Id<Child> child;
    std::string result;  ///< of the round's latest line; "" while there is none
};
/// Whose file is open on `day`, with what the round says of them. A line is of a round by its word and its year.
[[nodiscard]] std::vector<SurveyedChild> surveyed_children(Database& database, SurveyRound const& round, Date day);

/// By child: how often in these days somebody went there and met nobody.
[[nodiscard]] std::unordered_map<std::int64_t, int> visit_tries(Database& database, Date first, Date last);

struct RoundToCheck {
    Id<SpotCheck> round;
    Date drawn_on;
    int files = 0;  ///< that nobody has checked
};
[[nodiscard]] std::vector<RoundToCheck> rounds_to_check(Database& database);

}  // namespace tongban
