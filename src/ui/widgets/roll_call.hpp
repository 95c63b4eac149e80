#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.hpp"
#include "ui/widgets/overlay.hpp"

namespace tongban::ui {

enum class RollMark : std::uint8_t { open, here, late, away };

/// One name.
struct RollTile {
    std::int64_t key = 0;  ///< record id
    std::string name;
    std::string detail;     ///< small, below the name
    std::string mark_word;  ///< "到了", "请假": heard, and shown when it is not the usual
    RollMark mark = RollMark::open;
    std::span<MenuItem const> others;  ///< what else can be said of this one; hangs on ⋯
};

struct RollSpec {
    std::string_view key;
    std::string_view name;  ///< heard: "孩子"
    bool locked = false;    ///< the roll is not open: shown, not to be tapped
};

struct RollAnswer {
    std::optional<std::size_t> tapped;  ///< place in `tiles`
    std::optional<std::size_t> said;    ///< place in `tiles` of the one for whom another mark was chosen …
    std::size_t other = 0;              ///< … and which of its `others`
};

/// A roll call: big names in a grid. A tap says "here"; ⋯, a long press or the right mouse button opens the rest.
RollAnswer roll_call(Ui& ui, RollSpec const& spec, std::span<RollTile const> tiles);

}  // namespace tongban::ui
