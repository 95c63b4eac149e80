#pragma once

#include <string>

#include "domain/child.hpp"
#include "record/shape.hpp"

namespace tongban {

/// 一年两排: how one child was found in one of the two survey rounds of a year. The round is named, not read from the day: a round may run over.
struct SurveyLine {
    Id<Child> child;
    Date surveyed_on;
    std::string round;   ///< code table "survey_round"
    std::string way;     ///< code table "survey_way"
    std::string result;  ///< code table "survey_result"; what begins with "found" was seen
    std::string surveyor;
    std::string changes;
    bool operator==(SurveyLine const&) const = default;
};

// clang-format off
inline constexpr auto survey_line_shape = shape<SurveyLine>("survey_line",
    field<&SurveyLine::child>("child", {.required = true, .refers_to = "child"}),
    field<&SurveyLine::surveyed_on>("surveyed_on", {.required = true}),
    field<&SurveyLine::round>("round", {.required = true, .code_table = "survey_round"}),
    field<&SurveyLine::way>("way", {.required = true, .code_table = "survey_way"}),
    field<&SurveyLine::result>("result", {.required = true, .code_table = "survey_result"}),
    field<&SurveyLine::surveyor>("surveyor", {.most = 50}),
    field<&SurveyLine::changes>("changes", {.tier = Tier::sensitive, .format = Format::lines, .most = 500}));
// clang-format on

/// "in_future"; "required" at the changes when the child has moved or was not met: 任务清单 J1.1a asks for a full survey, so
/// whoever was not seen is explained.
[[nodiscard]] Problems problems_of(SurveyLine const& line, Date today);

}  // namespace tongban
