#include "app/rules.hpp"

#include "exchange/grading_json.hpp"
#include "exchange/ledgers_json.hpp"
#include "exchange/lessons_json.hpp"
#include "exchange/plan_json.hpp"
#include "exchange/policy_json.hpp"
#include "exchange/seasons_json.hpp"

namespace tongban {

Rules built_in_rules() {
    return {
        default_policy(),
        default_codes(),
        default_public_words(),
        default_plan(),
        default_ledgers(),
        default_matching(),
        default_seasons(),
        default_lessons(),
        default_scales(),
        default_holidays(),
        default_exchange_sheet()};
}

}  // namespace tongban
