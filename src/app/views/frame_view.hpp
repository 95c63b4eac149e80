#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.hpp"
#include "app/views/parts.hpp"

namespace tongban {

/// A short sentence that goes by itself: "已保存", "心愿放回待认领".
struct Notice {
    std::int64_t id = 0;
    Phrase text;
    Tone tone = Tone::plain;
    std::int64_t since_ms = 0;  ///< Clock::now_ms when it appeared; the view decides how long it stays
};

/// A sentence that stays until its reason is gone: not saved, another window writes, no backup for long.
struct Banner {
    std::string kind;  ///< stable word: "not_saved", "wiped", "read_only", "backup_old"
    Phrase text;
    Tone tone = Tone::plain;
    std::optional<Action> act = {};
    bool dismissable = false;
};

/// A report of harm, without a word of what it says.
struct HarmLine {
    std::int64_t id = 0;
    Date day;
    bool open = true;
};

/// The frame around every screen.
struct FrameView {
    SavedState saved = SavedState::saved;
    std::string saved_at;          ///< "14:32": when the last commit was confirmed durable; "" if none since the start
    Phrase saved_reason;           ///< why not saved and what to do ("vault.<word>")
    std::uint64_t pending = 0;     ///< commits not confirmed
    std::optional<Banner> banner;  ///< the most important one
    std::vector<Notice> notices;   ///< oldest first

    Screen section = Screen::today;  ///< the rail or bar item that is lit
    std::optional<Route> back;       ///< where GoBack leads; nothing on the five first screens
    struct Badge {
        Screen screen;
        int count;
    };
    std::vector<Badge> badges;  ///< open work per section; 0 is left out
    std::vector<Action> notes;  ///< the ＋: what to note down, last used first, prefilled with the record on screen

    std::int64_t undo =
        0;  ///< the change that the last notice told of, as long as it can be taken back at once; 0: none

    bool working = false;           ///< what takes long is about to be done, and nothing is answered meanwhile
    Route write_report;             ///< the form of a report of harm, of the child on screen
    std::vector<HarmLine> reports;  ///< open ones first; none when masked
    std::uint32_t harm_told = 0;  ///< grows when something was noted that tells of harm: whom to call is shown at once
    bool masked = false;
    ThemeChoice theme = ThemeChoice::system;
    TextSize text_size = TextSize::normal;
    std::string writer;  ///< "" when nobody has said who writes
    bool empty = false;  ///< no record at all yet: screens teach
};

}  // namespace tongban
