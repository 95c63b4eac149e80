#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

struct Swatch {
    std::string_view name;
    Colour Palette::* colour;
};

constexpr std::array swatches{
    Swatch{"paper", &Palette::paper},
    Swatch{"card", &Palette::card},
    Swatch{"sunken", &Palette::sunken},
    Swatch{"ink_1", &Palette::ink_1},
    Swatch{"ink_2", &Palette::ink_2},
    Swatch{"ink_3", &Palette::ink_3},
    Swatch{"line", &Palette::line},
    Swatch{"rim", &Palette::rim},
    Swatch{"edge", &Palette::edge},
    Swatch{"accent", &Palette::accent},
    Swatch{"accent_tint", &Palette::accent_tint},
    Swatch{"warm", &Palette::warm},
    Swatch{"warm_tint", &Palette::warm_tint},
    Swatch{"danger", &Palette::danger},
    Swatch{"danger_tint", &Palette::danger_tint},
    Swatch{"focus", &Palette::focus}};

void draw_swatches(Ui& ui) {
    auto const& theme = ui.theme();
    flow(ui, {.gap = space_3, .line = 72}, [&] {
        for (auto const& [name, colour] : swatches) {
            auto const rect = ui.layout().place({88, 72});
            Rect const patch{rect.x, rect.y, rect.width, 48};
            ui.canvas().fill(patch, theme.palette.*colour, radius_control);
            ui.canvas().frame(patch, theme.palette.line, radius_control);
            Rect const words{rect.x, rect.y + 52, rect.width, 20};
            ui.canvas().text_in(words, name, ui.ink(12, theme.palette.ink_3));
            ui.emit(ui.id(name), Role::text, name, rect);
        }
    });
}

void draw_words(Ui& ui) {
    heading(ui, said(ui, "sample.page"), 1);
    heading(ui, said(ui, "sample.section"), 2);
    heading(ui, said(ui, "sample.card"), 3);
    paragraph(ui, said(ui, "sample.lead"), {.large = true});
    paragraph(ui, said(ui, "sample.body"));
    paragraph(ui, said(ui, "sample.rare"), {.tone = Tone::quiet});
    paragraph(ui, said(ui, "sample.body"), {.tone = Tone::quiet, .lines_max = 1});
    note(ui, said(ui, "sample.note"));
}

void draw_marks(Ui& ui) {
    flow(ui, {.gap = space_4, .line = 28}, [&] {
        for (auto const grade : {Grade::red, Grade::yellow, Grade::blue, Grade::green, Grade::none})
            grade_mark(ui, grade);
    });
    flow(ui, {.line = 28}, [&] {
        tag(ui, said(ui, "sample.tag_quiet"));
        tag(ui, said(ui, "sample.tag_accent"), Tone::accent, Icon::check);
        tag(ui, said(ui, "sample.tag_warm"), Tone::warm, Icon::wish);
        tag(ui, said(ui, "sample.tag_danger"), Tone::danger, Icon::warning);
    });
}

}  // namespace

void draw_text_part(Ui& ui) {
    columns(
        ui,
        {.weights = {3, 2}},
        {[&] {
             shown(ui, "text", [&] { draw_words(ui); });
             shown(ui, "colours", [&] { draw_swatches(ui); });
         },
         [&] {
             shown(ui, "marks", [&] { draw_marks(ui); });
             shown(ui, "amounts", [&] {
                 flow(ui, {.gap = space_8}, [&] {
                     amount(ui, "12", said(ui, "sample.unit_child"), said(ui, "sample.due"), Tone::warm);
                     amount(ui, "86", "%", said(ui, "sample.seen"), Tone::accent);
                     amount(ui, "3", said(ui, "sample.unit_wish"), said(ui, "sample.open"));
                 });
             });
             shown(ui, "facts", [&] {
                 fact(ui, said(ui, "fact.caregiver"), said(ui, "fact.caregiver_value"));
                 fact(ui, said(ui, "fact.school"), said(ui, "fact.school_value"));
                 fact(ui, said(ui, "fact.phone"), {});
                 fact(ui, said(ui, "fact.vetting"), said(ui, "fact.vetting_value"), Tone::danger);
             });
         }});
}

}  // namespace tongban::ui
