#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/parts.hpp"

namespace tongban {

/// One waiting child, the helper suggested to it, and why. A person decides.
struct MatchCard {
    ChildHead child;
    int waiting_days = 0;
    Phrase blocked;                  ///< what is still missing on the child's side: "缺监护人同意"
    std::optional<Ref> helper = {};  ///< nothing: nobody suitable
    Label helper_kind;
    std::vector<Phrase> reasons;      ///< what speaks for the two, short
    Phrase change;                    ///< what would make it better, or possible at all
    std::optional<Action> mend = {};  ///< the form for that
    std::vector<Phrase> kept_away;    ///< without a helper: of how many helpers what says no
    Action act;                       ///< to pair the two, or what has to come first
};

/// All children who wait, weighed together. Who has waited longest stands first.
struct MatchingView {
    std::vector<MatchCard> suggested, passed;  ///< at most `cards_most` of each
    int suggested_count = 0, passed_count = 0;

    static constexpr std::size_t cards_most = 60;
};

}  // namespace tongban
