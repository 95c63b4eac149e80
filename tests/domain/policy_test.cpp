#include "domain/policy.hpp"

#include <doctest/doctest.h>

#include "domain/ledger/day_off.hpp"
#include "domain/ledger/local_rule.hpp"

using namespace tongban;

namespace {

bool takes(std::string_view rule, std::string_view typed) {
    Policy policy;
    return find_number(rule)->read(policy, typed);
}

Date day(int year, int month, int day_of_month) { return *Date::make(year, month, day_of_month); }

}  // namespace

TEST_CASE("every number of the policy has its name, and no two share a place") {
    std::size_t numbers = 0;
    for (PolicyNumber const& number : policy_numbers()) numbers += number.count;
    CHECK(numbers * sizeof(int) == sizeof(Policy));
    CHECK(find_number("no_such_number") == nullptr);
}

TEST_CASE("what is said of a number can be typed again") {
    Policy policy;
    for (PolicyNumber const& number : policy_numbers()) {
        CAPTURE(std::string(number.name));
        CHECK(number.read(policy, number.text(policy)));
    }
    CHECK(policy == Policy{});
}

TEST_CASE("numbers are typed as people write them, money in yuan") {
    Policy policy;
    CHECK(find_number("claim_days")->read(policy, " 10 "));
    CHECK(policy.claim_days == 10);
    CHECK(find_number("visit_days")->read(policy, "5，10、20"));
    CHECK(policy.visit_days == std::array{5, 10, 20});
    CHECK(find_number("wish_budget_cents_max")->read(policy, "800"));
    CHECK(policy.wish_budget_cents_max == 80'000);
    CHECK(find_number("survey_starts")->read(policy, "301, 901"));
}

TEST_CASE("numbers that cannot be are refused, and change nothing") {
    CHECK_FALSE(takes("claim_days", ""));
    CHECK_FALSE(takes("claim_days", "0"));
    CHECK_FALSE(takes("claim_days", "-3"));
    CHECK_FALSE(takes("claim_days", "7.5"));
    CHECK_FALSE(takes("claim_days", "七"));
    CHECK_FALSE(takes("claim_days", "7, 8"));
    CHECK_FALSE(takes("claim_days", "99999999999"));
    CHECK_FALSE(takes("visit_days", "7, 14"));
    CHECK_FALSE(takes("visit_days", "7, 14, 30, 60"));
    CHECK_FALSE(takes("visit_days", "14, 7, 30"));
    CHECK_FALSE(takes("visit_days", "7,, 30"));
    CHECK_FALSE(takes("survey_starts", "230, 715"));
    CHECK_FALSE(takes("wish_budget_cents_max", "1000001"));
    Policy policy;
    CHECK_FALSE(find_number("visit_days")->read(policy, "1, 2, 2"));
    CHECK(policy == Policy{});
}

TEST_CASE("a local rule says at its value what is wrong with it") {
    LocalRule rule{"visit_days", day(2026, 3, 1), "5, 10, 20", ""};
    CHECK(problems_of(rule, day(2026, 3, 1)).empty());
    rule.value = "5";
    CHECK(problems_of(rule, day(2026, 3, 1)) == Problems{{"value", "not_such_numbers"}});
}

TEST_CASE("a day of one's own counts more than the table") {
    Holidays holidays{{{day(2026, 10, 1), day(2026, 10, 7)}}, {day(2026, 10, 10)}};
    put(holidays, {day(2026, 10, 5), true, ""});
    CHECK(is_working_day(day(2026, 10, 5), holidays));
    put(holidays, {day(2026, 10, 10), false, ""});
    CHECK_FALSE(is_working_day(day(2026, 10, 10), holidays));
    put(holidays, {day(2026, 12, 1), false, "村里有事"});
    CHECK_FALSE(is_working_day(day(2026, 12, 1), holidays));
    put(holidays, {day(2026, 12, 1), true, ""});
    CHECK(is_working_day(day(2026, 12, 1), holidays));
}
