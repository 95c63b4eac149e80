#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/intent.hpp"
#include "app/snapshot.hpp"
#include "ui/screens/spoken.hpp"
#include "ui/widgets.hpp"

/// How lists and records begin and end, the same on the screens of pairs, wishes, activities and volunteers.
namespace tongban::ui {

/// Name of the list, how much there is, what adds to it. On a phone the bar above says the name already.
void list_head(Ui& ui, std::string_view title, std::string_view note, Action const& add, Intents& intents);

/// Shown in place of a list that holds nothing yet: what it is for, and the way to the first one, if there is one. The
/// words are "<list>.none.title" and "<list>.none.text".
void nothing_yet(Ui& ui, std::string_view list, Drawing drawing, Action const& add, Intents& intents);

/// Title of a record, below it its state on a pill and one line.
struct RecordHead {
    std::string_view title;
    std::string_view note = {};
    std::string_view state = {};
    Tone tone = Tone::quiet;
};
void record_head(Ui& ui, RecordHead const& head);

/// A page on which something can be done. On a phone the first action stands at the foot, within reach of the thumb, the
/// others behind 更多 beside it (all of them after `body` when the first is not possible); elsewhere `body` draws them.
void action_page(
    Ui& ui, std::string_view key, std::span<Action const> actions, Snapshot const& seen, Intents& intents, Body body);

/// The page of one record. `actions` stand below its head, the first as the main one; on a phone see action_page.
struct RecordPage {
    std::string_view key;  ///< under the scope of the record
    RecordHead head;
    std::span<Action const> actions;
};
void record_page(Ui& ui, RecordPage const& page, Snapshot const& seen, Intents& intents, Body body);

/// Wide: `main` with `side` at its right. Narrow: `main` above.
void main_and_side(Ui& ui, Body main, Body side);

/// The page of a board: `body` fills what `head` leaves; where the board is narrow, both scroll together.
void board_page(Ui& ui, std::string_view key, Body head, Body body);

/// A board that remembers which column it shows where it is narrow: the one chosen last, else `preferred` (the one with the
/// open record), else the first with a card. `preferred` may be out of range.
BoardAnswer kept_board(
    Ui& ui,
    BoardSpec const& spec,
    std::span<BoardColumn const> columns,
    std::size_t preferred,
    FunctionRef<void(std::size_t column, std::size_t index, BoardCard& card)> fill);

}  // namespace tongban::ui
