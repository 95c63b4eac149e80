#include "app/rules.hpp"

#include "base/order.hpp"
#include "domain/ledger/day_off.hpp"
#include "domain/ledger/local_rule.hpp"
#include "exchange/grading_json.hpp"
#include "exchange/ledgers_json.hpp"
#include "exchange/lessons_json.hpp"
#include "exchange/plan_json.hpp"
#include "exchange/policy_json.hpp"
#include "exchange/seasons_json.hpp"
#include "store/table.hpp"

namespace tongban {

Rules built_in_rules() {
    Policy const policy = default_policy();
    Holidays const holidays = default_holidays();
    return {
        policy,
        default_codes(),
        default_public_words(),
        default_plan(),
        default_ledgers(),
        default_matching(),
        default_seasons(),
        default_lessons(),
        default_scales(),
        holidays,
        default_exchange_sheet(),
        {policy, policy_sources(), holidays}};
}

void put_local_rules(Rules& rules, Database& database, Date today) {
    Policy policy = rules.standard.policy;
    Holidays holidays = rules.standard.holidays;
    auto set = all(database, local_rule_shape);
    std::erase_if(set, [&](Kept<LocalRule> const& rule) { return rule.record.set_on > today; });
    put_in_order_of(set, [](Kept<LocalRule> const& rule) { return rule.record.set_on; });
    for (auto const& [id, rule] : set)
        if (PolicyNumber const* const number = find_number(rule.rule)) number->read(policy, rule.value);
    for (auto const& [id, day] : all(database, day_off_shape)) put(holidays, day);
    if (database.outcome() != Database::Outcome::fine) return;
    rules.policy = policy;
    rules.holidays = std::move(holidays);
}

}  // namespace tongban
