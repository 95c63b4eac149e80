#include "domain/grading.hpp"

#include <algorithm>

#include "domain/ledger/days.hpp"

namespace tongban {
namespace {

int points_of(GradingScale const& scale, std::string_view factor, Words const& answers) {
    int sum = 0;
    for (std::string const& answer : answers) {
        auto const found =
            std::ranges::find(scale.points, std::string(factor) + "." + answer, &std::pair<std::string, int>::first);
        sum += found == scale.points.end() ? 0 : found->second;
    }
    return sum;
}

bool is_better(Colour colour, Colour before) { return before != Colour::ungraded && is_worse(before, colour); }

}  // namespace

GradingScale const* find_scale(GradingScales const& scales, std::string_view id) {
    auto const found = std::ranges::find(scales, id, &GradingScale::id);
    return found == scales.end() ? nullptr : &*found;
}

int score_of(Grading const& grading, GradingScale const& scale) {
    return points_of(scale, "guardianship", grading.guardianship) + points_of(scale, "body", grading.body) +
           points_of(scale, "behaviour", grading.behaviour);
}

Colour proposed_colour(Grading const& grading, GradingScale const& scale) {
    int const score = score_of(grading, scale);
    if (!grading.red_lines.empty() || score >= scale.red) return Colour::red;
    if (score >= scale.yellow) return Colour::yellow;
    return score >= scale.blue ? Colour::blue : Colour::green;
}

Colour colour_of(Grading const& grading) {
    Colour colour = Colour::ungraded;
    Member<Colour>::read(grading.colour, colour);
    return colour;
}

bool counts(Grading const& grading) { return grading.reject_reason.empty(); }

bool is_worse(Colour colour, Colour before) {
    return colour != Colour::ungraded && before != Colour::ungraded && colour < before;
}

Problems problems_of(Grading const& grading, Date today) {
    Problems problems = happened(today, {{"graded_on", grading.graded_on}, {"seconded_on", grading.seconded_on}});
    append(problems, not_before("next_review_on", grading.next_review_on, grading.graded_on));
    append(problems, together("seconded_on", grading.seconded_on, "second", grading.second));
    bool const red = colour_of(grading) == Colour::red, seconded = !grading.second.empty();
    if (!grading.red_lines.empty() && !red) problems.push_back({"colour", "red_line_is_red"});
    bool const taken_over = grading.scale.empty();
    bool const unfounded = !taken_over && grading.red_lines.empty() && grading.reason.empty();
    if (unfounded) problems.push_back({"reason", "required"});
    if (seconded && grading.second == grading.assessor) problems.push_back({"second", "same_person"});
    if (!grading.reject_reason.empty() && !seconded) problems.push_back({"second", "required"});
    bool const stands = seconded && counts(grading) && colour_of(grading) != Colour::green;
    if (stands && grading.plan.empty()) problems.push_back({"plan", "plan_missing"});
    return problems;
}

Problems change_problems(Grading const& grading, GradingGround const& ground, Policy const& policy) {
    if (!is_better(colour_of(grading), ground.before)) return {};
    Problems problems;
    if (grading.second.empty()) problems.push_back({"second", "two_persons"});
    Date const first = grading.graded_on - policy.lower_visit_days;
    if (!ground.last_visit || *ground.last_visit < first) problems.push_back({"colour", "visit_first"});
    if (ground.report_open) problems.push_back({"colour", "report_open"});
    return problems;
}

Step<Grading> look_again(Grading grading, SecondView view) {
    if (!grading.second.empty()) return Problems{{"second", "wrong_state"}};
    grading.second = std::move(view.second);
    grading.seconded_on = view.seconded_on;
    grading.plan = std::move(view.plan);
    grading.reject_reason = std::move(view.reject_reason);
    return grading;
}

Date review_day(Date graded_on, Colour colour, Policy const& policy) {
    if (colour == Colour::ungraded) return graded_on;
    return graded_on + policy.regrade_days[static_cast<std::size_t>(colour) - 1];
}

std::optional<Date> second_due(Grading const& grading, Colour before, Policy const& policy, Holidays const& holidays) {
    Colour const colour = colour_of(grading);
    bool const owed = is_worse(colour, before) || colour == Colour::red;
    bool const waits = grading.second.empty() && !grading.scale.empty() && counts(grading);
    if (!owed || !waits) return std::nullopt;
    return after_working_days(grading.graded_on, policy.second_days, holidays);
}

}  // namespace tongban
