#include "ui/screens/form_field.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float short_field_width = 220;  ///< numbers and days do not fill a column

/// What the widgets say about a field; the sentences must outlive the specs made of them.
struct Said {
    std::string label, help, error, unit;
};

std::string unit_of(Ui const& ui, FormField const& field) {
    if (field.field->kind != Kind::number) return {};
    if (field.money) return std::string(ui.word("form.unit.yuan"));
    if (field.field->name.ends_with("_days")) return std::string(ui.word("form.unit.days"));
    if (field.field->name.ends_with("minutes")) return std::string(ui.word("form.unit.minutes"));
    return {};
}

/// What deserves a look stands where the help does.
std::string help_of(Ui const& ui, FormField const& field, Date today) {
    if (field.warning) return spoken(ui, field.warning, today);
    return ui.words().has(field.help_key) ? std::string(ui.word(field.help_key)) : std::string();
}

Said said_of(Ui const& ui, FormField const& field, Date today) {
    return {
        .label = std::string(ui.word(field.label_key)),
        .help = help_of(ui, field, today),
        .error = spoken(ui, field.error, today),
        .unit = unit_of(ui, field)};
}

Keyboard keyboard_of(Field const& field) {
    if (field.kind == Kind::number) return Keyboard::number;
    if (field.kind == Kind::day) return Keyboard::date;
    if (field.facts.format == Format::phone) return Keyboard::phone;
    return Keyboard::text;
}

Icon icon_of(Field const& field) {
    if (field.kind == Kind::link) return Icon::search;
    return field.facts.format == Format::phone ? Icon::phone : Icon::none;
}

FieldSpec spec_of(FormField const& field, Said const& said) {
    return {
        .key = field.field->name,
        .label = said.label,
        .help = said.help,
        .error = said.error,
        .required = field.required,
        .length_max = field.field->kind == Kind::text ? static_cast<int>(field.field->facts.most) : 0,
        .keyboard = keyboard_of(*field.field),
        .unit = said.unit,
        .icon = icon_of(*field.field),
        .width_max = field.field->kind == Kind::number ? short_field_width : 0};
}

ChoiceSpec choice_of(FormField const& field, Said const& said) {
    return {
        .key = field.field->name,
        .label = said.label,
        .help = said.help,
        .error = said.error,
        .required = field.required};
}

FieldStep pass_on(
    FieldAnswer const& answer,
    FormField const& field,
    std::string const& text,
    std::string const& before,
    Intents& intents) {
    std::string const name(field.field->name);
    if (answer.changed && !answer.composing && text != before) intents.push_back(Type{name, text});
    if (answer.left) intents.push_back(Leave{name});
    return answer.entered ? FieldStep::next : FieldStep::stay;
}

// ---- options

/// What a suggestion or option is, or why it cannot be chosen.
std::string detail_of(Ui const& ui, FormField::Option const& option, Date today) {
    return option.why_not ? spoken(ui, option.why_not, today) : spoken(ui, option.detail);
}

struct OptionWords {
    std::vector<std::string> labels, details;
    std::vector<Option> options;
};

OptionWords options_of(Ui const& ui, FormField const& field, Date today) {
    OptionWords words;
    for (auto const& option : field.options) {
        words.labels.push_back(spoken(ui, option.label));
        words.details.push_back(detail_of(ui, option, today));
    }
    for (std::size_t i = 0; i < field.options.size(); ++i) {
        words.options.push_back(
            {.word = field.options[i].value,
             .label = words.labels[i],
             .note = words.details[i],
             .disabled = static_cast<bool>(field.options[i].why_not)});
    }
    return words;
}

FieldStep draw_choice(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    OptionWords const words = options_of(ui, field, today);
    std::string chosen = field.value;
    if (choice(ui, choice_of(field, said), words.options, chosen))
        intents.push_back(Choose{std::string(field.field->name), chosen.empty() ? field.value : chosen});
    return FieldStep::stay;
}

std::vector<std::string> words_in(std::string_view value) {
    std::vector<std::string> words;
    for (std::string_view const word : split(value, ',')) words.emplace_back(word);
    return words;
}

FieldStep draw_choices(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    OptionWords const words = options_of(ui, field, today);
    auto const before = words_in(field.value);
    auto chosen = before;
    if (!choices(ui, choice_of(field, said), words.options, chosen)) return FieldStep::stay;
    for (auto const& option : field.options) {
        bool const was = std::ranges::find(before, option.value) != before.end();
        bool const is = std::ranges::find(chosen, option.value) != chosen.end();
        if (was != is) intents.push_back(Choose{std::string(field.field->name), option.value});
    }
    return FieldStep::stay;
}

FieldStep draw_flag(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    bool on = field.value == "1";
    ToggleSpec const spec{.key = field.field->name, .label = said.label, .help = said.help};
    if (checkbox(ui, spec, on)) intents.push_back(Choose{std::string(field.field->name), on ? "1" : "0"});
    return FieldStep::stay;
}

// ---- text

struct SuggestionWords {
    std::vector<std::string> titles, notes;
    std::vector<Suggestion> suggestions;
};

SuggestionWords suggestions_of(Ui const& ui, FormField const& field, Date today) {
    SuggestionWords words;
    for (auto const& option : field.suggestions) {
        words.titles.push_back(spoken(ui, option.label));
        words.notes.push_back(detail_of(ui, option, today));
    }
    for (std::size_t i = 0; i < field.suggestions.size(); ++i) {
        auto const key = static_cast<std::int64_t>(i + 1);
        words.suggestions.push_back({.key = key, .title = words.titles[i], .note = words.notes[i]});
    }
    return words;
}

/// Handy values below a number: one tap instead of typing.
void draw_offers(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    if (field.suggestions.empty()) return;
    auto const scope = ui.scope(field.field->name);
    flow(ui, [&] {
        for (auto const& offer : field.suggestions) {
            std::string const label = dotted({spoken(ui, offer.label)}) + " " + said.unit;
            if (chip(ui, {.key = offer.value, .label = label, .selected = offer.value == field.value}))
                intents.push_back(Type{std::string(field.field->name), offer.value});
        }
    });
}

FieldStep draw_text(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    std::string text = field.value;
    FieldSpec const spec = spec_of(field, said);
    if (field.field->facts.format == Format::lines)
        return pass_on(text_area(ui, spec, text), field, text, field.value, intents);
    if (field.suggestions.empty()) return pass_on(text_field(ui, spec, text), field, text, field.value, intents);
    SuggestionWords const words = suggestions_of(ui, field, today);
    SuggestAnswer const answer = suggest_field(ui, spec, text, words.suggestions);
    FieldStep const step = pass_on(answer.field, field, text, field.value, intents);
    if (!answer.picked) return step;
    intents.push_back(Type{std::string(field.field->name), field.suggestions[*answer.picked].value});
    return FieldStep::next;
}

FieldStep draw_number(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    std::string text = field.value;
    FieldStep const step = pass_on(text_field(ui, spec_of(field, said), text), field, text, field.value, intents);
    draw_offers(ui, field, said, intents);
    return step;
}

FieldStep draw_day(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    std::string text = field.value;
    DateFieldSpec const spec{.field = spec_of(field, said), .today = today};
    return pass_on(date_field(ui, spec, text), field, text, field.value, intents);
}

// ---- links

FieldStep draw_search(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    std::string text = field.seek;
    SuggestionWords const words = suggestions_of(ui, field, today);
    FieldSpec spec = spec_of(field, said);
    spec.placeholder = ui.word("form.seek");
    SuggestAnswer const answer = suggest_field(ui, spec, text, words.suggestions);
    if (!answer.picked) {
        pass_on(answer.field, field, text, field.seek, intents);
        return answer.field.entered ? FieldStep::next : FieldStep::stay;
    }
    FormField::Option const& picked = field.suggestions[*answer.picked];
    if (picked.why_not) return FieldStep::stay;
    intents.push_back(Choose{std::string(field.field->name), picked.value});
    return field.many ? FieldStep::stay : FieldStep::next;
}

/// Who was chosen, on chips that take the choice back.
void draw_picked(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    std::string const name(field.field->name);
    auto const scope = ui.scope(name);
    auto const take_back = [&](std::string_view key, std::string_view label, std::string const& value) {
        if (chip(ui, {.key = key, .label = label, .selected = true, .removable = true}))
            intents.push_back(Choose{name, value});
    };
    group(ui, "picked", said.label, [&] {
        if (!field.many) paragraph(ui, said.label, {.strong = true, .small = true});
        flow(ui, [&] {
            if (!field.many) take_back("one", field.shown, "");
            for (auto const& option : field.picked) take_back(option.value, spoken(ui, option.label), option.value);
        });
        if (!field.many && !said.error.empty()) paragraph(ui, said.error, {.tone = Tone::danger, .small = true});
    });
}

FieldStep draw_link(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    bool const chosen = field.many ? !field.picked.empty() : !field.value.empty();
    FieldStep const step = !chosen || field.many ? draw_search(ui, field, said, today, intents) : FieldStep::stay;
    if (chosen) draw_picked(ui, field, said, intents);
    return step;
}

void draw_locked(Ui& ui, FormField const& field, Said const& said) {
    fact(ui, said.label, field.shown.empty() ? field.value : field.shown);
}

}  // namespace

FieldStep draw_form_field(Ui& ui, FormField const& field, Snapshot const& seen, Intents& intents) {
    Said const said = said_of(ui, field, seen.today);
    if (field.locked) {
        draw_locked(ui, field, said);
        return FieldStep::stay;
    }
    switch (field.field->kind) {
        case Kind::text:
            return field.options.empty() ? draw_text(ui, field, said, seen.today, intents)
                                         : draw_choice(ui, field, said, seen.today, intents);
        case Kind::number: return draw_number(ui, field, said, intents);
        case Kind::day: return draw_day(ui, field, said, seen.today, intents);
        case Kind::flag: return draw_flag(ui, field, said, intents);
        case Kind::choice: return draw_choice(ui, field, said, seen.today, intents);
        case Kind::choices: return draw_choices(ui, field, said, seen.today, intents);
        case Kind::link: return draw_link(ui, field, said, seen.today, intents);
    }
    return FieldStep::stay;
}

bool takes_focus(FormField const& field) { return field.visible && !field.locked; }

}  // namespace tongban::ui
