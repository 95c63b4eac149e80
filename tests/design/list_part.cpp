#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

constexpr std::size_t row_count = 10000;
constexpr std::array<std::string_view, 6> names{"child_1", "child_2", "child_3", "child_4", "child_5", "child_6"};

void fill_row(Ui const& ui, std::size_t i, Date today, ListRow& row) {
    auto const person = i % names.size();
    row.key = static_cast<std::int64_t>(i) + 1;
    row.lead = Lead::grade;
    // Nearly all children share one colour.
    row.grade = i % 41 == 3 ? Grade::red : i % 17 == 5 ? Grade::yellow : i % 29 == 7 ? Grade::green : Grade::blue;
    row.title = said(ui, std::string("sample.").append(names[person]));
    row.subtitle = said(ui, std::string("sample.row_").append(std::to_string(person % 3 + 1)));
    int const days = static_cast<int>(i * 7 % 45);
    row.trailing = relative_day_words(ui.words(), today - days, today);
    row.trailing_tone = days > 30 ? Tone::warm : Tone::quiet;
    if (days > 30) row.trailing_note = said(ui, "sample.overdue");
    if (i % 6 == 2) row.tags[0] = {std::string(said(ui, "sample.tag_warm")), Tone::warm};
    if (i % 4 == 0) {
        row.action = Icon::phone;
        row.action_label = said(ui, "sample.call");
    }
}

void draw_kinds(Ui& ui) {
    ListSpec const spec{.key = "leads", .name = said(ui, "kind.leads"), .count = 4, .carded = false};
    list(ui, spec, [&](std::size_t i, ListRow& row) {
        row.key = static_cast<std::int64_t>(i) + 1;
        row.title = said(ui, std::string("sample.").append(names[i]));
        row.subtitle = said(ui, "sample.row_1");
        row.lead = i < 2 ? Lead::initial : Lead::icon;
        row.lead_tone = i % 2 == 0 ? Tone::accent : Tone::warm;
        row.icon = Icon::wish;
        row.done = i == 3;
    });
}

void draw_simple(Ui& ui) {
    simple_row(
        ui,
        {.key = "one", .title = said(ui, "row.backup"), .note = said(ui, "row.backup_note"), .icon = Icon::download});
    divider(ui);
    simple_row(
        ui, {.key = "two", .title = said(ui, "row.type"), .trailing = said(ui, "normal"), .icon = Icon::text_size});
    divider(ui);
    simple_row(
        ui,
        {.key = "three", .title = said(ui, "row.wipe"), .icon = Icon::trash, .tone = Tone::danger, .chevron = false});
}

void draw_events(Ui& ui, Date today) {
    std::array const items{
        TimelineItem{
            3,
            Icon::home,
            Tone::accent,
            day_words(ui.words(), today - 1, today),
            std::string(said(ui, "event.visit")),
            std::string(said(ui, "event.visit_text")),
            true},
        TimelineItem{
            2,
            Icon::wish,
            Tone::warm,
            day_words(ui.words(), today - 9, today),
            std::string(said(ui, "event.wish")),
            std::string(said(ui, "event.wish_text")),
            true},
        TimelineItem{
            1,
            Icon::pair,
            Tone::quiet,
            day_words(ui.words(), today - 400, today),
            std::string(said(ui, "event.pair")),
            {},
            false}};
    timeline(ui, "events", said(ui, "kind.timeline"), items);
}

}  // namespace

void draw_list_part(Ui& ui, DesignDraft& draft, Date today) {
    columns(
        ui,
        {.weights = {3, 2}},
        {[&] {
             ListSpec const spec{
                 .key = "children", .name = said(ui, "kind.list"), .count = row_count, .selected = draft.selected_row};
             auto const answer = list(ui, spec, [&](std::size_t i, ListRow& row) { fill_row(ui, i, today, row); });
             if (answer.pressed) draft.selected_row = *answer.pressed;
             if (answer.acted) show_toast(ui, {.text = said(ui, "sample.call")});
         },
         [&] {
             shown(ui, "timeline", [&] { draw_events(ui, today); });
             shown(ui, "rows", [&] { draw_simple(ui); });
             shown(ui, "leads", [&] { draw_kinds(ui); });
         }});
}

}  // namespace tongban::ui
