#include "app/forms/grading_form.hpp"

#include "domain/grading.hpp"

namespace tongban {
namespace {

constexpr std::size_t place_of(std::string_view field) {
    for (std::size_t i = 0; i < grading_shape.fields.size(); ++i) {
        if (grading_shape.fields[i].name == field) return i;
    }
    return grading_shape.fields.size();
}

constexpr std::size_t colour_at = place_of("colour"), review_at = place_of("next_review_on");

/// As far as it is answered; days may still be missing.
Grading answers_in(FormState const& state) {
    Row const row = fill(state).row;
    Grading grading;
    Member<std::string>::read(row[place_of("scale")], grading.scale);
    Member<Words>::read(row[place_of("red_lines")], grading.red_lines);
    Member<Words>::read(row[place_of("guardianship")], grading.guardianship);
    Member<Words>::read(row[place_of("body")], grading.body);
    Member<Words>::read(row[place_of("behaviour")], grading.behaviour);
    Member<std::string>::read(row[colour_at], grading.colour);
    Member<Date>::read(row[place_of("graded_on")], grading.graded_on);
    return grading;
}

bool is_grading(FormState const& state) { return state.spec->command == "grade_child"; }

bool is_answered(Grading const& grading) {
    return !(
        grading.red_lines.empty() && grading.guardianship.empty() && grading.body.empty() && grading.behaviour.empty());
}

}  // namespace

void propose_grading(FormState& state, Rules const& rules) {
    if (!is_grading(state)) return;
    Grading grading = answers_in(state);
    auto const* const scale = find_scale(rules.scales, grading.scale);
    if (!scale) return;
    bool const answered = is_answered(grading);
    if (!grading.red_lines.empty()) state.typed.erase("colour");
    state.initial[colour_at] = answered ? Member<Colour>::write(proposed_colour(grading, *scale)) : Value{};
    grading.colour = text_in(state, grading_shape.fields[colour_at]);
    bool const known = colour_of(grading) != Colour::ungraded && grading.graded_on != Date{};
    state.initial[review_at] =
        known ? Member<Date>::write(review_day(grading.graded_on, colour_of(grading), rules.policy)) : Value{};
}

Phrase proposal_words(FormState const& state, Rules const& rules) {
    if (!is_grading(state)) return {};
    Grading const grading = answers_in(state);
    auto const* const scale = find_scale(rules.scales, grading.scale);
    if (!scale || !is_answered(grading)) return {};
    if (!grading.red_lines.empty()) return {"app.grading.red_line", {}};
    std::string const colour(words_of<Colour>[static_cast<std::size_t>(proposed_colour(grading, *scale))]);
    return {
        "app.grading.proposed",
        {{"n", std::int64_t{score_of(grading, *scale)}}, {"colour", Word{"code.colour." + colour}}}};
}

}  // namespace tongban
