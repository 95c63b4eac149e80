#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

void draw_buttons(Ui& ui) {
    auto const save = said(ui, "sample.save");
    auto const later = said(ui, "sample.later");
    flow(ui, [&] {
        button(ui, {.key = "primary", .label = save, .kind = ButtonKind::primary});
        button(ui, {.key = "secondary", .label = later});
        button(ui, {.key = "quiet", .label = said(ui, "sample.more"), .kind = ButtonKind::quiet});
        button(ui, {.key = "danger", .label = said(ui, "sample.delete"), .kind = ButtonKind::danger});
    });
    flow(ui, [&] {
        button(ui, {.key = "icon", .label = said(ui, "sample.add"), .kind = ButtonKind::primary, .icon = Icon::plus});
        button(ui, {.key = "icon2", .label = said(ui, "sample.call"), .icon = Icon::phone});
        button(ui, {.key = "busy", .label = said(ui, "sample.saving"), .kind = ButtonKind::primary, .busy = true});
        button(ui, {.key = "small", .label = said(ui, "sample.claim"), .small = true});
    });
    button(
        ui,
        {.key = "disabled",
         .label = said(ui, "sample.pair"),
         .kind = ButtonKind::primary,
         .disabled = true,
         .reason = said(ui, "sample.reason")});
    button(ui, {.key = "fill", .label = save, .kind = ButtonKind::primary, .fill = true});
}

void draw_chips(Ui& ui, DesignDraft& draft) {
    auto const& palette = ui.theme().palette;
    flow(ui, [&] {
        if (chip(ui, {.key = "one", .label = said(ui, "sample.chip_due"), .selected = draft.checked, .count = 12}))
            draft.checked = !draft.checked;
        chip(ui, {.key = "two", .label = said(ui, "sample.chip_quiet"), .count = 3});
        chip(ui, {.key = "three", .label = said(ui, "sample.chip_red"), .mark = palette.grade_red});
        chip(ui, {.key = "four", .label = said(ui, "sample.village_1"), .selected = true, .removable = true});
        chip(ui, {.key = "five", .label = said(ui, "sample.chip_more"), .icon = Icon::filter});
    });
    flow(ui, [&] {
        icon_button(ui, {.key = "search", .icon = Icon::search, .label = said(ui, "sample.more")});
        icon_button(ui, {.key = "eye", .icon = Icon::eye_off, .label = said(ui, "privacy"), .selected = true});
        icon_button(ui, {.key = "print", .icon = Icon::print, .label = said(ui, "sample.print"), .disabled = true});
    });
}

void draw_tabs(Ui& ui, DesignDraft& draft) {
    std::array const spans{
        Option{.word = "week", .label = said(ui, "sample.week"), .count = 4},
        Option{.word = "month", .label = said(ui, "sample.month"), .count = 17},
        Option{.word = "year", .label = said(ui, "sample.year")}};
    tabs(ui, {.key = "span", .name = said(ui, "kind.tabs")}, spans, draft.tab);
    std::array const views{
        Option{.word = "list", .label = said(ui, "sample.view_list")},
        Option{.word = "board", .label = said(ui, "sample.view_board")},
        Option{.word = "calendar", .label = said(ui, "sample.view_calendar")}};
    tabs(ui, {.key = "view", .name = said(ui, "kind.tabs"), .segmented = true}, views, draft.view);
}

void draw_toggles(Ui& ui, DesignDraft& draft) {
    checkbox(
        ui,
        {.key = "box", .label = said(ui, "sample.consent"), .help = said(ui, "sample.consent_help")},
        draft.checked);
    bool never = true;
    checkbox(ui, {.key = "asleep", .label = said(ui, "sample.asleep"), .disabled = true}, never);
    divider(ui);
    toggle(
        ui,
        {.key = "switch", .label = said(ui, "sample.large_type"), .help = said(ui, "sample.large_help")},
        draft.switched);
    toggle(ui, {.key = "switch2", .label = said(ui, "sample.asleep"), .disabled = true}, never);
    divider(ui);
    stepper(
        ui,
        {.key = "hours", .label = said(ui, "sample.hours"), .most = 12, .unit = said(ui, "sample.hour_unit")},
        draft.hours);
}

}  // namespace

void draw_control_part(Ui& ui, DesignDraft& draft) {
    columns(
        ui,
        {},
        {[&] {
             shown(ui, "buttons", [&] { draw_buttons(ui); });
             shown(ui, "tabs", [&] { draw_tabs(ui, draft); });
         },
         [&] {
             shown(ui, "chips", [&] { draw_chips(ui, draft); });
             shown(ui, "toggles", [&] { draw_toggles(ui, draft); });
         }});
}

}  // namespace tongban::ui
