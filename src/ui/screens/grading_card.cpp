#include "ui/screens/grading_card.hpp"

#include <algorithm>

#include "ui/screens/common.hpp"
#include "ui/screens/kinds.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr std::size_t lines_most = 8;

void draw_words(Ui& ui, GradingView const& view, Date today) {
    auto const said = [&](std::string_view label, std::string const& text) {
        if (!text.empty()) fact(ui, ui.word(label), text);
    };
    if (!view.red_lines.empty()) fact(ui, ui.word("grading.red_lines"), spoken(ui, view.red_lines), Tone::danger);
    said("grading.reason", view.reason);
    said("grading.plan", view.plan);
    said("grading.child_view", view.child_view);
    said("grading.next_review_on", on_day(ui, view.review_on, today));
}

/// The strip of colours: since when which, and who stands for it.
void draw_history(Ui& ui, GradingView const& view, Date today) {
    for (std::size_t i = 0; i < std::min(view.lines.size(), lines_most); ++i) {
        GradingView::Line const& line = view.lines[i];
        auto const scope = ui.scope(line.id);
        std::string const rejected = line.counts ? std::string() : std::string(ui.word("grading.rejected"));
        flow(ui, {.gap = space_2}, [&] {
            grade_mark(ui, grade_of(line.colour));
            note(ui, dotted({on_day(ui, line.day, today), line.who, rejected}));
        });
    }
}

}  // namespace

void draw_grading(Ui& ui, GradingView const& view, Snapshot const& seen, Intents& intents) {
    card(ui, {.key = "grading"}, [&] {
        heading(ui, ui.word("record.grading"), 3);
        if (view.lines.empty()) paragraph(ui, ui.word("grading.none"), {.tone = Tone::quiet});
        std::string const second = spoken(ui, view.second, seen.today);
        if (!second.empty()) paragraph(ui, second, {.tone = Tone::warm, .small = true});
        draw_words(ui, view, seen.today);
        draw_history(ui, view, seen.today);
        flow(ui, [&] {
            for (std::size_t i = 0; i < view.actions.size(); ++i)
                action_button(ui, "do_" + std::to_string(i), view.actions[i], {ButtonKind::quiet}, seen, intents);
        });
    });
}

}  // namespace tongban::ui
