#include <algorithm>
#include <tuple>

#include "app/read/facets.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/screens.hpp"
#include "base/order.hpp"
#include "base/text.hpp"

namespace tongban {
namespace {

constexpr int months_of_year = 12;

/// What stands at the head of each column, and what a cell of it says.
struct Columns {
    Words themes;  ///< none: months
    Date today;

    [[nodiscard]] int count() const { return themes.empty() ? months_of_year : static_cast<int>(themes.size()); }
    [[nodiscard]] Label label(int at) const {
        if (themes.empty()) return {"matrix.month." + std::to_string(at + 1), {}};
        return {"code.theme." + themes[static_cast<std::size_t>(at)], {}};
    }
    [[nodiscard]] Cover cover(ChildFacts const& child, int at) const {
        if (themes.empty()) return month_cover(child, at + 1, today);
        return theme_cover(child, themes[static_cast<std::size_t>(at)]);
    }
};

Columns columns_of(Reader const& reader, ListState const& state) {
    Columns columns{{}, reader.today};
    if (state.value("kind") == "themes") columns.themes = themes_of(reader.rules.plan);
    return columns;
}

/// Of months also who left in this year: the columns then count what the list counts.
bool is_in(ChildFacts const& child, Columns const& columns) {
    if (child.is_open(columns.today)) return true;
    return columns.themes.empty() && *child.closed_on >= first_of_year(columns.today);
}

MatrixRow row_of(Reader const& reader, ChildLine const& line, ChildFacts const& child, Columns const& columns) {
    MatrixRow row{.id = line.id.value, .name = shown_child(reader, line.name, line.alias)};
    if (!reader.masked) row.village = text_label(line.village_name);
    row.colour = line.colour;
    row.closed = !child.is_open(columns.today);
    for (int at = 0; at < columns.count(); ++at) {
        Cover const cover = columns.cover(child, at);
        row.cells.put(at, static_cast<std::uint32_t>(cover));
        row.gaps += is_gap(cover) ? 1 : 0;
    }
    return row;
}

void count(MatrixView& view) {
    for (MatrixRow const& row : view.rows) {
        for (std::size_t at = 0; at < view.heads.size(); ++at) {
            Cover const cover = row.at(at);
            view.heads[at].met += cover == Cover::met ? 1 : 0;
            view.heads[at].of += cover == Cover::met || is_gap(cover) ? 1 : 0;
        }
    }
}

void sort(MatrixView& view, ListState const& state) {
    std::string_view const by = state.value("sort");
    if (by == "name") return;  // as they come
    auto const column = digits_only(by) ? to_number(by) : std::nullopt;
    if (column && *column < static_cast<std::int64_t>(view.heads.size())) view.sorted = static_cast<int>(*column);
    put_in_order_of(view.rows, [&](MatrixRow const& row) {
        bool const here = view.sorted >= 0 && is_gap(row.at(static_cast<std::size_t>(view.sorted)));
        return std::tuple(row.closed, !here, -row.gaps);
    });
}

}  // namespace

MatrixView read_matrix(Reader const& reader, People const& people, ListState const& state) {
    MatrixView view;
    Columns const columns = columns_of(reader, state);
    view.by_theme = !columns.themes.empty();
    for (int at = 0; at < columns.count(); ++at) view.heads.push_back({columns.label(at)});
    PlanFacts const& facts = plan_facts_of(reader);
    FacetCounter counter({village_facet(reader)}, state);
    for (ChildLine const& line : people.children) {
        ChildFacts const* const child = facts.find(line.id);
        if (!child || !is_in(*child, columns) || !counter.admits({line.village_name})) continue;
        view.rows.push_back(row_of(reader, line, *child, columns));
    }
    view.facets = counter.take();
    count(view);
    sort(view, state);
    return view;
}

}  // namespace tongban
