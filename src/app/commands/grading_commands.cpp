#include <algorithm>

#include "app/commands/handlers.hpp"
#include "store/grading_rows.hpp"
#include "store/harm_rows.hpp"
#include "store/visit_rows.hpp"

namespace tongban {
namespace {

/// In force on the day of the grading, before it.
Colour colour_before(Database& database, Grading const& grading) {
    for (auto const& [id, other] : gradings_of(database, grading.child)) {
        if (counts(other) && other.graded_on <= grading.graded_on) return colour_of(other);
    }
    return Colour::ungraded;
}

GradingGround ground_of(Database& database, Grading const& grading) {
    GradingGround ground{
        .before = colour_before(database, grading), .report_open = has_open_report(database, grading.child)};
    if (auto const line = find_visit_line(database, grading.child, first_of_month(grading.graded_on)))
        ground.last_visit = line->ground.last_visit;
    return ground;
}

}  // namespace

Answer handle(GradeChild const& command, Context& context) {
    Grading const& grading = command.grading;
    if (!context.find(child_shape, grading.child)) return Problems{{"child", "required"}};
    if (!find_scale(context.rules().scales, grading.scale)) return Problems{{"scale", "required"}};
    Problems const problems = change_problems(grading, ground_of(context.database(), grading), context.rules().policy);
    if (!problems.empty()) return problems;
    auto const added = context.add(grading_shape, grading);
    if (!added) return added.error();
    Done done{{Screen::child, grading.child.value}, added->value};
    done.harm = !grading.red_lines.empty();
    return done;
}

Answer handle(LookAgain const& command, Context& context) {
    auto const found = context.find(grading_shape, command.grading);
    if (!found) return Problems{{"", "not_found"}};
    auto const seen = look_again(*found, command.view);
    if (!seen) return seen.error();
    Problems const problems = context.save(grading_shape, command.grading, *seen);
    if (!problems.empty()) return problems;
    return Done{{Screen::child, found->child.value}};
}

}  // namespace tongban
