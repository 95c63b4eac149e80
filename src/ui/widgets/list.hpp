#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text.hpp"

/// Lists. Ten rows or ten thousand: only what is seen is asked for, drawn and reported.
namespace tongban::ui {

struct RowTag {
    std::string text;
    Tone tone = Tone::quiet;
};

/// What stands at the left of a row.
enum class Lead : std::uint8_t { none, grade, icon, initial };

/// One row: lead mark, title with tags, subtitle; at the right a word and a smaller word below it.
struct ListRow {
    std::int64_t key = 0;  ///< record id
    Lead lead = Lead::none;
    Grade grade = Grade::none;
    Icon icon = Icon::none;
    Tone lead_tone = Tone::quiet;  ///< of icon and initial
    std::string title;
    std::string subtitle;
    std::string trailing;
    std::string trailing_note;
    Tone trailing_tone = Tone::quiet;
    std::array<RowTag, 3> tags;  ///< empty texts are left out
    Icon action = Icon::none;    ///< a button at the right end: phone, check
    std::string action_label;
    bool done = false;  ///< drawn faint with a tick
    void clear();       ///< empty again, memory kept
};

struct ListSpec {
    std::string_view key;
    std::string_view name;  ///< heard: "孩子"
    std::size_t count = 0;
    std::int64_t selected = 0;  ///< the row whose detail is open
    bool carded = true;         ///< on a white card; false: directly on what is below
    bool dense = false;         ///< one line per row, lower
};

struct ListAnswer {
    std::optional<std::int64_t> pressed;  ///< key of the row
    std::optional<std::int64_t> acted;    ///< key of the row whose action button was pressed
};

/// Rows of equal height inside the scroll page around it. `fill` writes row `index` (0-based) into an empty ListRow.
/// One tab stop; arrow keys, Home, End and Page keys walk and keep the row in sight. Nothing is drawn for 0 rows: show an
/// empty_state instead.
ListAnswer list(Ui& ui, ListSpec const& spec, FunctionRef<void(std::size_t index, ListRow& row)> fill);

/// A single row outside of a long list: settings, a result, a person in a card.
struct RowSpec {
    std::string_view key;
    std::string_view title;
    std::string_view note = {};
    std::string_view trailing = {};
    Icon icon = Icon::none;
    Tone tone = Tone::plain;
    bool chevron = true;
    bool disabled = false;
};
bool simple_row(Ui& ui, RowSpec const& spec);

struct TimelineItem {
    std::int64_t key = 0;
    Icon icon = Icon::note;
    Tone tone = Tone::quiet;
    std::string when;  ///< "3月5日（周四）"
    std::string title;
    std::string body;
    bool pressable = false;
};
/// Everything that happened, the newest first. Items differ in height, so give at most some hundred. Returns the pressed key.
std::optional<std::int64_t> timeline(
    Ui& ui, std::string_view key, std::string_view name, std::span<TimelineItem const> items);

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
    std::string action;  ///< a small button at the foot: the usual next step. "": none
    bool action_disabled = false;
    std::string action_reason;  ///< why it is disabled: heard, and shown below it
    void clear();
};
struct BoardAnswer {
    std::optional<std::int64_t> pressed;  ///< key of the card
    std::optional<std::int64_t> acted;    ///< key of the card whose button was pressed
};
struct BoardSpec {
    std::string_view key;
    std::string_view name;      ///< heard: "微心愿"
    std::int64_t selected = 0;  ///< the card whose detail is open
};
/// Cards by stage, in columns side by side that fill the rest of the height: the columns go sideways together when they do
/// not all fit, each goes up and down by itself below its title. Where fewer than two columns fit (a phone, the list beside
/// a detail), one column at a time, chosen by its name and count. `shown` is the key of that column (kept by the caller).
/// Only cards in sight are asked for.
BoardAnswer board(
    Ui& ui,
    BoardSpec const& spec,
    std::span<BoardColumn const> columns,
    std::string& shown,
    FunctionRef<void(std::size_t column, std::size_t index, BoardCard& card)> fill);

}  // namespace tongban::ui
