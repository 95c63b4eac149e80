#include "app/read/form_reader.hpp"

#include <algorithm>

#include "app/forms/form_again.hpp"
#include "app/forms/grading_form.hpp"
#include "app/grounds.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/child.hpp"
#include "domain/ledger/local_rule.hpp"
#include "store/table.hpp"

namespace tongban {
namespace {

Phrase error_phrase(Shape const& shape, Problem const& problem) {
    Phrase said = problem_phrase(problem);
    int const at = shape.find(problem.field);
    if (at < 0) return said;
    Field const& field = shape.fields[static_cast<std::size_t>(at)];
    said.args.emplace_back("field", Word{field_key(shape.name, field.name)});
    if (field.facts.most > 0) said.args.emplace_back("most", field.facts.most);
    return said;
}

/// What may be said of a field now: what the last Submit was refused with, and what is wrong with it since it was left.
/// That something is missing, or typed and not chosen, is said by Submit only.
Phrase error_of(FormState const& state, Problems const& live, Field const& field) {
    Shape const shape = shape_of(*state.spec);
    for (Problem const& problem : state.refused) {
        if (problem.field == field.name) return error_phrase(shape, problem);
    }
    if (!state.left.contains(field.name)) return {};
    for (Problem const& problem : live) {
        bool const can_wait = problem.word == "required" || problem.word == "not_chosen";
        if (problem.field == field.name && !can_wait) return error_phrase(shape, problem);
    }
    return {};
}

std::vector<FormField::Option> choices_of(Reader const& reader, FormState const& state, Field const& field) {
    std::vector<FormField::Option> options;
    auto const chosen = words_in(state, field);
    auto const add = [&](std::string_view word) {
        bool const is_chosen = std::ranges::find(chosen, word) != chosen.end();
        options.push_back({std::string(word), choice_label(state.spec->record, field, word), is_chosen, {}, {}});
    };
    for (std::string_view const word : field.words) add(word);
    CodeTable const* const table = find_table(reader.rules.codes, field.facts.code_table);
    if (field.words.empty() && table) std::ranges::for_each(table->words, add);
    return options;
}

std::vector<FormField::Option> offers_of(FormState const& state, Field const& field) {
    std::vector<FormField::Option> options;
    for (auto const& [name, values] : state.spec->offers) {
        if (name != field.name) continue;
        for (std::string const& value : values) {
            options.push_back({value, text_label(value), text_in(state, field) == value, {}, {}});
        }
    }
    return options;
}

/// A village that was typed and is not on file will be: said while it can still be corrected.
Phrase new_village_phrase(Reader const& reader, FormField const& field, bool may_be_new) {
    std::string const name(trimmed(field.seek));
    bool const is_village = field.field->facts.refers_to == village_shape.name;
    if (!may_be_new || !is_village || name.empty() || !field.value.empty()) return {};
    if (!villages_named(reader.database, name).empty()) return {};
    return phrase("form.new_village", {{"name", name}});
}

void fill_link(FormField& into, Reader const& reader, People const& people, FormState const& state) {
    Field const& field = *into.field;
    into.many = state.spec->takes_many(field.name);
    auto const sought = state.sought.find(field.name);
    if (sought != state.sought.end()) into.seek = sought->second;
    into.suggestions = suggestions_for(reader, people, state, field);
    into.warning = new_village_phrase(reader, into, state.spec->record == child_shape.name);
    for (std::string const& word : words_in(state, field)) {
        auto const id = to_number(word);
        if (!id) continue;
        Label const label = record_label(reader, field.facts.refers_to, *id);
        if (into.many) into.picked.push_back({word, label, true, {}, {}});
        into.shown = label.text;
    }
}

void mask(FormField& field) {
    if (!field.value.empty()) field.shown = dots();
    field.value.clear();
    field.seek.clear();
    field.suggestions.clear();
    field.warning = {};
    field.locked = true;
}

/// Who must not be seen on the photos of an activity.
Phrase without_photo_consent(Reader const& reader, Id<Activity> id) {
    auto const activity = find(reader.database, activity_shape, id);
    if (!activity) return {};
    std::string names;
    for (auto const& [child, record] : without_consent(reader.database, {id, *activity}, "photo"))
        names.append(names.empty() ? "" : "、").append(shown_child(reader, record.name, record.alias));
    return names.empty() ? Phrase{} : phrase("app.photo_consent_missing", {{"names", names}});
}

/// What a local rule would replace, and where that comes from.
Phrase standard_of(Reader const& reader, FormState const& state) {
    auto const numbers = policy_numbers();
    auto const chosen = std::ranges::find(numbers, text_in(state, local_rule_shape.fields[0]), &PolicyNumber::name);
    if (state.spec->record != local_rule_shape.name || chosen == numbers.end()) return {};
    auto const& [policy, sources, holidays] = reader.rules.standard;
    std::string const source = sources[static_cast<std::size_t>(chosen - numbers.begin())];
    return phrase("app.rule_standard", {{"value", chosen->text(policy)}, {"source", source}});
}

bool is_secret(Field const& field) {
    bool const reaches_somebody = field.facts.format == Format::phone || field.facts.format == Format::name;
    return field.kind == Kind::text && (field.facts.tier >= Tier::identity || reaches_somebody);
}

FormField field_view(Reader const& reader, People const& people, FormState const& state, Field const& field) {
    FormField view;
    view.field = &field;
    view.value = text_in(state, field);
    view.label_key = field_key(state.spec->record, field.name);
    view.help_key = view.label_key + ".help";
    view.money = is_money(field);
    view.required = is_required(*state.spec, field);
    view.locked = is_locked(state, field.name);
    view.visible = is_asked(state, field.name);
    if (field.kind == Kind::choice || field.kind == Kind::choices) view.options = choices_of(reader, state, field);
    if (field.kind == Kind::link) {
        fill_link(view, reader, people, state);
    } else {
        view.suggestions = offers_of(state, field);
    }
    if (reader.masked && is_secret(field)) mask(view);
    return view;
}

/// Warnings of the child that the form describes so far; nothing for other records.
Problems warnings_in(Reader const& reader, FormState const& state, FilledForm const& form) {
    if (state.spec->record != child_shape.name) return {};
    auto const child = record_of(child_shape, form.row);
    return child ? warnings_of(*child, reader.today) : Problems{};
}

void read_fields(FormView& view, Reader const& reader, People const& people, FormState const& state) {
    Shape const shape = shape_of(*state.spec);
    FilledForm const form = fill(state);
    Problems const warnings = warnings_in(reader, state, form);
    for (FormSpec::Group const& group : state.spec->groups) {
        FormGroup shown{group.title.empty() ? "" : "form.group." + group.title, {}, 0, 0, {}};
        for (std::string const& name : group.fields) {
            Field const& field = shape.fields[static_cast<std::size_t>(shape.find(name))];
            FormField made = field_view(reader, people, state, field);
            made.error = error_of(state, form.problems, field);
            for (Problem const& warning : warnings) {
                if (warning.field == name && !made.error) made.warning = error_phrase(shape, warning);
            }
            if (&field == shape.photos()) made.warning = without_photo_consent(reader, {state.route.subject});
            if (name == "value") made.warning = standard_of(reader, state);
            if (name == "colour") made.warning = proposal_words(state, reader.rules);
            if (made.visible) ++shown.total;
            if (made.visible && !trimmed(made.value).empty()) ++shown.filled;
            shown.fields.push_back(std::move(made));
        }
        view.groups.push_back(std::move(shown));
    }
}

std::string_view subject_record(FormSpec const& spec) {
    if (spec.subject == FormSpec::Subject::self) return spec.record;
    Shape const shape = shape_of(spec);
    int const at = shape.find(spec.subject_field);
    return at < 0 ? std::string_view{} : shape.fields[static_cast<std::size_t>(at)].facts.refers_to;
}

void read_problems(FormView& view, FormState const& state) {
    Shape const shape = shape_of(*state.spec);
    for (Problem const& problem : state.refused) {
        bool const here = is_asked(state, problem.field) && !is_locked(state, problem.field);
        if (!here && problem.word != "duplicate") view.problems.push_back(error_phrase(shape, problem));
    }
    for (FormGroup const& group : view.groups) {
        for (FormField const& field : group.fields) {
            if (view.first_wrong.empty() && field.error && !state.refused.empty()) view.first_wrong = field.field->name;
        }
    }
}

/// The form that mends what another record lacks: a consent, a check. Nothing when this form itself can.
std::optional<Action> mend_of(Problem const& problem, std::int64_t linked) {
    bool const consent = problem.word == "guardian_consent_missing" || problem.word == "child_consent_missing";
    if (consent) return open_form("give_consent", "give_consent", linked);
    bool const vetting = problem.word == "not_vetted" || problem.word == "vetting_expired";
    if (vetting) return open_form("record_vetting", "record_vetting", linked);
    return std::nullopt;
}

void read_mends(FormView& view, FormState const& state) {
    Shape const shape = shape_of(*state.spec);
    Row const row = fill(state).row;
    for (Problem const& problem : state.refused) {
        int const at = shape.find(problem.field);
        if (at < 0 || shape.fields[static_cast<std::size_t>(at)].kind != Kind::link) continue;
        auto const* const linked = std::get_if<std::int64_t>(&row[static_cast<std::size_t>(at)]);
        auto const mend = linked ? mend_of(problem, *linked) : std::nullopt;
        auto const is_known = [&](Action const& known) { return mend && known.label == mend->label; };
        if (mend && std::ranges::none_of(view.mends, is_known)) view.mends.push_back(*mend);
    }
}

/// A ledger's record that was a mistake can go; other records have their own ways out.
void offer_to_take_back(FormView& view, Reader const& reader, FormState const& state) {
    bool const amends = state.spec->subject == FormSpec::Subject::self;
    bool const is_ledger =
        std::ranges::find(reader.rules.ledgers, state.spec->record, &Ledger::record) != reader.rules.ledgers.end();
    if (!amends || !is_ledger) return;
    TakeBackRecord command{state.spec->record, state.route.subject};
    view.mends.push_back(do_at_once("take_back", std::move(command), Tone::danger));
}

Phrase again_phrase(Reader const& reader, FormState const& state, Pattern const& pattern) {
    if (pattern.day) return phrase("app.again", {{"day", *pattern.day}});
    return phrase("app.again_with", {{"child", linked_name(reader, state.spec->record, pattern.record)}});
}

/// The group that holds the first of the fields gets the offer.
void offer_again(FormView& view, Reader const& reader, FormState const& state) {
    auto const pattern = find_pattern(reader.database, state);
    if (!pattern) return;
    std::string const& first = state.spec->again.front();
    for (FormGroup& group : view.groups) {
        auto const is_first = [&](FormField const& field) { return field.field->name == first && field.visible; };
        if (std::ranges::any_of(group.fields, is_first)) group.again = again_phrase(reader, state, *pattern);
    }
}

}  // namespace

FormView read_form(Reader const& reader, People const& people, FormState const& state) {
    std::string const stem = "form." + state.spec->name;
    FormView view;
    view.form = state.spec->name;
    view.title_key = state.spec->title_key;
    view.submit_key = state.spec->submit_key;
    view.anyway_key = stem + ".anyway";
    if (state.route.subject != 0) view.subject = subject_label(reader, *state.spec, state.route.subject);
    read_fields(view, reader, people, state);
    read_problems(view, state);
    read_mends(view, state);
    offer_again(view, reader, state);
    offer_to_take_back(view, reader, state);
    view.refused = state.refusals;
    view.has_draft = has_input(state);
    view.duplicates = duplicates_of(reader, state);
    bool const warned = has_problem(state.refused, "", "duplicate");
    view.anyway = warned && std::ranges::none_of(view.duplicates, &Duplicate::certain);
    return view;
}

Label subject_label(Reader const& reader, FormSpec const& spec, std::int64_t subject) {
    return record_label(reader, subject_record(spec), subject);
}

std::vector<Duplicate> duplicates_of(Reader const& reader, FormState const& state) {
    bool const registers = state.spec->command.starts_with("register_") && state.spec->record == child_shape.name;
    bool const compared = state.left.contains("name") || state.left.contains("id_number") || state.refusals > 0;
    if (!registers || !compared) return {};
    FilledForm const form = fill(state);
    auto const child = record_of(child_shape, form.row);
    if (!child) return {};
    Child described = *child;
    for (Id<Village> const village : villages_named(reader.database, form.village_name)) described.village = village;
    std::vector<Duplicate> duplicates;
    for (SimilarChild const& similar : children_like(reader.database, described)) {
        auto const line = find_child(reader.database, similar.child);
        if (!line) continue;
        Duplicate duplicate;
        duplicate.child = child_head(reader, *line);
        duplicate.record = {duplicate.child.name, {Screen::child, similar.child.value}};
        for (Likeness const likeness : similar.reasons) {
            duplicate.reasons.push_back(phrase("likeness." + stored_word(likeness)));
            duplicate.certain = duplicate.certain || likeness == Likeness::same_id_number;
        }
        duplicates.push_back(std::move(duplicate));
    }
    return duplicates;
}

}  // namespace tongban
