#include "ui/screens/form_field.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/form_link.hpp"
#include "ui/screens/form_parts.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

// ---- options

ChoiceSpec choice_of(FormField const& field, Said const& said) {
    return {
        .key = field.field->name,
        .label = said.label,
        .help = said.help,
        .error = said.error,
        .required = field.required};
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

FieldStep draw_photos(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    auto const names = words_in(field.value);
    PhotoFieldSpec const spec{
        .key = field.field->name, .label = said.label, .help = said.help, .error = said.error, .photos = names};
    auto const [photos, add] = photo_field(ui, spec);
    if (add) intents.push_back(AskPhotos{});
    if (photos.removed) intents.push_back(Choose{std::string(field.field->name), names[*photos.removed]});
    if (photos.opened)
        intents.push_back(ShowPhoto{names[*photos.opened], photo_words(ui, *photos.opened, names.size())});
    return FieldStep::stay;
}

FieldStep draw_number(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    std::string text = field.value;
    FieldStep const step = pass_on(text_field(ui, spec_of(field, said), text), field, text, field.value, intents);
    draw_offers(ui, field, said, intents);
    return step;
}

FieldStep draw_day(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    std::string text = field.value;
    // Nobody was born today, and nothing runs until yesterday.
    bool const lately = field.field->name != "born_on" && !field.field->name.ends_with("until");
    DateFieldSpec const spec{.field = spec_of(field, said), .today = today, .quick_days = lately};
    return pass_on(date_field(ui, spec, text), field, text, field.value, intents);
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
            if (field.field->facts.refers_to == blob_reference) return draw_photos(ui, field, said, intents);
            return field.options.empty() ? draw_text(ui, field, said, seen.today, intents)
                                         : draw_choice(ui, field, said, seen.today, intents);
        case Kind::number: return draw_number(ui, field, said, intents);
        case Kind::day: return draw_day(ui, field, said, seen.today, intents);
        case Kind::flag: return draw_flag(ui, field, said, intents);
        case Kind::choice: return draw_choice(ui, field, said, seen.today, intents);
        case Kind::choices: return draw_choices(ui, field, said, seen.today, intents);
        case Kind::link: return draw_link_field(ui, field, said, seen.today, intents);
    }
    return FieldStep::stay;
}

bool takes_focus(FormField const& field) { return field.visible && !field.locked; }

}  // namespace tongban::ui
