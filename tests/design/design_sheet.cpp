#include "design/design_sheet.hpp"

#include <array>

#include "design/parts.hpp"

namespace tongban::ui {
namespace {

constexpr std::array<std::string_view, 7> parts{"text", "drawing", "control", "field", "list", "progress", "overlay"};
constexpr std::array<std::string_view, 4> type_sizes{"normal", "large", "larger", "largest"};

void choose_shade(Ui& ui, DesignDraft& draft) {
    std::array const options{
        Option{.word = "light", .label = said(ui, "light")}, Option{.word = "dark", .label = said(ui, "dark")}};
    std::string chosen = ui.theme().dark ? "dark" : "light";
    if (!tabs(ui, {.key = "shade", .name = said(ui, "shade"), .segmented = true}, options, chosen)) return;
    draft.look.shade = chosen == "dark" ? Shade::dark : Shade::light;
    draft.look_chosen = true;
}

void choose_type_size(Ui& ui, DesignDraft& draft) {
    std::vector<Option> options;
    for (auto const& word : type_sizes) options.push_back({.word = word, .label = said(ui, word)});
    std::string chosen(type_sizes[static_cast<std::size_t>(ui.look().type_size)]);
    if (!tabs(ui, {.key = "size", .name = said(ui, "size"), .segmented = true}, options, chosen)) return;
    for (std::size_t i = 0; i < type_sizes.size(); ++i)
        if (chosen == type_sizes[i]) draft.look.type_size = static_cast<TypeSize>(i);
    draft.look_chosen = true;
}

void draw_head(Ui& ui, DesignDraft& draft) {
    if (!draft.look_chosen) {
        draft.look = ui.look();
        draft.look.shade = ui.theme().dark ? Shade::dark : Shade::light;
    }
    page_head(ui, {.title = said(ui, "title"), .note = said(ui, "note")});
    flow(ui, {.gap = space_3}, [&] {
        choose_shade(ui, draft);
        choose_type_size(ui, draft);
        if (chip(ui, {.key = "privacy", .label = said(ui, "privacy"), .selected = draft.look.privacy})) {
            draft.look.privacy = !draft.look.privacy;
            draft.look_chosen = true;
        }
    });
    std::vector<Option> options;
    std::vector<std::string> labels;
    for (auto const& part : parts) labels.emplace_back(said(ui, std::string("part.").append(part)));
    for (std::size_t i = 0; i < parts.size(); ++i) options.push_back({.word = parts[i], .label = labels[i]});
    tabs(ui, {.key = "part", .name = said(ui, "title")}, options, draft.part);
}

void draw_part(Ui& ui, DesignDraft& draft, Date today) {
    auto const scope = ui.scope(draft.part);
    if (draft.part == "text") draw_text_part(ui);
    if (draft.part == "drawing") draw_drawing_part(ui);
    if (draft.part == "control") draw_control_part(ui, draft);
    if (draft.part == "field") draw_field_part(ui, draft, today);
    if (draft.part == "list") draw_list_part(ui, draft, today);
    if (draft.part == "progress") draw_progress_part(ui, draft);
    if (draft.part == "overlay") draw_overlay_part(ui, draft);
}

}  // namespace

std::string_view said(Ui const& ui, std::string_view key) { return ui.word(std::string("design.").append(key)); }

void shown(Ui& ui, std::string_view key, Body body) {
    card(ui, {.key = key, .padding = 20, .gap = space_3}, [&] {
        heading(ui, said(ui, std::string("kind.").append(key)), 2);
        body();
    });
}

void draw_design_sheet(Ui& ui, DesignDraft& draft, Date today) {
    ui.title(said(ui, "title"));
    scroll_page(ui, {.key = "design"}, [&] {
        draw_head(ui, draft);
        draw_part(ui, draft, today);
    });
}

}  // namespace tongban::ui
