#include "app/read/grading_reader.hpp"

#include <algorithm>

#include "app/read/item_parts.hpp"

namespace tongban {
namespace {

std::string words_of_theirs(Reader const& reader, std::string const& text) {
    return reader.masked && !text.empty() ? dots() : text;
}

std::string who_graded(Reader const& reader, Grading const& grading) {
    std::string const first = shown_helper(reader, grading.assessor), second = shown_helper(reader, grading.second);
    return first.empty() || second.empty() ? first + second : first + "、" + second;
}

GradingView::Line line_of(Reader const& reader, Kept<Grading> const& kept) {
    Grading const& grading = kept.record;
    return {
        kept.id.value,
        grading.graded_on,
        colour_of(grading),
        colour_label(colour_of(grading)),
        who_graded(reader, grading),
        counts(grading)};
}

std::optional<Date> second_due_of(Reader const& reader, GradingRow const& row) {
    return second_due(row.grading.record, row.before, reader.rules.policy, reader.rules.holidays);
}

OpenItem item_of(Reader const& reader, GradingRow const& row, Due const& due, std::string_view form, std::int64_t on) {
    bool const second = due.kind == DueKind::grading_second;
    std::int64_t const child = row.grading.record.child.value;
    OpenItem item = open_item(
        second ? "grade_second" : "grade_review",
        phrase(
            second ? "app.item.grade_second" : "app.item.grade_review",
            {{"child", shown_child(reader, row.child_name, row.child_alias)},
             {"colour", Word{colour_label(colour_of(row.grading.record)).key}}}),
        {Screen::child, child});
    item.place = place_of(reader, row.village);
    item.act = open_form(form, form, on);
    put_due(item, due, reader.today);
    return item;
}

}  // namespace

std::optional<GradingRow> in_force(ChildLine const& child, std::vector<Kept<Grading>> const& gradings) {
    std::optional<GradingRow> row;
    for (auto const& kept : gradings) {
        if (!counts(kept.record)) continue;
        if (row) {
            row->before = colour_of(kept.record);
            break;
        }
        row = GradingRow{kept, Colour::ungraded, child.name, child.alias, child.village_name};
    }
    return row;
}

std::vector<OpenItem> items_of(Reader const& reader, GradingRow const& row) {
    std::vector<OpenItem> items;
    Grading const& grading = row.grading.record;
    auto const offer = [&](DueKind kind, std::optional<Date> day, std::string_view form, std::int64_t on) {
        if (day && is_shown({kind, *day}, reader.today, reader.rules.policy))
            items.push_back(item_of(reader, row, {kind, *day}, form, on));
    };
    offer(DueKind::grading_second, second_due_of(reader, row), "look_again", row.grading.id.value);
    offer(DueKind::grading_review, grading.next_review_on, "grade_child", grading.child.value);
    return items;
}

std::vector<OpenItem> grading_items(Reader const& reader) {
    std::vector<OpenItem> items;
    Date const until = reader.today + reader.rules.policy.visit_notice_days;
    for (GradingRow const& row : gradings_waiting(reader.database, until))
        std::ranges::move(items_of(reader, row), std::back_inserter(items));
    return items;
}

GradingView grading_view(Reader const& reader, Kept<Child> const& child, std::vector<Kept<Grading>> const& gradings) {
    GradingView view;
    for (auto const& kept : gradings) view.lines.push_back(line_of(reader, kept));
    bool const open = child.record.state == ChildState::open;
    if (open) view.actions.push_back(open_form("grade_child", "grade_child", child.id.value));
    auto const row = in_force({}, gradings);
    if (!row) return view;
    Grading const& grading = row->grading.record;
    view.review_on = grading.next_review_on;
    view.reason = words_of_theirs(reader, grading.reason);
    view.plan = words_of_theirs(reader, grading.plan);
    view.child_view = words_of_theirs(reader, grading.child_view);
    for (std::string const& word : grading.red_lines) {
        if (!reader.masked) view.red_lines.push_back(choice_label(grading_shape.plain(), "red_lines", word));
    }
    if (!open) return view;
    if (auto const due = second_due_of(reader, *row)) {
        view.second = phrase("app.grading.second", {{"day", *due}});
        view.actions.push_back(open_form("look_again", "look_again", row->grading.id.value, Tone::primary));
    }
    view.actions.push_back(open_form("amend", "amend_grading", row->grading.id.value));
    return view;
}

}  // namespace tongban
