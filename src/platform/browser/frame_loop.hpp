#pragma once

namespace tongban {

/// Asks the page for frames. Nothing is drawn, and no callback runs, unless somebody asked.
struct FrameLoop {
    void wake(int frames = 2) const;  ///< draw so many frames, one per screen refresh, beginning with the next
    void wake_at(double seconds_from_now) const;  ///< draw a frame then; the earliest wish counts
};

}  // namespace tongban
