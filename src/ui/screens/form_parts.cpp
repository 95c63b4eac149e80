#include "ui/screens/form_parts.hpp"

#include "ui/screens/spoken.hpp"

namespace tongban::ui {
namespace {

constexpr float short_field_width = 220;  ///< numbers do not fill a column

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

}  // namespace

Said said_of(Ui const& ui, FormField const& field, Date today) {
    return {
        .label = std::string(ui.word(field.label_key)),
        .help = help_of(ui, field, today),
        .error = spoken(ui, field.error, today),
        .unit = unit_of(ui, field)};
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

std::string detail_of(Ui const& ui, FormField::Option const& option, Date today) {
    return option.why_not ? spoken(ui, option.why_not, today) : spoken(ui, option.detail);
}

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

}  // namespace tongban::ui
