#pragma once

#include <string>

#include "ui/widgets/field.hpp"

/// What all typed fields have in common. Not for screens.
namespace tongban::ui {

struct TypedBox {
    Rect box;   ///< the bordered box
    Rect text;  ///< where the text stands in it
    Role role = Role::text_field;
    Ink ink;
    std::string_view shown = {};    ///< drawn instead of the text while the field is not edited; the text when empty
    bool popup = false;             ///< something hangs below it: arrow keys come as steps
    WidgetId list = 0, active = 0;  ///< see TextEntry
};

/// Feels, reports and draws one typed box; `text` takes what was typed.
FieldAnswer typed_box(Ui& ui, FieldSpec const& spec, TypedBox const& where, std::string& text);

/// Where the text of a one-line box stands, between an icon before and `after` pixels behind it.
[[nodiscard]] Rect text_part(Ui& ui, Rect box, bool icon, float after);

/// "12 / 20" when that matters; "" else.
[[nodiscard]] std::string counter_text(FieldSpec const& spec, std::string_view text);

/// A field in the place it is given, with its icon and unit, without label.
FieldAnswer bare_field(
    Ui& ui, FieldSpec const& spec, std::string& text, std::string_view shown = {}, bool popup = false);

}  // namespace tongban::ui
