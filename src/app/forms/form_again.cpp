#include "app/forms/form_again.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/child.hpp"
#include "store/household_rows.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

std::size_t position(Shape const& shape, std::string_view field) {
    int const at = shape.find(field);
    check(at >= 0, "forms.json names fields that exist");
    return static_cast<std::size_t>(at);
}

/// The subject that the form was opened for, or that was picked in it.
std::int64_t subject_of(FormState const& state, Shape const& shape) {
    Field const& field = shape.fields[position(shape, state.spec->subject_field)];
    return to_number(text_in(state, field)).value_or(0);
}

std::optional<Date> day_of(Shape const& shape, Row const& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (shape.fields[i].kind == Kind::day) return Date::parse(text_of(row[i]));
    }
    return std::nullopt;
}

/// What a field would read with the pattern; "" when it stays as it is.
std::string text_from(Pattern const& pattern, FormState const& state, Shape const& shape, std::string_view name) {
    bool const can_change = is_asked(state, name) && !is_locked(state, name);
    return can_change ? text_of(pattern.row[position(shape, name)]) : std::string();
}

bool changes_something(Pattern const& pattern, FormState const& state, Shape const& shape) {
    return std::ranges::any_of(state.spec->again, [&](std::string const& name) {
        std::string const text = text_from(pattern, state, shape, name);
        return !text.empty() && text != text_in(state, shape.fields[position(shape, name)]);
    });
}

/// Where the child lives and with whom, as far as it was typed.
Child home_in(FormState const& state, Shape const& shape) {
    Row const row = fill(state).row;
    auto const text = [&](std::string_view name) { return text_of(row[position(shape, name)]); };
    Child child;
    child.village = {to_number(text("village")).value_or(0)};
    child.address = text("address");
    child.caregiver_name = text("caregiver_name");
    child.caregiver_phone = text("caregiver_phone");
    return child;
}

std::optional<Pattern> sibling(Database& database, FormState const& state, Shape const& shape) {
    auto const household = household_of(database, home_in(state, shape));
    if (household.empty()) return std::nullopt;
    auto const& [id, child] = household.front();
    return Pattern{id.value, row_of(child_shape, child)};
}

std::optional<Pattern> last_time(Database& database, FormState const& state, Shape const& shape) {
    FormSpec const& spec = *state.spec;
    if (spec.subject != FormSpec::Subject::linked) return std::nullopt;
    std::int64_t const subject = subject_of(state, shape);
    if (subject == 0) return std::nullopt;
    std::optional<Pattern> last;
    for (KeptRow& kept : rows_linked(database, shape, spec.subject_field, subject)) {
        auto const holds = [&](std::string const& field) { return !is_empty(kept.row[position(shape, field)]); };
        auto const day = day_of(shape, kept.row);
        bool const is_later = day && (!last || last->day <= *day);
        if (is_later && std::ranges::all_of(spec.again, holds)) last = Pattern{kept.id, std::move(kept.row), *day};
    }
    return last;
}

}  // namespace

std::optional<Pattern> find_pattern(Database& database, FormState const& state) {
    if (state.spec->again.empty()) return std::nullopt;
    Shape const shape = shape_of(*state.spec);
    bool const is_child = state.spec->record == child_shape.name;
    auto pattern = is_child ? sibling(database, state, shape) : last_time(database, state, shape);
    if (pattern && !changes_something(*pattern, state, shape)) pattern.reset();
    return pattern;
}

void repeat(FormState& state, Pattern const& pattern) {
    Shape const shape = shape_of(*state.spec);
    for (std::string const& name : state.spec->again) {
        std::string text = text_from(pattern, state, shape, name);
        if (text.empty()) continue;
        state.typed[name] = std::move(text);
        state.sought.erase(name);
        std::erase_if(state.refused, [&](Problem const& problem) { return problem.field == name; });
    }
}

}  // namespace tongban
