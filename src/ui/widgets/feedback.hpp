#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/text.hpp"

/// How things stand: nothing here yet, half done, saved.
namespace tongban::ui {

struct EmptySpec {
    std::string_view key;
    Drawing drawing = Drawing::notebook;
    std::string_view title;      ///< one short sentence
    std::string_view text = {};  ///< what to do, or why it is good
    std::string_view action = {};
    Icon action_icon = Icon::none;
};
/// Teaches with one drawing, one sentence, one action. True when the action was pressed.
bool empty_state(Ui& ui, EmptySpec const& spec);

struct ProgressSpec {
    std::string_view key;
    std::string_view label;
    float share = 0;             ///< 0–1; negative: unknown, a piece wanders
    std::string_view note = {};  ///< "3 / 12"
    Tone tone = Tone::accent;
};
void progress(Ui& ui, ProgressSpec const& spec);

enum class SegmentState : std::uint8_t { empty, partly, full };
struct Segment {
    std::string_view label;  ///< "数字清"
    SegmentState state = SegmentState::empty;
};
/// Small bars side by side with their names below: the five 清. Heard as "label: 3 / 5".
void meter(Ui& ui, std::string_view key, std::string_view label, std::span<Segment const> segments);

enum class SavedTone : std::uint8_t { saved, saving, not_saved, read_only };
struct SavedSpec {
    std::string_view key;
    SavedTone tone = SavedTone::saved;
    std::string_view text;  ///< "已保存 14:32"
};
/// Small mark and words. True when pressed (to see why, and what to do).
bool saved_mark(Ui& ui, SavedSpec const& spec);
[[nodiscard]] float saved_mark_width(Ui& ui, SavedSpec const& spec);

/// Grey bars where rows will be, while something is being read.
void skeleton(Ui& ui, int rows);

}  // namespace tongban::ui
