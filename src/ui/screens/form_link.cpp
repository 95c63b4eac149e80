#include "ui/screens/form_link.hpp"

#include <string>

#include "ui/screens/common.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float label_gap = 6;  ///< as the fields of the widget set have it

FieldStep draw_search(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    std::string text = field.seek;
    SuggestionWords const words = suggestions_of(ui, field, today);
    FieldSpec spec = spec_of(field, said);
    bool const is_village = field.field->facts.refers_to == "village";
    spec.placeholder = ui.word(is_village ? "form.seek_village" : "form.seek");
    SuggestAnswer const answer = suggest_field(ui, spec, text, words.suggestions);
    if (!answer.picked) return pass_on(answer.field, field, text, field.seek, intents);
    FormField::Option const& picked = field.suggestions[*answer.picked];
    if (picked.why_not) return FieldStep::stay;
    intents.push_back(Choose{std::string(field.field->name), picked.value});
    return FieldStep::next;
}

/// Who was chosen, on a chip that takes the choice back.
FieldStep draw_picked(Ui& ui, FormField const& field, Said const& said, Intents& intents) {
    std::string const name(field.field->name);
    group(ui, name, said.label, [&] {
        paragraph(ui, said.label, {.tone = Tone::quiet});
        gap(ui, label_gap);
        if (chip(ui, {.key = "picked", .label = field.shown, .selected = true, .removable = true}))
            intents.push_back(Choose{name, ""});
        if (!said.error.empty()) paragraph(ui, said.error, {.tone = Tone::danger, .small = true});
    });
    gap(ui, space_4);
    return FieldStep::stay;
}

void draw_candidate(Ui& ui, FormField const& field, FormField::Option const& option, Date today, Intents& intents) {
    std::string label = spoken(ui, option.label);
    std::string const why_not = spoken(ui, option.why_not, today);
    if (!why_not.empty()) label.append(" · ").append(why_not);
    ChipSpec const spec{.key = option.value, .label = label, .selected = option.chosen, .removable = option.chosen};
    if (chip(ui, spec) && !option.why_not) intents.push_back(Choose{std::string(field.field->name), option.value});
}

/// Many at a time: a box that seeks, the chosen ones, then everybody who fits.
FieldStep draw_many(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    std::string text = field.seek;
    FieldSpec spec = spec_of(field, said);
    spec.placeholder = ui.word("form.seek");
    FieldStep const step = pass_on(text_field(ui, spec, text), field, text, field.seek, intents);
    gap(ui, space_2);
    auto const scope = ui.scope(field.field->name);
    group(ui, "candidates", said.label, [&] {
        flow(ui, [&] {
            for (auto const& option : field.picked) draw_candidate(ui, field, option, today, intents);
            for (auto const& option : field.suggestions)
                if (!option.chosen) draw_candidate(ui, field, option, today, intents);
        });
    });
    gap(ui, space_4);
    return step;
}

}  // namespace

FieldStep draw_link_field(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents) {
    if (field.many) return draw_many(ui, field, said, today, intents);
    if (field.value.empty()) return draw_search(ui, field, said, today, intents);
    return draw_picked(ui, field, said, intents);
}

}  // namespace tongban::ui
