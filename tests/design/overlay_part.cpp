#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

void draw_sheet(Ui& ui, DesignDraft& draft) {
    std::array const buttons{
        ButtonSpec{.key = "later", .label = said(ui, "sample.later")},
        ButtonSpec{.key = "save", .label = said(ui, "sample.save"), .kind = ButtonKind::primary}};
    SheetSpec const spec{.key = "sheet", .title = said(ui, "sheet.title"), .buttons = buttons};
    auto const answer = sheet(ui, spec, draft.sheet_open, [&] {
        paragraph(ui, said(ui, "sheet.text"), {.tone = Tone::quiet});
        text_area(ui, {.key = "story", .label = said(ui, "field.story"), .required = true}, draft.story);
        std::array const few{
            Option{.word = "visit", .label = said(ui, "choice.visit")},
            Option{.word = "phone", .label = said(ui, "choice.phone")}};
        choice(ui, {.key = "mode", .label = said(ui, "field.mode")}, few, draft.single);
    });
    if (!answer.pressed) return;
    draft.sheet_open = false;
    if (*answer.pressed == 1)
        show_toast(ui, {.text = said(ui, "saved.saved"), .action = said(ui, "sample.undo"), .action_key = "undo"});
}

void draw_menu(Ui& ui, DesignDraft& draft) {
    std::array const items{
        MenuItem{.label = said(ui, "sample.call"), .icon = Icon::phone},
        MenuItem{.label = said(ui, "sample.print"), .icon = Icon::print, .note = said(ui, "menu.print_note")},
        MenuItem{.label = said(ui, "sample.pair"), .icon = Icon::pair, .disabled = true},
        MenuItem{.label = said(ui, "sample.delete"), .icon = Icon::trash, .danger = true}};
    if (auto const chosen = menu(ui, "menu", "menu_button", items, draft.menu_open))
        show_toast(ui, {.text = items[*chosen].label});
}

}  // namespace

void draw_overlay_part(Ui& ui, DesignDraft& draft) {
    shown(ui, "overlays", [&] {
        flow(ui, [&] {
            if (button(ui, {.key = "sheet_button", .label = said(ui, "overlay.sheet")})) draft.sheet_open = true;
            if (button(ui, {.key = "menu_button", .label = said(ui, "overlay.menu"), .icon = Icon::more}))
                draft.menu_open = true;
            if (button(ui, {.key = "toast_button", .label = said(ui, "overlay.toast")}))
                show_toast(
                    ui, {.text = said(ui, "saved.saved"), .action = said(ui, "sample.undo"), .action_key = "undo"});
            if (button(ui, {.key = "warn_button", .label = said(ui, "overlay.warning")}))
                show_toast(ui, {.text = said(ui, "saved.not_saved"), .tone = Tone::danger});
        });
        draw_menu(ui, draft);
        draw_sheet(ui, draft);
        if (toast_action(ui, "undo")) show_toast(ui, {.text = said(ui, "overlay.undone")});
    });
    columns(
        ui,
        {},
        {[&] {
             banner(
                 ui,
                 {.key = "not_saved",
                  .text = said(ui, "banner.not_saved"),
                  .action = said(ui, "banner.retry"),
                  .tone = Tone::danger});
             banner(
                 ui,
                 {.key = "read_only",
                  .text = said(ui, "banner.read_only"),
                  .action = said(ui, "banner.take"),
                  .icon = Icon::lock});
             banner(ui, {.key = "calm", .text = said(ui, "banner.calm"), .tone = Tone::accent, .icon = Icon::info});
         },
         [&] {
             card(ui, {.key = "empty"}, [&] {
                 empty_state(
                     ui,
                     {.key = "none",
                      .drawing = Drawing::sprout,
                      .title = said(ui, "empty.title"),
                      .text = said(ui, "empty.text"),
                      .action = said(ui, "sample.add"),
                      .action_icon = Icon::plus});
             });
         }});
}

}  // namespace tongban::ui
