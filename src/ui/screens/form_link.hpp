#pragma once

#include "ui/screens/form_field.hpp"
#include "ui/screens/form_parts.hpp"

namespace tongban::ui {

/// A field that names another record, or many: sought by typing, shown on chips that take the choice back.
FieldStep draw_link_field(Ui& ui, FormField const& field, Said const& said, Date today, Intents& intents);

}  // namespace tongban::ui
