#include "app/forms/form_again.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
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

}  // namespace

std::optional<LastTime> last_time(Database& database, FormState const& state) {
    FormSpec const& spec = *state.spec;
    if (spec.again.empty() || spec.subject != FormSpec::Subject::linked) return std::nullopt;
    Shape const shape = shape_of(spec);
    std::int64_t const subject = subject_of(state, shape);
    if (subject == 0) return std::nullopt;
    std::optional<LastTime> last;
    for (KeptRow& kept : rows_linked(database, shape, spec.subject_field, subject)) {
        auto const holds = [&](std::string const& field) { return !is_empty(kept.row[position(shape, field)]); };
        auto const day = day_of(shape, kept.row);
        bool const is_later = day && (!last || last->day <= *day);
        if (is_later && std::ranges::all_of(spec.again, holds)) last = LastTime{*day, std::move(kept.row)};
    }
    return last;
}

void repeat(FormState& state, LastTime const& last) {
    Shape const shape = shape_of(*state.spec);
    for (std::string const& name : state.spec->again) {
        std::string text = text_of(last.row[position(shape, name)]);
        if (is_asked(state, name)) state.typed[name] = std::move(text);
        std::erase_if(state.refused, [&](Problem const& problem) { return problem.field == name; });
    }
}

}  // namespace tongban
