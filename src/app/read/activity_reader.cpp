#include <algorithm>

#include "app/grounds.hpp"
#include "app/read/activity_parts.hpp"
#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/screens.hpp"
#include "base/figures.hpp"

namespace tongban {
namespace {

/// "14:00–16:00"
std::string time_text(Activity const& activity) {
    auto const start = clock_minutes(activity.starts_at);
    return start ? activity.starts_at + "–" + clock_text(*start + activity.minutes) : std::string();
}

Phrase attention_of(Reader const& reader, ActivityLine const& line) {
    auto const items = items_of(reader, line);
    if (items.empty()) return {};
    return phrase("app.attention." + items.front().kind, {{"n", std::int64_t{line.not_called}}});
}

ActivityRow row_of_line(Reader const& reader, ActivityLine const& line) {
    Activity const& activity = line.activity.record;
    bool const counted = activity.state == ActivityState::closed;
    ActivityRow row;
    row.id = line.activity.id.value;
    row.title = activity.title;
    row.theme = choice_label(activity_shape.plain(), "theme", activity.theme);
    row.day = activity.day;
    row.time = time_text(activity);
    row.place = activity.place;
    row.state = activity.state;
    row.state_label = choice_label(activity_shape.plain(), "state", stored_word(activity.state));
    row.children = counted ? line.children_present : line.children;
    row.volunteers = counted ? line.volunteers_present : line.volunteers;
    row.attention = attention_of(reader, line);
    return row;
}

std::vector<FacetSource> facet_sources() {
    return {
        {"theme",
         "activity.theme",
         [](std::string_view word) { return choice_label(activity_shape.plain(), "theme", word); }},
        {"state",
         "activity.state",
         [](std::string_view word) { return choice_label(activity_shape.plain(), "state", word); },
         words_of<ActivityState>},
    };
}

std::vector<FactGroup> groups_of(Reader const& reader, Kept<Activity> const& activity) {
    Shape const shape = activity_shape.plain();
    Row const row = row_of(activity_shape, activity.record);
    std::vector<FactGroup> groups{
        fact_group(
            reader,
            "form.group.what",
            shape,
            row,
            {"theme", "pack", "day", "starts_at", "minutes", "place", "leader", "plan", "cancel_reason"}),
        fact_group(
            reader,
            "form.group.safety",
            shape,
            row,
            {"safety_plan", "outing", "insurance", "adults_planned", "approved_by", "approved_on"})};
    if (activity.record.state == ActivityState::closed) {
        groups.push_back(fact_group(
            reader,
            "form.group.feedback",
            shape,
            row,
            {"liked",
             "neutral",
             "disliked",
             "feedback",
             "quiz_before",
             "quiz_after",
             "follow_up",
             "follow_up_until",
             "followed_up_on"}));
    }
    if (is_over(activity.record.state)) return groups;
    for (FactGroup& group : groups) group.amend = open_form("amend", "amend_activity", activity.id.value);
    return groups;
}

/// What is missing before children may come.
Problems gaps_in(Reader const& reader, Kept<Activity> const& activity) {
    return gaps_of(activity.record, crew_of(reader.database, activity), reader.rules.policy);
}

/// Rows come by day.
void count_day(ActivityListView::Month& month, Date day) {
    if (first_of_month(day) != month.first) return;
    bool const same = !month.busy.empty() && month.busy.back().first == day;
    if (!same) month.busy.emplace_back(day, 0);
    ++month.busy.back().second;
}

}  // namespace

ActivityListView read_activities(Reader const& reader, ListState const& state) {
    ActivityListView view;
    view.text = state.text;
    view.add = open_form("plan_activity", "plan_activity", 0, Tone::primary);
    FacetCounter counter(facet_sources(), state);
    Date const shown = Date::parse(state.value("month")).value_or(reader.today);
    view.month = {first_of_month(shown), {}, Date::parse(state.value("day"))};
    for (ActivityLine const& line : all_activities(reader.database)) {
        Activity const& activity = line.activity.record;
        if (!counter.admits({activity.theme, stored_word(activity.state)})) continue;
        if (!answers(state.text, {activity.title, activity.place})) continue;
        count_day(view.month, activity.day);
        if (view.month.chosen && *view.month.chosen != activity.day) continue;
        (activity.day >= reader.today ? view.coming : view.past).push_back(row_of_line(reader, line));
    }
    std::ranges::reverse(view.coming);
    view.facets = counter.take();
    return view;
}

std::optional<ActivityView> read_activity(Reader const& reader, People const& people, Id<Activity> id) {
    auto const line = find_activity(reader.database, id);
    if (!line) return std::nullopt;
    Activity const& activity = line->activity.record;
    ActivityView view;
    view.head = row_of_line(reader, *line);
    view.groups = groups_of(reader, line->activity);
    read_roster(view, reader, line->activity);
    bool const day_has_come = activity.day <= reader.today;
    view.roll_open = activity.state == ActivityState::held || (activity.state == ActivityState::open && day_has_come);
    view.summary = activity.summary;
    if (!reader.masked)
        for (std::string_view const photo : split(activity.photos, ',')) view.photos.emplace_back(photo);
    LessonPack const* const pack = find_pack(reader.rules.lessons, activity.pack);
    if (pack) view.lesson = *pack;
    view.plan = activity.plan.empty() && pack ? plan_of(*pack) : activity.plan;
    Problems const gaps = is_before(activity.state) ? gaps_in(reader, line->activity) : Problems{};
    view.gaps = gap_items(reader, line->activity, gaps);
    if (is_before(activity.state)) view.groups_to_add = groups_to_add(reader, people, line->activity);
    view.actions = activity_actions(reader, *line, gaps, view);
    return view;
}

}  // namespace tongban
