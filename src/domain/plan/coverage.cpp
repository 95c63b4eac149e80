#include "domain/plan/coverage.hpp"

#include <algorithm>

namespace tongban {
namespace {

bool is_away_through(ChildFacts const& child, Date last) {
    return std::ranges::any_of(
        child.pauses, [&](VisitPause const& pause) { return pause.from <= last && pause.until >= last; });
}

}  // namespace

Cover month_cover(ChildFacts const& child, int month, Date today) {
    Date const first = add_months(first_of_year(today), month - 1), last = last_of_month(first);
    bool const on_file = child.opened_on <= last && (!child.closed_on || *child.closed_on >= first);
    if (first > today || !on_file) return Cover::none;
    auto const at = static_cast<std::size_t>(month - 1);
    if (child.met_in[at]) return Cover::met;
    if (child.closed_on && *child.closed_on <= std::min(last, today)) return Cover::none;
    if (is_away_through(child, last)) return Cover::paused;
    if (child.tried_in[at]) return Cover::tried;
    return last < today ? Cover::missed : Cover::due;
}

Cover theme_cover(ChildFacts const& child, std::string_view theme) {
    bool const was_there = std::ranges::find(child.themes, theme) != child.themes.end();
    return was_there ? Cover::met : Cover::due;
}

Words themes_of(Plan const& plan) {
    Words themes;
    for (PlanRow const& row : plan.rows) {
        for (PlanFigure const& figure : row.figures) {
            for (std::string const& theme : figure.themes) {
                if (std::ranges::find(themes, theme) == themes.end()) themes.push_back(theme);
            }
        }
    }
    return themes;
}

}  // namespace tongban
