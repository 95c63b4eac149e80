#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"

namespace tongban::ui {

enum class ButtonKind : std::uint8_t {
    primary,  ///< one per page or sheet
    secondary,
    quiet,   ///< text only
    danger,  ///< filled, for the last step of something that cannot be undone
};

struct ButtonSpec {
    std::string_view key;
    std::string_view label;
    ButtonKind kind = ButtonKind::secondary;
    Icon icon = Icon::none;
    bool busy = false;  ///< a turning ring instead of the icon; cannot be pressed
    bool disabled = false;
    std::string_view reason = {};  ///< why it is disabled: shown below, and heard
    bool fill = false;             ///< as wide as the column
    bool small = false;            ///< lower; only among other small things
};
/// True in the frame in which it is pressed.
bool button(Ui& ui, ButtonSpec const& spec);

struct IconButtonSpec {
    std::string_view key;
    Icon icon = Icon::none;
    std::string_view label;  ///< not drawn: heard, and shown under a mouse that rests
    bool selected = false;
    bool disabled = false;
    bool urgent = false;  ///< in the colour of danger
};
bool icon_button(Ui& ui, IconButtonSpec const& spec);

struct ChipSpec {
    std::string_view key;
    std::string_view label;
    bool selected = false;
    int count = -1;  ///< behind the label; -1: none
    Icon icon = Icon::none;
    Colour mark = {};        ///< a small dot before the label; alpha 0: none
    bool removable = false;  ///< shows ×; pressing means removing
};
/// A filter that can be on or off. True when it was pressed.
bool chip(Ui& ui, ChipSpec const& spec);

struct ActionsSpec {
    std::string_view title;  ///< at the left, as a heading of `level`
    int level = 1;
    std::string_view note = {};  ///< below the title
    bool back = false;           ///< an arrow before the title
};
struct ActionsAnswer {
    std::optional<std::size_t> pressed;  ///< which of the buttons
    bool back = false;
};
/// The head of a page: title at the left, buttons at the right; on a phone the buttons go below.
ActionsAnswer page_head(Ui& ui, ActionsSpec const& spec, std::span<ButtonSpec const> buttons = {});

/// The size a button takes by itself.
[[nodiscard]] Size button_size(Ui& ui, ButtonSpec const& spec);

}  // namespace tongban::ui
