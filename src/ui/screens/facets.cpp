#include <optional>
#include <string>
#include <vector>

#include "ui/screens/common.hpp"

namespace tongban::ui {
namespace {

constexpr std::size_t open_options_most = 5;  ///< more hang on a chip
constexpr std::size_t menu_options_most = 8;  ///< more need a sheet that scrolls
constexpr float sheet_width = 420;

std::string label_of(Ui const& ui, Facet const& facet) {
    for (auto const& option : facet.options)
        if (option.value == facet.chosen) return spoken(ui, option.label);
    return std::string(ui.word(facet.title_key));
}

void draw_open(Ui& ui, Screen list, Facet const& facet, Intents& intents) {
    for (auto const& option : facet.options) {
        std::string const label = spoken(ui, option.label);
        bool const chosen = option.value == facet.chosen;
        if (option.count == 0 && !chosen) continue;
        if (chip(ui, {.key = option.value, .label = label, .selected = chosen, .count = option.count}))
            intents.push_back(Narrow{list, facet.name, option.value});
    }
}

/// Position among the options after 全部, which is 0.
std::optional<std::size_t> pick_in_menu(Ui& ui, Facet const& facet, bool& open) {
    std::vector<std::string> labels;
    for (auto const& option : facet.options)
        labels.push_back(spoken(ui, option.label) + " " + std::to_string(option.count));
    std::vector<MenuItem> items{
        {.label = ui.word("common.all"), .icon = facet.chosen.empty() ? Icon::check : Icon::none}};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        bool const here = facet.options[i].value == facet.chosen;
        items.push_back({.label = labels[i], .icon = here ? Icon::check : Icon::none});
    }
    return menu(ui, "menu", "facet", items, open);
}

void fill(Ui const& ui, Facet const& facet, std::size_t at, ListRow& row) {
    row.key = static_cast<std::int64_t>(at) + 1;
    if (at == 0) {
        row.title = ui.word("common.all");
        return;
    }
    auto const& option = facet.options[at - 1];
    row.title = spoken(ui, option.label);
    row.trailing = std::to_string(option.count);
}

std::int64_t chosen_row(Facet const& facet) {
    for (std::size_t i = 0; i < facet.options.size(); ++i)
        if (facet.options[i].value == facet.chosen) return static_cast<std::int64_t>(i) + 2;
    return 1;
}

std::optional<std::size_t> pick_in_sheet(Ui& ui, Facet const& facet, bool& open) {
    std::string_view const title = ui.word(facet.title_key);
    std::optional<std::size_t> picked;
    sheet(ui, {.key = "sheet", .title = title, .width = sheet_width}, open, [&] {
        ListSpec const rows{
            .key = "options",
            .name = title,
            .count = facet.options.size() + 1,
            .selected = chosen_row(facet),
            .carded = false,
            .dense = true};
        auto const answer = list(ui, rows, [&](std::size_t at, ListRow& row) { fill(ui, facet, at, row); });
        if (answer.pressed) picked = static_cast<std::size_t>(*answer.pressed) - 1;
    });
    if (picked) open = false;
    return picked;
}

void draw_hung(Ui& ui, Screen list, Facet const& facet, Intents& intents) {
    bool open = opened(ui, "facet");
    std::string const shown = label_of(ui, facet);
    ChipSpec const spec{.key = "facet", .label = shown, .selected = !facet.chosen.empty(), .icon = Icon::chevron_down};
    if (chip(ui, spec)) open = !open;
    bool const few = facet.options.size() <= menu_options_most;
    if (auto const picked = few ? pick_in_menu(ui, facet, open) : pick_in_sheet(ui, facet, open)) {
        std::string const value = *picked == 0 ? std::string() : facet.options[*picked - 1].value;
        if (value != facet.chosen) intents.push_back(Narrow{list, facet.name, value});
    }
    set_opened(ui, "facet", open);
}

}  // namespace

void facet_bar(Ui& ui, Screen list, std::span<Facet const> facets, Snapshot const& seen, Intents& intents) {
    if (facets.empty()) return;
    bool const roomy = !ui.phone() && !seen.beside;
    flow(ui, [&] {
        for (Facet const& facet : facets) {
            auto const scope = ui.scope(facet.name);
            if (roomy && facet.options.size() <= open_options_most) {
                draw_open(ui, list, facet, intents);
            } else {
                draw_hung(ui, list, facet, intents);
            }
        }
    });
}

}  // namespace tongban::ui
