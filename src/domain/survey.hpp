#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "domain/policy.hpp"

/// 一年两排: the two rounds of a year (任务清单 J1.1a: at least twice a year). That they lie in the two halves, and the days on
/// which they begin, are ours (Policy::survey_starts).
namespace tongban {

struct SurveyRound {
    int year = 0;
    int half = 1;  ///< 1 or 2

    /// "first" or "second": code table "survey_round".
    [[nodiscard]] std::string_view word() const { return half == 1 ? "first" : "second"; }
    /// 20261: stands in addresses.
    [[nodiscard]] std::int64_t number() const { return std::int64_t{year} * 10 + half; }
    [[nodiscard]] SurveyRound before() const { return half == 2 ? SurveyRound{year, 1} : SurveyRound{year - 1, 2}; }
    bool operator==(SurveyRound const&) const = default;
};

/// The round that is on: the first one until the second begins, even while it has not begun itself.
[[nodiscard]] SurveyRound survey_round_on(Date day, Policy const& policy);
/// Nothing for a number that is none.
[[nodiscard]] std::optional<SurveyRound> survey_round_of(std::int64_t number);
[[nodiscard]] Date begin_of(SurveyRound const& round, Policy const& policy);
/// The last day: that before the second round begins, or that of the year.
[[nodiscard]] Date end_of(SurveyRound const& round, Policy const& policy);

}  // namespace tongban
