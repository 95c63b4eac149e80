#include "app/forms/form_state.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/figures.hpp"
#include "base/text.hpp"
#include "domain/child.hpp"
#include "domain/formats.hpp"

namespace tongban {
namespace {

/// "12", "12.5" or "12.50" yuan as cents.
Value parse_yuan(std::string_view typed, Term& problem) {
    std::string const text = half_width(trimmed(typed));
    if (text.empty()) return {};
    auto const parts = split(text, '.');
    std::string fraction(parts.size() == 2 ? parts[1] : std::string_view("0"));
    if (fraction.size() == 1) fraction += '0';
    auto const yuan = digits_only(parts[0]) ? to_number(parts[0]) : std::nullopt;
    bool const readable =
        parts.size() <= 2 && yuan && *yuan < 1'000'000'000 && fraction.size() == 2 && digits_only(fraction);
    if (!readable) {
        problem = "not_money";
        return {};
    }
    return *yuan * cents_per_yuan + *to_number(fraction);
}

Value read_typed(Field const& field, std::string_view text, Term& problem) {
    return is_money(field) ? parse_yuan(text, problem) : read_field(field, text, problem);
}

std::string stored_text(Field const& field, Value const& value) {
    auto const* const number = std::get_if<std::int64_t>(&value);
    return is_money(field) && number ? yuan_text(*number) : text_of(value);
}

Field const* find_field(FormState const& state, std::string_view name) {
    Shape const shape = shape_of(*state.spec);
    int const at = shape.find(name);
    return at < 0 ? nullptr : &shape.fields[static_cast<std::size_t>(at)];
}

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words) text += (text.empty() ? "" : ",") + word;
    return text;
}

std::string toggled(std::vector<std::string> words, std::string_view word) {
    auto const found = std::ranges::find(words, word);
    if (found == words.end()) {
        words.emplace_back(word);
    } else {
        words.erase(found);
    }
    return joined(words);
}

bool holds_several(FormState const& state, Field const& field) {
    bool const photos = field.kind == Kind::text && field.facts.refers_to == blob_reference;
    return photos || field.kind == Kind::choices || (field.kind == Kind::link && state.spec->takes_many(field.name));
}

void forget_problems(FormState& state, std::string_view field) {
    std::erase_if(state.refused, [&](Problem const& problem) { return problem.field == field; });
}

void put(FormState& state, Field const& field, std::string text) {
    state.typed[std::string(field.name)] = std::move(text);
    forget_problems(state, field.name);
}

bool can_change(FormState const& state, Field const* field) {
    return field && state.spec->asks(field->name) && !is_locked(state, field->name);
}

void fill_many(FilledForm& form, Field const& field, std::vector<std::string> const& ids) {
    auto& picked = form.picked[std::string(field.name)];
    for (std::string const& id : ids) {
        if (auto const number = to_number(id)) picked.push_back(*number);
    }
}

/// What was typed to find a record, when none of those found was chosen.
std::string_view left_unchosen(FormState const& state, Field const& field) {
    auto const sought = state.sought.find(field.name);
    bool const is_chosen = !text_in(state, field).empty();
    return sought == state.sought.end() || is_chosen ? std::string_view() : trimmed(sought->second);
}

/// Nothing that was typed is dropped in silence: the village of a child may be new, everybody else must be on file.
void take_unchosen(FormState const& state, Field const& field, FilledForm& form) {
    std::string_view const text = left_unchosen(state, field);
    if (text.empty()) return;
    if (state.spec->record == child_shape.name && field.facts.refers_to == village_shape.name) {
        form.village_name = text;
    } else {
        form.problems.push_back({field.name, "not_chosen"});
    }
}

bool is_empty_in(FilledForm const& form, Shape const& shape, std::string_view field) {
    auto const picked = form.picked.find(field);
    if (picked != form.picked.end()) return picked->second.empty();
    return is_empty(form.row[static_cast<std::size_t>(shape.find(field))]);
}

/// What the form asks for although the shape allows nothing.
void check_required(FormState const& state, FilledForm& form) {
    Shape const shape = shape_of(*state.spec);
    for (std::string const& field : state.spec->required) {
        bool const is_known = has_problem(form.problems, field, "not_chosen");
        if (is_asked(state, field) && !is_known && is_empty_in(form, shape, field))
            form.problems.push_back({std::string_view(field), "required"});  // a form lasts as long as the program
    }
}

/// Problems that the shape sees, of the fields that were asked for and could be read.
void check_asked(FormState const& state, FilledForm& form) {
    Shape const shape = shape_of(*state.spec);
    Problems seen = check_row(shape, form.row);
    append(seen, check_formats(shape, form.row));
    for (Problem const& problem : seen) {
        auto const same_field = [&](Problem const& known) { return known.field == problem.field; };
        bool const several = state.spec->takes_many(problem.field);
        if (is_asked(state, problem.field) && !several && std::ranges::none_of(form.problems, same_field)) {
            form.problems.push_back(problem);
        }
    }
}

}  // namespace

std::string text_in(FormState const& state, Field const& field) {
    auto const typed = state.typed.find(field.name);
    if (typed != state.typed.end()) return typed->second;
    int const at = shape_of(*state.spec).find(field.name);
    return stored_text(field, state.initial[static_cast<std::size_t>(at)]);
}

bool is_asked(FormState const& state, std::string_view field) {
    if (!state.spec->asks(field)) return false;
    return std::ranges::all_of(state.spec->conditions, [&](FormSpec::Condition const& condition) {
        if (condition.field != field) return true;
        Field const* const other = find_field(state, condition.other);
        check(other != nullptr, "forms.json: a condition names a field");
        std::string const text = text_in(state, *other);
        return condition.value == "*" ? !trimmed(text).empty() : trimmed(text) == condition.value;
    });
}

bool is_locked(FormState const& state, std::string_view field) {
    return state.spec->subject == FormSpec::Subject::linked && state.spec->subject_field == field &&
           state.route.subject != 0;
}

bool has_input(FormState const& state) {
    Shape const shape = shape_of(*state.spec);
    return std::ranges::any_of(state.typed, [&](auto const& entry) {
        int const at = shape.find(entry.first);
        auto const i = static_cast<std::size_t>(at);
        return at >= 0 && entry.second != stored_text(shape.fields[i], state.initial[i]);
    });
}

std::vector<std::string> words_in(FormState const& state, Field const& field) {
    std::string const text = text_in(state, field);
    std::vector<std::string> words;
    for (std::string_view const word : split(text, ',')) words.emplace_back(word);
    return words;
}

void type_into(FormState& state, std::string_view name, std::string_view text) {
    Field const* const field = find_field(state, name);
    if (!can_change(state, field)) return;
    if (field->kind == Kind::link) {
        state.sought[std::string(name)] = text;
    } else {
        put(state, *field, std::string(text));
    }
}

void choose_in(FormState& state, std::string_view name, std::string_view value) {
    Field const* const field = find_field(state, name);
    if (!can_change(state, field)) return;
    if (holds_several(state, *field)) {
        put(state, *field, toggled(words_in(state, *field), value));
    } else {
        bool const may_be_empty = field->kind == Kind::choice && !is_required(*state.spec, *field);
        bool const again = may_be_empty && text_in(state, *field) == value;
        put(state, *field, again ? "" : std::string(value));
    }
    if (field->kind == Kind::link) state.sought.erase(std::string(name));
}

FilledForm fill(FormState const& state) {
    FilledForm form;
    form.spec = state.spec;
    form.subject = state.route.subject;
    form.row = state.initial;
    Shape const shape = shape_of(*state.spec);
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        Field const& field = shape.fields[i];
        if (!state.spec->asks(field.name)) continue;
        if (is_asked(state, field.name)) take_unchosen(state, field, form);
        if (!is_asked(state, field.name)) {
            form.row[i] = field.kind == Kind::flag ? Value{std::int64_t{0}} : Value{};
        } else if (state.spec->takes_many(field.name)) {
            fill_many(form, field, words_in(state, field));
        } else {
            Term problem;
            form.row[i] = read_typed(field, text_in(state, field), problem);
            if (!problem.empty()) form.problems.push_back({field.name, problem});
        }
    }
    check_required(state, form);
    check_asked(state, form);
    return form;
}

}  // namespace tongban
