#pragma once

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/ui.hpp"

namespace tongban::ui {

enum class FieldStep : std::uint8_t {
    stay,
    next,  ///< Enter, or a suggestion was picked: the person is done here
};

/// One field of a form, drawn by what it is (Field::kind, Format). Its key is the field's name under the open scope.
/// What is typed goes out as Type, what is chosen as Choose, leaving as Leave; nothing goes out while pinyin is composed.
FieldStep draw_form_field(Ui& ui, FormField const& field, Snapshot const& seen, Intents& intents);

/// Whether the keyboard can stand in it.
[[nodiscard]] bool takes_focus(FormField const& field);

}  // namespace tongban::ui
