#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

/// What comes over the page, and what speaks from its edge.
namespace tongban::ui {

struct SheetSpec {
    std::string_view key;
    std::string_view title;
    float width = 520;  ///< on a laptop; a phone uses all of it
    std::span<ButtonSpec const> buttons =
        {};  ///< at the foot, the main one last; on a phone one below the other when more than two
};
struct SheetAnswer {
    std::optional<std::size_t> pressed;  ///< which of the buttons
    bool closed = false;                 ///< by ×, Escape, a press beside it, or Back: `open` is false now
};
/// Phone: rises from below. Laptop: a dialog in the middle. While open, everything else is inert, Tab stays inside, and the
/// focus goes back to where it was. `body` scrolls when it is long. Call it in every frame, also when closed.
SheetAnswer sheet(Ui& ui, SheetSpec const& spec, bool& open, Body body);

struct MenuItem {
    std::string_view label;
    Icon icon = Icon::none;
    std::string_view note = {};
    bool danger = false;
    bool disabled = false;
};
/// A small list that hangs on the widget `anchor` (the id of the button that opened it). Returns the chosen item.
std::optional<std::size_t> menu(
    Ui& ui, std::string_view key, std::string_view anchor_key, std::span<MenuItem const> items, bool& open);

struct ToastSpec {
    std::string_view text;
    std::string_view action = {};      ///< "撤销"
    std::string_view action_key = {};  ///< told back by toast_action
    Tone tone = Tone::plain;
    std::string_view page = {};  ///< where it is said, see leave_toast
};
/// One sentence under the bar for four seconds (eight with an action); also spoken. A new one replaces the old.
void show_toast(Ui& ui, ToastSpec const& spec);
/// Who went on to another page has read it, and wants what lies under it.
void leave_toast(Ui& ui, std::string_view page);
/// True when the action of the toast shown with this `action_key` was pressed.
[[nodiscard]] bool toast_action(Ui& ui, std::string_view action_key);

/// Called by Ui::end.
void draw_toast(Ui& ui);
void forget_closed_overlays(Ui& ui);

struct BannerSpec {
    std::string_view key;
    std::string_view text;
    std::string_view action = {};
    Tone tone = Tone::warm;
    Icon icon = Icon::warning;
    bool urgent = false;  ///< read out at once when it appears
};
/// A strip over the width: not saved, read only, a backup to be looked at. True when its action was pressed.
bool banner(Ui& ui, BannerSpec const& spec);

}  // namespace tongban::ui
