#include <algorithm>

#include "app/read/activity_parts.hpp"
#include "domain/age.hpp"

namespace tongban {
namespace {

constexpr std::size_t group_most = 60;  ///< more are no longer one activity
constexpr std::size_t group_villages_most = 8;

using Group = ActivityView::Group;

/// Who stands on a list.
struct Listed {
    std::vector<Id<Child>> children;
    std::vector<Id<Volunteer>> volunteers;
};

Listed listed_at(Database& database, Id<Activity> activity) {
    Listed listed;
    for (auto const& [id, one] : all_linked(database, participation_shape, "activity", activity)) {
        if (one.child) listed.children.push_back(one.child);
        if (one.volunteer) listed.volunteers.push_back(one.volunteer);
    }
    return listed;
}

class GroupMaker {
public:
    GroupMaker(Reader const& reader, People const& people, Kept<Activity> const& activity)
        : m_reader(reader), m_people(people), m_activity(activity), m_here(listed_at(reader.database, activity.id)) {}

    std::vector<Group> make() {
        add_last();
        add_villages();
        add_ages();
        return std::move(m_groups);
    }

private:
    [[nodiscard]] bool is_new(ChildLine const& line) const {
        return line.state == ChildState::open && std::ranges::find(m_here.children, line.id) == m_here.children.end();
    }
    [[nodiscard]] bool may_help(VolunteerLine const& line) const {
        auto const& [id, volunteer] = line.volunteer;
        bool const here = std::ranges::find(m_here.volunteers, id) != m_here.volunteers.end();
        return !here && access_gaps(volunteer, m_activity.record.day, m_reader.rules.policy).empty();
    }
    template <typename Fits>
    [[nodiscard]] std::vector<Id<Child>> children_that(Fits fits) const {
        std::vector<Id<Child>> found;
        for (ChildLine const& line : m_people.children) {
            if (is_new(line) && fits(line)) found.push_back(line.id);
        }
        return found;
    }
    void add(Phrase name, std::vector<Id<Child>> children, std::vector<Id<Volunteer>> helpers = {}) {
        std::size_t const count = children.size() + helpers.size();
        if (children.empty() || count > group_most) return;
        Intent intent = Perform{EnlistParticipants{m_activity.id, std::move(children), std::move(helpers)}};
        m_groups.push_back({std::move(name), static_cast<int>(count), std::move(intent)});
    }

    void add_last() {
        for (ActivityLine const& line : all_activities(m_reader.database)) {
            ActivityState const state = line.activity.record.state;
            bool const took_place = state == ActivityState::held || state == ActivityState::closed;
            if (line.activity.id == m_activity.id || !took_place) continue;
            Listed const last = listed_at(m_reader.database, line.activity.id);
            auto children = children_that([&](ChildLine const& child) {
                return std::ranges::find(last.children, child.id) != last.children.end();
            });
            std::vector<Id<Volunteer>> helpers;
            for (VolunteerLine const& helper : m_people.volunteers) {
                Id<Volunteer> const id = helper.volunteer.id;
                bool const was = std::ranges::find(last.volunteers, id) != last.volunteers.end();
                if (was && may_help(helper)) helpers.push_back(id);
            }
            add(phrase("app.group.last"), std::move(children), std::move(helpers));
            return;
        }
    }
    void add_villages() {
        if (m_reader.masked) return;
        std::vector<Id<Village>> villages;
        for (ChildLine const& line : m_people.children) {
            bool const known = std::ranges::find(villages, line.village) != villages.end();
            if (line.village && !known) villages.push_back(line.village);
            if (villages.size() > group_villages_most) return;
        }
        for (Id<Village> const village : villages) {
            auto const lives = [&](ChildLine const& line) { return line.village == village; };
            auto const found = std::ranges::find_if(m_people.children, lives);
            add(phrase("app.group.village", {{"village", found->village_name}}), children_that(lives));
        }
    }
    void add_age(int from, int to) {
        auto const fits = [&](ChildLine const& line) {
            if (!line.born_on) return false;
            int const age = age_in_years(*line.born_on, m_activity.record.day);
            return age >= from && age <= to;
        };
        add(phrase("app.group.ages", {{"from", std::int64_t{from}}, {"to", std::int64_t{to}}}), children_that(fits));
    }
    /// The ages that a lesson is for, or those of the policy.
    void add_ages() {
        auto const* const pack = find_pack(m_reader.rules.lessons, m_activity.record.pack);
        if (pack) return add_age(pack->from_age, pack->to_age);
        int from = 0;
        for (int const next : m_reader.rules.policy.age_steps) {
            add_age(from, next - 1);
            from = next;
        }
        add_age(from, minor_age_end - 1);
    }

    Reader const& m_reader;
    People const& m_people;
    Kept<Activity> const& m_activity;
    Listed m_here;
    std::vector<Group> m_groups;
};

}  // namespace

std::vector<Group> groups_to_add(Reader const& reader, People const& people, Kept<Activity> const& activity) {
    return GroupMaker(reader, people, activity).make();
}

}  // namespace tongban
