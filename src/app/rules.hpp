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
};

/// As they stand in the program's own assets. A mistake in the files stops the program; tests see it first.
[[nodiscard]] Rules built_in_rules();

}  // namespace tongban
