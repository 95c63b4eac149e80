#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/views/parts.hpp"
#include "domain/activity.hpp"
#include "domain/lesson_pack.hpp"
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

/// The month and the list are two faces of the same rows.
struct ActivityListView {
    std::string text;
    struct Month {
        Date first;
        std::vector<std::pair<Date, int>> busy;  ///< days with activities that the facets admit, and how many
        std::optional<Date> chosen;              ///< the list shows only this day
    } month;
    std::vector<Facet> facets;        ///< "theme", "state"
    std::vector<ActivityRow> coming;  ///< today and later, the nearest first
    std::vector<ActivityRow> past;    ///< the latest first
    Action add;
};

/// One name in the roll call.
struct RollLine {
    std::int64_t participant = 0;
    Ref who;
    std::string alias;   ///< of a child: what stands on the list that lies open to everybody
    std::string detail;  ///< age and village of a child, unit of a volunteer
    std::string came_at, left_at;
    Phrase taken;  ///< who took the child home, and when
    std::string handed_to;
    Presence presence = Presence::listed;
    Label presence_label;
    Intent tap;                  ///< the usual: here ⇄ not yet
    std::vector<Action> others;  ///< long press: late, excused, absent, times and who takes home, take off the list
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
    bool roll_open = false;  ///< presence can be tapped now
    /// Whole groups that can be put on the list at one tap: those of last time, a village, an age.
    struct Group {
        Phrase name;
        int count = 0;
        Intent add;
    };
    std::vector<Group> groups_to_add;
    std::vector<OpenItem> gaps;  ///< what is missing before children may come, and what mends each
    std::vector<Action>
        to_take;  ///< children who are still here: each goes with the caregiver, or a form asks with whom
    std::optional<LessonPack> lesson;
    std::string plan;
    std::string summary;              ///< what was written at closing
    std::vector<std::string> photos;  ///< their names (store/blob.hpp); none while the privacy screen is on
    std::int64_t minutes = 0;         ///< of all volunteers together, after closing
    std::vector<Action> actions;
    std::vector<Event> timeline;
};

}  // namespace tongban
