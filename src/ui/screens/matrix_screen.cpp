#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/screens.hpp"
#include "ui/screens/common.hpp"
#include "ui/screens/head.hpp"
#include "ui/widgets.hpp"

namespace tongban::ui {
namespace {

constexpr float names_phone = 96, names_laptop = 216, column_least = 32, column_most = 64, theme_least = 44;
/// Wider columns have room for "8/12" below their head.
constexpr float column_with_share = 44;

std::array<std::uint32_t, CellGrid::kinds> colours_of(Palette const& palette) {
    return {0, palette.accent.rgba, palette.warm.rgba, palette.danger.rgba, palette.ink_3.rgba, palette.edge.rgba};
}

MarkStrip strip_of(Ui& ui, MatrixView const& view) {
    auto const columns = static_cast<int>(view.heads.size());
    float const names = ui.phone() ? names_phone : names_laptop;
    float const even = (ui.layout().width() - names) / static_cast<float>(std::max(columns, 1));
    float const least = view.by_theme ? theme_least : column_least;
    return {
        .across = ui.id("across"),
        .names = names,
        .width = std::floor(std::clamp(even, least, column_most)),
        .columns = columns,
        .colours = colours_of(ui.theme().palette)};
}

std::vector<MarkHead> heads_of(Ui const& ui, MatrixView const& view, float width) {
    std::vector<MarkHead> heads;
    for (std::size_t i = 0; i < view.heads.size(); ++i) {
        MatrixView::Head const& head = view.heads[i];
        MarkHead made{.label = spoken(ui, head.label), .sorted = static_cast<int>(i) == view.sorted};
        std::string const met = std::to_string(head.met), of = std::to_string(head.of);
        if (head.of > 0 && width >= column_with_share) made.note = met + "/" + of;
        made.heard = ui.word("matrix.head", {{"what", made.label}, {"met", met}, {"of", of}});
        heads.push_back(std::move(made));
    }
    return heads;
}

/// "见到 1、2、3 月；没去 4 月": each state with its columns.
std::string told(Ui const& ui, MatrixView const& view, MatrixRow const& row) {
    std::string text;
    for (std::size_t kind = 1; kind < words_of<Cover>.size(); ++kind) {
        std::string columns;
        for (std::size_t i = 0; i < view.heads.size(); ++i) {
            if (row.at(i) != static_cast<Cover>(kind)) continue;
            columns.append(columns.empty() ? "" : "、").append(spoken(ui, view.heads[i].label));
        }
        if (columns.empty()) continue;
        std::string_view const family = view.by_theme ? "matrix.theme." : "matrix.cover.";
        text.append(text.empty() ? "" : "；")
            .append(word_of(ui, family, words_of<Cover>[kind]))
            .append(" ")
            .append(columns);
    }
    return text;
}

void fill(Ui const& ui, MatrixView const& view, MatrixRow const& row, ListRow& into) {
    into.key = row.id;
    into.title = row.name;
    into.done = row.closed;
    if (!ui.phone()) {
        into.lead = Lead::grade;
        into.grade = grade_of(row.colour);
        into.subtitle = spoken(ui, row.village);
    }
    into.heard = told(ui, view, row);
}

void draw_legend(Ui& ui, MatrixView const& view, MarkStrip const& strip) {
    std::vector<std::string> words;
    std::vector<MarkMeaning> meanings;
    std::vector<std::uint32_t> kinds{1, 2, 3, 4, 5};
    if (view.by_theme) kinds = {1, 5};
    for (std::uint32_t const kind : kinds)
        words.push_back(word_of(ui, view.by_theme ? "matrix.theme." : "matrix.cover.", words_of<Cover>[kind]));
    for (std::size_t i = 0; i < kinds.size(); ++i) meanings.push_back({kinds[i], words[i]});
    mark_legend(ui, strip, meanings);
}

void draw_kind(Ui& ui, MatrixView const& view, Intents& intents) {
    std::array const options{
        Option{.word = "months", .label = ui.word("matrix.months")},
        Option{.word = "themes", .label = ui.word("matrix.themes")}};
    std::string chosen = view.by_theme ? "themes" : "months";
    if (!tabs(ui, {.key = "kind", .name = ui.word("screen.matrix"), .segmented = true}, options, chosen)) return;
    intents.push_back(Narrow{Screen::matrix, "sort", ""});
    intents.push_back(Narrow{Screen::matrix, "kind", chosen == "themes" ? "themes" : ""});
}

void draw_head(Ui& ui, MatrixView const& view, MarkStrip const& strip, Snapshot const& seen, Intents& intents) {
    if (!ui.phone()) heading(ui, ui.word("screen.matrix"), 1);
    draw_kind(ui, view, intents);
    facet_bar(ui, Screen::matrix, view.facets, seen, intents);
    auto const children = static_cast<std::int64_t>(view.rows.size());
    if (!ui.phone()) note(ui, numbered(ui, view.by_theme ? "matrix.about_themes" : "matrix.about", children));
    draw_legend(ui, view, strip);
    if (auto const pressed = mark_heads(ui, strip, heads_of(ui, view, strip.width)))
        intents.push_back(Narrow{Screen::matrix, "sort", std::to_string(*pressed)});
}

}  // namespace

void draw_matrix(Ui& ui, MatrixView const& view, Snapshot const& seen, Intents& intents) {
    PageSpec const page{.key = "matrix", .gap = space_2};
    if (view.rows.empty()) {
        scroll_page(ui, page, [&] { note(ui, ui.word("matrix.nobody")); });
        return;
    }
    auto const head = [&] { draw_head(ui, view, strip_of(ui, view), seen, intents); };
    auto const body = [&] {
        auto const cells = [&](std::size_t at) { return view.rows[at].cells; };
        MarkStrip strip = strip_of(ui, view);
        strip.row = cells;
        ListSpec const rows{
            .key = "rows", .name = ui.word("screen.matrix"), .count = view.rows.size(), .dense = true, .marks = &strip};
        auto const answer = list(ui, rows, [&](std::size_t i, ListRow& row) { fill(ui, view, view.rows[i], row); });
        if (answer.pressed) go(intents, {.screen = Screen::child, .subject = *answer.pressed});
    };
    scroll_page(ui, page, head, body, Body());
}

}  // namespace tongban::ui
