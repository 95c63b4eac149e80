#include <algorithm>

#include "app/grounds.hpp"
#include "app/read/activity_parts.hpp"
#include "app/read/item_parts.hpp"

namespace tongban {
namespace {

OpenItem gap_item(Kept<Activity> const& activity, Problem const& gap) {
    OpenItem made =
        open_item("activity_" + std::string(gap.word), problem_phrase(gap), {Screen::activity, activity.id.value});
    made.title.args.emplace_back("field", Word{field_key("activity", gap.field)});
    made.act = open_form("amend", "amend_activity", activity.id.value);
    return made;
}

OpenItem access_item(Reader const& reader, std::string const& kind, Id<Volunteer> id, Problem const& gap) {
    std::string const name = linked_name(reader, "volunteer", id.value);
    OpenItem made = open_item(kind, phrase("app.gap.helper", {{"helper", name}}), {Screen::volunteer, id.value});
    made.detail = problem_phrase(gap);
    made.act = open_form("record_vetting", "record_vetting", id.value);
    return made;
}

void add_helper_items(std::vector<OpenItem>& items, Reader const& reader, Kept<Activity> const& activity) {
    for (auto const& [id, one] : all_linked(reader.database, participation_shape, "activity", activity.id)) {
        auto const helper = one.volunteer ? find(reader.database, volunteer_shape, one.volunteer) : std::nullopt;
        if (!helper) continue;
        for (Problem const& gap : access_gaps(*helper, activity.record.day, reader.rules.policy)) {
            items.push_back(access_item(reader, "vetting_missing", one.volunteer, gap));
        }
    }
}

void add_consent_items(std::vector<OpenItem>& items, Reader const& reader, Kept<Activity> const& activity) {
    for (auto const& [id, child] : without_consent(reader.database, activity, "activity")) {
        std::string const name = shown_child(reader, child.name, child.alias);
        items.push_back(
            open_item("consent_missing", phrase("app.gap.child", {{"child", name}}), {Screen::child, id.value}));
        items.back().act = open_form("give_consent", "give_consent", id.value);
    }
}

}  // namespace

std::vector<OpenItem> gap_items(Reader const& reader, Kept<Activity> const& activity, Problems const& gaps) {
    std::vector<OpenItem> items;
    for (Problem const& gap : gaps) {
        bool const of_leader = gap.field == "leader" && gap.word != "required";
        if (of_leader) items.push_back(access_item(reader, "vetting_leader", activity.record.leader, gap));
        bool const of_person = of_leader || gap.field == "volunteer" || gap.field == "child";
        if (!of_person) items.push_back(gap_item(activity, gap));
        if (gap.field == "child") add_consent_items(items, reader, activity);
    }
    bool const helpers = std::ranges::any_of(gaps, [](Problem const& gap) { return gap.field == "volunteer"; });
    if (helpers) add_helper_items(items, reader, activity);
    return items;
}

}  // namespace tongban
