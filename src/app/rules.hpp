#pragma once

#include <string>
#include <vector>

#include "domain/codes.hpp"
#include "domain/grading.hpp"
#include "domain/ledger/ledger.hpp"
#include "domain/lesson_pack.hpp"
#include "domain/matching.hpp"
#include "domain/plan/plan.hpp"
#include "domain/policy.hpp"
#include "domain/public_text.hpp"
#include "domain/season.hpp"
#include "store/database.hpp"

namespace tongban {

/// What an organisation may set itself: numbers, code tables, words that no public text may hold. From assets/policy.
struct Rules {
    Policy policy;
    Codes codes;
    PublicWords public_words;
    Plan plan;
    Ledgers ledgers;
    MatchingRules matching;
    Seasons seasons;
    LessonPacks lessons;
    GradingScales scales;
    Holidays holidays;
    Codes exchange_sheet;  ///< see default_exchange_sheet
    struct Standard {
        Policy policy;
        std::vector<std::string> sources;  ///< of policy_numbers
        Holidays holidays;
    } standard;  ///< as the program brings them; an organisation's own records may say otherwise
};

/// As they stand in the program's own assets. A mistake in the files stops the program; tests see it first.
[[nodiscard]] Rules built_in_rules();

/// The standard with what LocalRule and DayOff say today.
void put_local_rules(Rules& rules, Database& database, Date today);

}  // namespace tongban
