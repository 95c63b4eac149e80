#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tongban {

/// The numbers that an organisation may set itself (domain/ledger/local_rule.hpp). Defaults and their sources stand in
/// assets/policy/cadence.json, which exchange/policy_json reads; the values here are only for a program without that file and
/// for tests.
struct Policy {
    int claim_days = 7;             ///< a claim without a plan falls back
    int follow_up_first_days = 30;  ///< after delivery
    int follow_up_second_days = 90;
    int vetting_months = 12;  ///< 未成年人保护法 art. 62: before the start and every year
    int vetting_warning_days = 30;
    std::array<int, 3> quiet_days{14, 30, 45};         ///< silence of a pair: quiet, silent, lapsed
    int trial_contacts = 2;                            ///< before a trial becomes a pair
    int review_days = 92;                              ///< between reviews of a pair
    int rhythm_days = 14;                              ///< offered for a new pairing
    std::array<int, 3> visit_days{7, 14, 30};          ///< longest way between home visits: red, yellow, blue
    std::array<int, 4> regrade_days{30, 60, 90, 180};  ///< a grading is looked at again: red, yellow, blue, green
    int second_days = 3;                         ///< working days until a second person has looked at a worse grade
    int lower_visit_days = 30;                   ///< before a better grade somebody was there within so many days
    int visit_notice_days = 7;                   ///< before a home visit is due
    int visit_tries_most = 2;                    ///< so often nobody was met in a month: the supervisor is asked
    std::array<int, 2> survey_starts{115, 715};  ///< month and day on which the two rounds of a year begin
    int load_max = 3;                            ///< children at one helper's side at the same time
    int children_per_adult = 8;                  ///< at activities
    std::array<int, 3> age_steps{7, 10, 13};     ///< first ages of the groups that are put on a list together
    int birthday_notice_days = 7;
    int activity_notice_days = 7;
    int wish_budget_cents_max = 50'000;  ///< above it a wish needs another way
    int wish_year_max = 4;               ///< wishes of one child, promised or granted in a calendar year
    int wish_year_cents_max = 100'000;   ///< what these may cost together
    int wish_escalation_days = 7;        ///< past the promised day: then somebody above is told
    int receipt_days = 14;               ///< after buying: then Today asks for the receipt
    bool operator==(Policy const&) const = default;
};

/// One of them by its name, or several that belong together and grow.
struct PolicyNumber {
    std::string_view name;  ///< as in cadence.json; also a word of the code table "rule"
    std::size_t at = 0, count = 1;

    [[nodiscard]] std::span<int const> in(Policy const& policy) const;
    /// False, and nothing is changed, when there are more or fewer, when one is not within 1 and 100 million, when they do not
    /// grow, or when survey_starts are not days of every year ("115" is January 15).
    bool put(Policy& policy, std::span<int const> numbers) const;
    /// "7", "7, 14, 30"; money in yuan.
    [[nodiscard]] std::string text(Policy const& policy) const;
    /// The same as somebody types it; put's answer.
    bool read(Policy& policy, std::string_view typed) const;
};
[[nodiscard]] std::span<PolicyNumber const> policy_numbers();
[[nodiscard]] PolicyNumber const* find_number(std::string_view name);

}  // namespace tongban
