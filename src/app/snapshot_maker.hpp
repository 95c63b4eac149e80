#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/claim_sheet.hpp"
#include "app/device.hpp"
#include "app/forms/form_state.hpp"
#include "app/ports.hpp"
#include "app/read/find_reader.hpp"
#include "app/read/people.hpp"
#include "app/read/screens.hpp"
#include "app/rules.hpp"
#include "app/safekeeping.hpp"
#include "app/snapshot.hpp"
#include "app/store_lock.hpp"
#include "app/trail.hpp"

namespace tongban {

/// What a session keeps in mind beside the database and the place: shown, but not lasting.
struct Standing {
    std::map<Screen, ListState> lists;
    bool masked = false;
    std::optional<ClaimSheet> claims;  ///< that came back and is being looked at
    std::string saved_at;              ///< see FrameView
    std::vector<Notice> notices;
    std::string dismissed_banner;     ///< its kind
    bool working = false;             ///< see FrameView
    std::int64_t undo = 0;            ///< see FrameView
    std::optional<std::string> find;  ///< what the field that finds everything reads
    bool find_over = false;           ///< … over another page
    std::uint32_t harm_told = 0;      ///< see FrameView
    bool left_unsaved = false;        ///< another window took over before all was saved, and it was not taken along yet
};

/// Makes snapshots, and makes them again only as far as something has changed.
class SnapshotMaker {
public:
    struct Sources {
        Ports const& ports;
        Database& database;
        Rules const& rules;
        Device const& device;
        Trail const& trail;
        Standing const& standing;
        Safekeeping const& safekeeping;
        StoreLock const& lock;
        FormState const* form = nullptr;    ///< of the route, when that is a form that could be opened
        WordSearch const* words = nullptr;  ///< in notes, for Standing::find
    };

    void data_changed();   ///< records differ
    void view_changed();   ///< the place, a filter, a form's content, masking, or the day
    void find_changed();   ///< what is sought everywhere, or what was found in notes
    void frame_changed();  ///< what stands around the page: saved state, notices

    Snapshot const& make(Sources const& sources);
    /// Something could not be read because it has not arrived; asking again later will show it.
    [[nodiscard]] bool is_waiting() const { return m_waiting; }
    /// Everybody, as at the last change of the data.
    People const& people(Database& database);

private:
    using View = std::shared_ptr<ScreenView const>;
    struct Kept {
        std::string stamp;  ///< what the view was made of
        View view;
    };

    View view_of(Sources const& sources, Route const& route);
    ScreenView read_view(Sources const& sources, Route const& route);
    ScreenView read_children_view(Sources const& sources);
    ScreenView read_volunteers_view(Sources const& sources);
    ScreenView read_form_view(Sources const& sources);
    FindView read_find_view(Sources const& sources);
    void show_found(Sources const& sources);
    void forget_findables();
    bool wait_when_blocked(Sources const& sources);
    [[nodiscard]] Reader reader_of(Sources const& sources);
    [[nodiscard]] std::string stamp_of(Sources const& sources, Route const& route) const;

    Snapshot m_snapshot;
    bool m_stale = true, m_page_stale = true, m_find_stale = true, m_waiting = false;
    std::uint64_t m_data_revision = 1;
    std::optional<People> m_people;
    PlanBook m_book;
    std::shared_ptr<std::vector<ChildRow> const> m_child_rows;
    std::shared_ptr<std::vector<VolunteerRow> const> m_volunteer_rows;
    std::optional<std::vector<Findable>> m_findables;
    Answering m_answering;  ///< of m_people and m_findables
    int m_due_today = 0;
    std::string m_rows_stamp;             ///< what the rows were made of
    std::map<std::string, Kept> m_views;  ///< by address; those of the last snapshot
};

/// What to note down, last used first, prefilled with the record at `here` (read/frame_reader.cpp).
[[nodiscard]] std::vector<Action> note_actions(SnapshotMaker::Sources const& sources, Route const& here);
/// The frame around the page (read/frame_reader.cpp).
[[nodiscard]] FrameView read_frame(SnapshotMaker::Sources const& sources, int due_today);

}  // namespace tongban
