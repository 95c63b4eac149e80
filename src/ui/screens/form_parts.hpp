#pragma once

#include <string>
#include <vector>

#include "ui/screens/form_field.hpp"
#include "ui/widgets.hpp"

/// What the kinds of form fields have in common.
namespace tongban::ui {

/// What the widgets say about a field; the sentences must outlive the specs made of them.
struct Said {
    std::string label, help, error, unit;
};
[[nodiscard]] Said said_of(Ui const& ui, FormField const& field, Date today);
[[nodiscard]] FieldSpec spec_of(FormField const& field, Said const& said);

/// What an option or suggestion is, or why it cannot be chosen.
[[nodiscard]] std::string detail_of(Ui const& ui, FormField::Option const& option, Date today);

/// A field's suggestions with the sentences they point to.
struct SuggestionWords {
    std::vector<std::string> titles, notes;
    std::vector<Suggestion> suggestions;
};
[[nodiscard]] SuggestionWords suggestions_of(Ui const& ui, FormField const& field, Date today);

/// Sends what a text field answered; `before` is what the snapshot had.
FieldStep pass_on(
    FieldAnswer const& answer,
    FormField const& field,
    std::string const& text,
    std::string const& before,
    Intents& intents);

}  // namespace tongban::ui
