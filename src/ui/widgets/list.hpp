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
    std::string heard;  ///< said after the rest, not drawn: what the marks of the row mean
    void clear();       ///< empty again, memory kept
};

/// Small marks at the right of each row, in columns that scroll sideways: one drawing for all rows in sight. Heads above them:
/// widgets/marks.hpp.
struct MarkStrip {
    WidgetId across = 0;  ///< its scroll area, shared with the heads
    float names = 120;    ///< the part of each row that stays, for its words
    float width = 28;     ///< of a column
    int columns = 0;
    std::array<std::uint32_t, CellGrid::kinds> colours{};
    FunctionRef<CellRow(std::size_t index)> row;
};

struct ListSpec {
    std::string_view key;
    std::string_view name;  ///< heard: "孩子"
    std::size_t count = 0;
    std::int64_t selected = 0;  ///< the row whose detail is open
    bool carded = true;         ///< on a white card; false: directly on what is below
    bool dense = false;         ///< one line per row, lower
    MarkStrip const* marks = nullptr;
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

}  // namespace tongban::ui
