#include "domain/ledger/local_rule.hpp"

namespace tongban {

Problems problems_of(LocalRule const& rule, Date) {
    PolicyNumber const* const number = find_number(rule.rule);
    Policy policy;
    if (number == nullptr || rule.value.empty() || number->read(policy, rule.value)) return {};
    return {{"value", "not_such_numbers"}};
}

}  // namespace tongban
