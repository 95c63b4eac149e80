#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/parts.hpp"

namespace tongban {

/// What one field finds everywhere, and what can be done from here.
struct FindView {
    std::string text;
    struct Hit {
        std::string kind;  ///< "child", "village", "visit" … : icon and test go by it
        std::int64_t id = 0;
        std::string title;
        Phrase detail;
        Label place = {};
        std::string words = {};  ///< of a note: what is around the words that were sought
        std::vector<Intent> intents;
    };
    struct Group {
        std::string title_key;
        std::vector<Hit> hits;
        int best = 0;  ///< how well the best of them answers, see domain/search.hpp; groups stand in this order
        int more = 0;
    };
    /// Nothing typed: what was open last.
    std::vector<Group> groups;
    /// Everything that can be done, told apart by how it is called: the screen knows the words and narrows it by `text`.
    std::vector<Action> commands;
    bool looking = false;  ///< notes are still being looked through
};

}  // namespace tongban
