#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/child.hpp"
#include "domain/policy.hpp"
#include "domain/working_days.hpp"
#include "record/shape.hpp"

namespace tongban {

/// One grading 四色评定: what was seen, what it adds up to, what colour was decided and why. A child's colour is that of its
/// last grading that was not rejected; nobody stores it a second time.
/// The score and the colour it proposes follow from the answers and the scale, and are never kept.
struct Grading {
    Id<Child> child;
    Date graded_on;
    std::string scale;   ///< code table "grading_scale"; "" for a colour taken over from a file that had no grading
    Words red_lines;     ///< code table "red_line"
    Words guardianship;  ///< what was seen, by factor; code tables "risk_guardianship", "risk_body", "risk_behaviour"
    Words body;
    Words behaviour;
    std::string colour;  ///< code table "colour"
    std::string reason;
    std::string plan;  ///< what is done about it, by whom, by when
    std::string child_view;
    std::optional<Date> next_review_on;
    std::string assessor;
    std::string second;  ///< who looked at it as the second person
    std::optional<Date> seconded_on;
    std::string reject_reason;  ///< why the second person does not agree: the grading does not count
    bool operator==(Grading const&) const = default;
};

// clang-format off
inline constexpr auto grading_shape = shape<Grading>("grading",
    field<&Grading::child>("child", {.required = true, .refers_to = "child"}),
    field<&Grading::graded_on>("graded_on", {.required = true}),
    field<&Grading::scale>("scale", {.code_table = "grading_scale"}),
    field<&Grading::red_lines>("red_lines", {.tier = Tier::sensitive, .code_table = "red_line"}),
    field<&Grading::guardianship>("guardianship", {.tier = Tier::sensitive, .code_table = "risk_guardianship"}),
    field<&Grading::body>("body", {.tier = Tier::sensitive, .code_table = "risk_body"}),
    field<&Grading::behaviour>("behaviour", {.tier = Tier::sensitive, .code_table = "risk_behaviour"}),
    field<&Grading::colour>("colour", {.required = true, .code_table = "colour"}),
    field<&Grading::reason>("reason", {.tier = Tier::sensitive, .format = Format::lines, .most = 1000}),
    field<&Grading::plan>("plan", {.tier = Tier::sensitive, .format = Format::lines, .most = 1000}),
    field<&Grading::child_view>("child_view", {.tier = Tier::sensitive, .most = 500}),
    field<&Grading::next_review_on>("next_review_on"),
    field<&Grading::assessor>("assessor", {.most = 50}),
    field<&Grading::second>("second", {.most = 50}),
    field<&Grading::seconded_on>("seconded_on"),
    field<&Grading::reject_reason>("reject_reason", {.tier = Tier::sensitive, .most = 500}));
// clang-format on

/// How answers become a colour: data of assets/policy/grading.json. A county may have a scale of its own.
struct GradingScale {
    std::string id;                                   ///< with its version: what was scored once keeps its meaning
    std::vector<std::pair<std::string, int>> points;  ///< of each answer: "<factor>.<word>"
    int red = 0, yellow = 0, blue = 0;                ///< the least score of each; below blue it is green
};
using GradingScales = std::vector<GradingScale>;

[[nodiscard]] GradingScale const* find_scale(GradingScales const& scales, std::string_view id);
/// The sum of its answers' points.
[[nodiscard]] int score_of(Grading const& grading, GradingScale const& scale);
/// By score; any red line is red whatever the score (domain.md 2.4).
[[nodiscard]] Colour proposed_colour(Grading const& grading, GradingScale const& scale);

[[nodiscard]] Colour colour_of(Grading const& grading);
[[nodiscard]] bool counts(Grading const& grading);
/// Whether `colour` asks for more care than `before`; an ungraded child has none to be compared with.
[[nodiscard]] bool is_worse(Colour colour, Colour before);

/// "in_future", "before_start" (the second person before the first); "red_line_is_red"; "required" at the reason when no red
/// line gives it, and at one of the second person's name and day; "same_person"; "plan_missing": a grade that two persons
/// stand for and that is not green has a plan (常州市武进区 plans for red, yellow and blue).
[[nodiscard]] Problems problems_of(Grading const& grading, Date today);

/// What a new grading has to be compared with.
struct GradingGround {
    Colour before = Colour::ungraded;  ///< in force until then
    std::optional<Date> last_visit;    ///< that counts
    bool report_open = false;          ///< of harm: domain/harm_report.hpp
};
/// A child is made worse by one person at once, and better only by two ("two_persons"), after a home visit within
/// Policy::lower_visit_days ("visit_first") and not while a report of harm is open ("report_open"). Source: domain.md 3.2.
[[nodiscard]] Problems change_problems(Grading const& grading, GradingGround const& ground, Policy const& policy);

/// The second person agrees, or does not: "wrong_state" when there was one.
struct SecondView {
    std::string second;
    Date seconded_on;
    std::string plan;           ///< as the two of them have it
    std::string reject_reason;  ///< "": agrees
};
[[nodiscard]] Step<Grading> look_again(Grading grading, SecondView view);

/// The day by which it is looked at again when nobody says another: Policy::regrade_days after it.
[[nodiscard]] Date review_day(Date graded_on, Colour colour, Policy const& policy);

/// By when a second person has to look: Policy::second_days working days after a grading that made the child worse, or red.
/// Nothing when somebody has, or nobody must.
[[nodiscard]] std::optional<Date> second_due(
    Grading const& grading, Colour before, Policy const& policy, Holidays const& holidays);

}  // namespace tongban
