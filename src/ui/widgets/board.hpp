#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/list.hpp"

namespace tongban::ui {

struct BoardColumn {
    std::string_view key;
    std::string_view title;
    std::size_t count = 0;  ///< cards that `fill` can be asked for
    std::size_t total = 0;  ///< said beside the title when there are more than are carried; 0: `count`
    Tone tone = Tone::quiet;
    std::string_view empty = {};  ///< what to say when there is nothing
    std::string_view more = {};   ///< said below the last card when `total` is larger: "还有 120 位"
};
struct BoardCard {
    std::int64_t key = 0;
    std::string title;  ///< two lines at most
    std::string subtitle;
    std::string note;
    std::array<RowTag, 2> tags;
    Lead lead = Lead::none;
    Grade grade = Grade::none;
    Icon icon = Icon::none;
    std::string action;         ///< a small button at the foot: the usual next step. "": none
    std::string action_reason;  ///< why that step is not possible now: said in place of the button
    void clear();
};
struct BoardAnswer {
    std::optional<std::int64_t> pressed;  ///< key of the card
    std::optional<std::int64_t> acted;    ///< key of the card whose button was pressed
    struct Move {
        std::int64_t card = 0;
        std::size_t column = 0;
    };
    std::optional<Move> moved;  ///< a card was dropped on another column, or sent there by the keyboard
};
struct BoardSpec {
    std::string_view key;
    std::string_view name;            ///< heard: "微心愿"
    std::int64_t selected = 0;        ///< the card whose detail is open
    bool moves = false;               ///< cards can be dragged by the mouse, and sent sideways with Ctrl and an arrow
    std::string_view move_help = {};  ///< heard at a card that can be moved
};
/// Whether one column at a time would be shown here.
[[nodiscard]] bool board_is_narrow(Ui& ui);
/// Cards by stage, in columns side by side that fill the rest of the height (so it wants a whole_page): the columns go
/// sideways together when they do not all fit, each goes up and down by itself below its title. Where fewer than two columns
/// fit (a phone, the list beside a detail), one column at a time inside the scroll page around it, chosen by its name and
/// count. `shown` is the key of that column (kept by the caller). Only cards in sight are asked for; arrow keys walk within
/// a column. What becomes of a move is the caller's affair: the card stays where the caller's data has it.
BoardAnswer board(
    Ui& ui,
    BoardSpec const& spec,
    std::span<BoardColumn const> columns,
    std::string& shown,
    FunctionRef<void(std::size_t column, std::size_t index, BoardCard& card)> fill);

}  // namespace tongban::ui
