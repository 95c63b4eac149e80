#include "domain/survey.hpp"

namespace tongban {

Date begin_of(SurveyRound const& round, Policy const& policy) {
    int const start = policy.survey_starts[static_cast<std::size_t>(round.half - 1)];
    return Date::make(round.year, start / 100, start % 100).value_or(Date{});
}

Date end_of(SurveyRound const& round, Policy const& policy) {
    if (round.half == 1) return begin_of({round.year, 2}, policy) - 1;
    return Date::make(round.year, 12, 31).value_or(Date{});
}

SurveyRound survey_round_on(Date day, Policy const& policy) {
    SurveyRound const second{day.year(), 2};
    return day < begin_of(second, policy) ? SurveyRound{day.year(), 1} : second;
}

std::optional<SurveyRound> survey_round_of(std::int64_t number) {
    SurveyRound const round{static_cast<int>(number / 10), static_cast<int>(number % 10)};
    bool const known = number > 0 && round.year >= 1900 && round.year <= 2199 && (round.half == 1 || round.half == 2);
    return known ? std::optional(round) : std::nullopt;
}

}  // namespace tongban
