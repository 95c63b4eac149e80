#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

#include "ui/papers.hpp"
#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/found_things.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr std::array rail_screens{
    Screen::today,
    Screen::children,
    Screen::pairs,
    Screen::wishes,
    Screen::activities,
    Screen::volunteers,
    Screen::plan,
    Screen::campaigns,
    Screen::ledgers,
    Screen::settings};
constexpr std::array phone_screens{Screen::today, Screen::children, Screen::wishes, Screen::more};

// ---- what the bars say

int badge_of(FrameView const& frame, Screen screen) {
    auto const found = std::ranges::find(frame.badges, screen, &FrameView::Badge::screen);
    return found == frame.badges.end() ? 0 : found->count;
}

Place place_of(Ui const& ui, FrameView const& frame, Screen screen) {
    std::string const key = std::string("screen.").append(screen_word(screen));
    return {
        .key = screen_word(screen),
        .label = ui.word(key),
        .icon = icon_of(screen),
        .badge = badge_of(frame, screen),
        .apart = screen == Screen::settings};
}

template <std::size_t n>
std::vector<Place> places_of(Ui const& ui, FrameView const& frame, std::array<Screen, n> const& screens) {
    std::vector<Place> places;
    for (Screen const screen : screens) places.push_back(place_of(ui, frame, screen));
    return places;
}

SavedTone saved_tone(SavedState state) {
    switch (state) {
        case SavedState::saving: return SavedTone::saving;
        case SavedState::not_saved: return SavedTone::not_saved;
        case SavedState::read_only: return SavedTone::read_only;
        case SavedState::saved: break;
    }
    return SavedTone::saved;
}

std::string saved_text(Ui const& ui, FrameView const& frame) {
    switch (frame.saved) {
        case SavedState::saving: return std::string(ui.word("shell.saving"));
        case SavedState::not_saved: return std::string(ui.word("shell.not_saved"));
        case SavedState::read_only: return std::string(ui.word("shell.read_only"));
        case SavedState::saved: break;
    }
    if (frame.saved_at.empty()) return std::string(ui.word("shell.saved"));
    return ui.word("shell.saved_at", {{"time", frame.saved_at}});
}

/// On a phone more places are behind 更多 than in the bar.
Screen lit_place(Ui const& ui, Screen section) {
    bool const in_bar = std::ranges::find(phone_screens, section) != phone_screens.end();
    return ui.phone() && !in_bar ? Screen::more : section;
}

// ---- what was pressed

Screen screen_of(std::string_view word) {
    auto const named = [&](Screen screen) { return screen_word(screen) == word; };
    auto const in_rail = std::ranges::find_if(rail_screens, named);
    return in_rail != rail_screens.end() ? *in_rail : *std::ranges::find_if(phone_screens, named);
}

/// The bar's box finds everything, over the page.
void answer_found(
    Ui& ui,
    FoundAnswer const& answer,
    std::string const& text,
    std::span<FoundThing const> things,
    Snapshot const& seen,
    Intents& intents) {
    bool const typed = answer.field.changed && !answer.field.composing;
    if (typed) intents.push_back(Find{text});
    else if (!seen.find && answer.arrived) intents.push_back(Find{});
    if (answer.picked) do_found(ui, things[*answer.picked], seen, intents);
    if (answer.picked || answer.closed) intents.push_back(StopFinding{});
}

void answer_shell(Ui& ui, ShellAnswer const& answer, Snapshot const& seen, Intents& intents) {
    if (!answer.went.empty()) go(intents, {.screen = screen_of(answer.went)});
    if (answer.back) intents.push_back(GoBack{});
    if (answer.search_pressed) open_find(ui, intents);
    if (answer.print) print_page(ui, seen, intents);
    if (answer.privacy) intents.push_back(SetMasked{!seen.frame.masked});
    if (answer.saved || answer.who) go(intents, {.screen = Screen::settings});
    if (answer.add) set_opened(ui, "notes", true);
    if (answer.report) set_opened(ui, "report", true);
}

// ---- banner and toasts

void draw_banner(Ui& ui, Snapshot const& seen, Intents& intents) {
    if (!seen.frame.banner) return;
    Banner const& shown = *seen.frame.banner;
    std::string const text = spoken(ui, shown.text, seen.today);
    std::string const action = shown.act ? spoken(ui, shown.act->label) : std::string(ui.word("common.close"));
    bool const has_action = shown.act || shown.dismissable;
    BannerSpec const spec{
        .key = shown.kind,
        .text = text,
        .action = has_action ? std::string_view(action) : std::string_view(),
        .tone = tone_of(shown.tone),
        .urgent = shown.tone == tongban::Tone::danger};
    if (banner(ui, spec)) intents.push_back(shown.act ? shown.act->intent : Intent(DismissBanner{}));
}

/// A toast keeps itself; the notice is taken off the snapshot as soon as it is shown.
void hand_over_notices(Ui& ui, Snapshot const& seen, Intents& intents) {
    for (Notice const& notice : seen.frame.notices) intents.push_back(DismissNotice{notice.id});
    if (seen.frame.notices.empty()) return;
    Notice const& last = seen.frame.notices.back();
    std::string const text = spoken(ui, last.text, seen.today);
    std::string_view const undo = seen.frame.undo != 0 ? ui.word("app.action.undo_change") : std::string_view();
    show_toast(
        ui,
        {.text = text,
         .action = undo,
         .action_key = "undo",
         .tone = tone_of(last.tone),
         .page = print_route(seen.route)});
}

void answer_toast(Ui& ui, Snapshot const& seen, Intents& intents) {
    leave_toast(ui, print_route(seen.route));
    if (toast_action(ui, "undo") && seen.frame.undo != 0) intents.push_back(Perform{UndoChange{seen.frame.undo}});
}

// ---- ＋

bool draw_note_line(Ui& ui, Action const& action, std::string_view key, Snapshot const& seen) {
    std::string const label = spoken(ui, action.label);
    std::string const why_not = spoken(ui, action.why_not, seen.today);
    RowSpec const row{
        .key = key,
        .title = label,
        .note = why_not,
        .icon = icon_of(action),
        .tone = Tone::accent,
        .disabled = !action.possible()};
    return simple_row(ui, row);
}

void draw_notes(Ui& ui, Snapshot const& seen, Intents& intents) {
    bool open = opened(ui, "notes");
    Action const* pressed = nullptr;
    sheet(ui, {.key = "notes", .title = ui.word("shell.notes")}, open, [&] {
        int number = 0;
        for (Action const& action : seen.frame.notes)
            if (draw_note_line(ui, action, "note_" + std::to_string(number++), seen)) pressed = &action;
    });
    if (pressed) intents.push_back(pressed->intent);
    set_opened(ui, "notes", open && !pressed);
}

}  // namespace

void draw_shell(Ui& ui, Snapshot const& seen, Intents& intents, Body page) {
    FrameView const& frame = seen.frame;
    std::vector<Place> const rail = places_of(ui, frame, rail_screens);
    std::vector<Place> const bar = places_of(ui, frame, phone_screens);
    std::string const saved = saved_text(ui, frame);
    std::string const title = word_of(ui, "screen.", screen_word(seen.route.screen));
    auto const things = seen.find ? found_things(ui, *seen.find, seen) : std::vector<FoundThing>();
    auto const rows = rows_of(things);
    std::string search = seen.find ? seen.find->text : std::string();
    ShellSpec const spec{
        .product = ui.word("product.name"),
        .places = rail,
        .phone_places = bar,
        .here = screen_word(lit_place(ui, frame.section)),
        .title = title,
        .back = frame.back.has_value(),
        .add_label = ui.word("shell.notes"),
        .found = found_spec(ui, seen.find.get(), rows),
        .finding = seen.find != nullptr,
        .seek = !ui.phone() && take_search_wish(ui),
        .saved = {.key = "saved", .tone = saved_tone(frame.saved), .text = saved},
        .privacy = frame.masked,
        .print_label = is_for_paper(seen) ? ui.word("shell.print") : std::string_view(),
        .who = frame.writer.empty() ? ui.word("shell.no_writer") : std::string_view(frame.writer),
        .report_label = ui.word("report.title")};
    ui.title(dotted({title, ui.word("product.name")}));
    auto const banners = [&] { draw_banner(ui, seen, intents); };
    ShellAnswer const answer = shell(ui, spec, search, frame.banner ? Body(banners) : Body(), page);
    answer_found(ui, answer.found, search, things, seen, intents);
    answer_shell(ui, answer, seen, intents);
    draw_notes(ui, seen, intents);
    answer_toast(ui, seen, intents);
    hand_over_notices(ui, seen, intents);
}

}  // namespace tongban::ui
