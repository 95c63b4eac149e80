#pragma once

#include "platform/browser/page.hpp"
#include "platform/pointer_track.hpp"

namespace tongban {

/// What the page has reported and no frame has seen yet. The exported functions of page_events.cpp fill it.
struct PageInbox {
    PageInput input;  ///< but for the pointer, which is in `pointer`
    PointerTrack pointer;
    std::vector<std::string> shortcuts;  ///< that we want to hear of
};

PageInbox& page_inbox();

}  // namespace tongban
