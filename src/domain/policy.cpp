#include "domain/policy.hpp"

#include <algorithm>
#include <vector>

#include "base/date.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

constexpr int most = 100'000'000;  // small enough for any sum of days, and a million yuan
constexpr std::size_t together_most = 4;

#define NUMBER(name) \
    PolicyNumber { #name, offsetof(Policy, name), sizeof(Policy::name) / sizeof(int) }
constexpr std::array numbers{
    NUMBER(claim_days),
    NUMBER(follow_up_first_days),
    NUMBER(follow_up_second_days),
    NUMBER(vetting_months),
    NUMBER(vetting_warning_days),
    NUMBER(quiet_days),
    NUMBER(trial_contacts),
    NUMBER(review_days),
    NUMBER(rhythm_days),
    NUMBER(visit_days),
    NUMBER(regrade_days),
    NUMBER(second_days),
    NUMBER(lower_visit_days),
    NUMBER(visit_notice_days),
    NUMBER(visit_tries_most),
    NUMBER(survey_starts),
    NUMBER(load_max),
    NUMBER(children_per_adult),
    NUMBER(age_steps),
    NUMBER(birthday_notice_days),
    NUMBER(activity_notice_days),
    NUMBER(wish_budget_cents_max),
    NUMBER(wish_year_max),
    NUMBER(wish_year_cents_max),
    NUMBER(wish_escalation_days),
    NUMBER(receipt_days)};
#undef NUMBER

bool is_day_of_every_year(int month_and_day) {
    constexpr int common_year = 2001;
    return Date::make(common_year, month_and_day / 100, month_and_day % 100).has_value();
}

/// Money is kept in cents and said in yuan.
int unit_of(PolicyNumber const& number) { return number.name.find("_cents_") == number.name.npos ? 1 : 100; }

}  // namespace

std::span<PolicyNumber const> policy_numbers() { return numbers; }

PolicyNumber const* find_number(std::string_view name) {
    auto const found = std::ranges::find(numbers, name, &PolicyNumber::name);
    return found == numbers.end() ? nullptr : &*found;
}

std::span<int const> PolicyNumber::in(Policy const& policy) const {
    return {reinterpret_cast<int const*>(reinterpret_cast<char const*>(&policy) + at), count};
}

bool PolicyNumber::put(Policy& policy, std::span<int const> given) const {
    if (given.size() != count) return false;
    bool const days = name == "survey_starts";
    for (std::size_t i = 0; i < count; ++i) {
        bool const grows = i == 0 || given[i] > given[i - 1];
        if (given[i] < 1 || given[i] > most || !grows || (days && !is_day_of_every_year(given[i]))) return false;
    }
    std::ranges::copy(given, reinterpret_cast<int*>(reinterpret_cast<char*>(&policy) + at));
    return true;
}

std::string PolicyNumber::text(Policy const& policy) const {
    std::string text;
    for (int const number : in(policy))
        text.append(text.empty() ? "" : ", ") += std::to_string(number / unit_of(*this));
    return text;
}

bool PolicyNumber::read(Policy& policy, std::string_view typed) const {
    std::vector<int> given;
    std::string plain = half_width(typed);
    constexpr std::string_view comma = "、";
    for (auto found = plain.find(comma); found != plain.npos; found = plain.find(comma))
        plain.replace(found, comma.size(), ",");
    for (std::string_view const part : split(plain, ',')) {
        auto const number = to_number(trimmed(part));
        if (!number || *number < 1 || *number > most / unit_of(*this) || given.size() == together_most) return false;
        given.push_back(static_cast<int>(*number) * unit_of(*this));
    }
    return put(policy, given);
}

}  // namespace tongban
