#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/parts.hpp"
#include "domain/activity.hpp"
#include "domain/participation.hpp"

namespace tongban {

struct ActivityRow {
    std::int64_t id = 0;
    std::string title;
    Label theme;
    Date day;
    std::string time;  ///< "14:00–16:00"; "" when not said
    std::string place;
    ActivityState state = ActivityState::planned;
    Label state_label;
    int children = 0, volunteers = 0;  ///< enlisted; once closed: present
    Phrase attention;                  ///< "点名还没做完"
};

/// The month view and the list are two faces of the same rows.
struct ActivityListView {
    std::string text;
    std::vector<Facet> facets;        ///< "theme", "state"
    std::vector<ActivityRow> coming;  ///< today and later, the nearest first
    std::vector<ActivityRow> past;    ///< the latest first
    Action add;
};

/// One name in the roll call.
struct RollLine {
    std::int64_t participant = 0;
    Ref who;
    std::string detail;  ///< age and village of a child, unit of a volunteer
    Presence presence = Presence::listed;
    Label presence_label;
    Intent tap;                  ///< the usual: here ⇄ not yet
    std::vector<Action> others;  ///< long press: late, excused, absent, take off the list
    std::int64_t minutes = 0;    ///< of a volunteer after closing
};

struct ActivityView {
    ActivityRow head;
    std::vector<FactGroup> groups;
    std::vector<RollLine> children;
    std::vector<RollLine> volunteers;
    struct Count {
        int listed = 0, present = 0, away = 0;
    };  ///< in all; present and late; excused and absent
    Count child_count, volunteer_count;
    bool roll_open = false;    ///< presence can be tapped now
    std::string summary;       ///< what was written at closing
    std::int64_t minutes = 0;  ///< of all volunteers together, after closing
    std::vector<Action> actions;
    std::vector<Event> timeline;
};

}  // namespace tongban
