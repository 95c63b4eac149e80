#include <algorithm>
#include <array>
#include <tuple>

#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/plan_lines.hpp"
#include "app/read/screens.hpp"
#include "base/order.hpp"
#include "domain/catalog.hpp"

namespace tongban {
namespace {

using Line = VillagesView::Line;

bool is_judged(PlanRow const& row) { return !row.figures.empty() && row.target && row.target->percent; }

/// Villages with nothing to count stay: they are what nobody looks at.
std::vector<Line> lines_of(Reader const& reader, PlanFacts const& facts, FacetCounter& counter) {
    std::vector<Line> lines;
    for (Kept<Village> const& village : all(reader.database, village_shape)) {
        if (!counter.admits({village.record.township})) continue;
        Line line{.id = village.id.value};
        line.name = text_label(reader.masked ? dots() : village.record.name);
        if (!reader.masked) line.township = text_label(village.record.township);
        line.children = static_cast<int>(std::ranges::count_if(facts.children, [&](ChildFacts const& child) {
            return child.village == village.id && child.is_open(facts.day);
        }));
        lines.push_back(std::move(line));
    }
    return lines;
}

void count_row(PlanRow const& row, std::vector<VillageFigure> const& figures, std::vector<Line>& lines) {
    bool const visits = row.figures.front().measure == Measure::visited_month;
    for (VillageFigure const& figure : figures) {
        auto const line = std::ranges::find(lines, figure.village.value, &Line::id);
        if (line == lines.end()) continue;
        ++line->judged_rows;
        Light const light = light_of(row, {.met = figure.met, .of = figure.of});
        line->open_rows += light == Light::low || light == Light::near ? 1 : 0;
        if (visits) line->visited = figure.met, line->to_visit = figure.of;
    }
}

// ---- one village

FactGroup colours_of(PlanFacts const& facts, Id<Village> village) {
    std::array<int, words_of<Colour>.size()> counts{};
    for (ChildFacts const& child : facts.children) {
        if (child.village == village && child.is_open(facts.day))
            ++counts[static_cast<std::size_t>(child.grades.colour)];
    }
    FactGroup group{"village.colours", {}, {}};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        Label const label = colour_label(static_cast<Colour>(i));
        group.facts.push_back({label.key, phrase("village.children", {{"n", std::int64_t{counts[i]}}}), {}});
    }
    return group;
}

void add_directors(VillageView& view, Reader const& reader, Id<Village> village) {
    Shape const shape = director_shape.plain();
    for (KeptRow const& kept : rows_linked(reader.database, shape, "village", village.value)) {
        auto const director = read(reader.database, director_shape, kept.row);
        if (!director || (director->until && *director->until < reader.today)) continue;
        FactGroup group = fact_group(reader, "record.director", shape, kept.row, {"name", "role", "phone", "since"});
        group.amend = open_form("amend", "amend_director", kept.id);
        view.groups.push_back(std::move(group));
    }
    if (!view.groups.empty()) return;
    FactGroup none{"record.director", {{"village.no_director", phrase("village.no_director_text"), {}}}, {}};
    none.amend = open_form("enter", "director", village.value);
    view.groups.push_back(std::move(none));
}

void add_overdue(VillageView& view, Reader const& reader, PlanFacts const& facts, Id<Village> village) {
    for (VisitLine const& line : children_to_visit(reader.database, first_of_month(reader.today))) {
        ChildFacts const* const child = facts.find(line.child);
        if (!child || child->village != village) continue;
        for (OpenItem& item : items_of(reader, line))
            if (item.days_late > 0) view.overdue.push_back(std::move(item));
    }
    put_in_order_of(view.overdue, [](OpenItem const& item) { return -item.days_late; });
    if (view.overdue.size() > PlanRowView::missing_most) view.overdue.resize(PlanRowView::missing_most);
}

void add_lines(VillageView& view, Reader const& reader, PlanFacts const& facts, Id<Village> village) {
    auto const& rows = reader.rules.plan.rows;
    std::vector<std::pair<int, PlanLine>> lines;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (rows[at].figures.empty()) continue;
        Figure const figure = count(rows[at].figures.front(), facts, village, reader.rules.policy);
        if (figure.of > 0) lines.emplace_back(figure.met - figure.of, line_of(rows[at], at, figure));
    }
    put_in_order_of(lines, [](auto const& line) { return line.first; });
    for (auto& [ignored, line] : lines) view.lines.push_back(std::move(line));
}

}  // namespace

VillagesView read_villages(Reader const& reader, ListState const& state) {
    VillagesView view;
    PlanFacts const& facts = plan_facts_of(reader);
    FacetSource township{"township", "village.township", [masked = reader.masked](std::string_view name) {
                             return text_label(masked ? dots() : name);
                         }};
    FacetCounter counter({std::move(township)}, state);
    view.lines = lines_of(reader, facts, counter);
    view.facets = counter.take();
    if (view.facets.front().options.size() < 2) view.facets.clear();
    for (PlanRow const& row : reader.rules.plan.rows) {
        if (!is_judged(row)) continue;
        count_row(row, count_by_village(row.figures.front(), facts, reader.rules.policy), view.lines);
    }
    put_in_order_of(view.lines, [](Line const& line) {
        return std::tuple(-line.open_rows, line.visited - line.to_visit, -line.children);
    });
    return view;
}

std::optional<VillageView> read_village(Reader const& reader, Id<Village> id) {
    auto const village = find(reader.database, village_shape, id);
    if (!village) return std::nullopt;
    PlanFacts const& facts = plan_facts_of(reader);
    VillageView view;
    view.name = reader.masked ? dots() : village->name;
    if (!reader.masked) view.township = village->township;
    add_directors(view, reader, id);
    view.groups.push_back(colours_of(facts, id));
    if (view.groups.back().facts.empty()) view.groups.pop_back();
    add_overdue(view, reader, facts, id);
    add_lines(view, reader, facts, id);
    return view;
}

}  // namespace tongban
