#include <algorithm>
#include <unordered_map>

#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/screens.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"

namespace tongban {
namespace {

std::string row_key(PlanRow const& row, std::string_view part) {
    return "plan.row." + row.id + "." + std::string(part);
}

Phrase target_of(PlanRow const& row) {
    if (!row.target) return {};
    if (row.target->percent) return phrase("plan.target.percent", {{"n", std::int64_t{*row.target->percent}}});
    return phrase("plan.target.count", {{"n", std::int64_t{row.target->count.value_or(0)}}});
}

/// The village chosen on the board; 0 for all.
Id<Village> village_of(People const& people, ListState const& state) {
    std::string_view const name = state.value("village");
    auto const found = std::ranges::find(people.children, name, &ChildLine::village_name);
    return name.empty() || found == people.children.end() ? Id<Village>{} : found->village;
}

std::vector<Facet> facets_of(Reader const& reader, People const& people, ListState const& state) {
    FacetCounter counter({village_facet(reader)}, state);
    for (ChildLine const& line : people.children) {
        if (line.state == ChildState::open) counter.admits({line.village_name});
    }
    return counter.take();
}

PlanLine line_of(PlanRow const& row, std::size_t at, Figure const& figure) {
    PlanLine line;
    line.number = static_cast<std::int64_t>(at) + 1;
    line.id = row.id;
    line.title_key = row_key(row, "title");
    line.light = light_of(row, figure);
    line.target = target_of(row);
    if (figure.of > 0) {
        line.share = phrase("plan.share", {{"met", std::int64_t{figure.met}}, {"of", std::int64_t{figure.of}}});
    }
    return line;
}

Figure first_figure(Reader const& reader, PlanRow const& row, PlanFacts const& facts, Id<Village> village) {
    return row.figures.empty() ? Figure{} : count(row.figures.front(), facts, village, reader.rules.policy);
}

/// The first figure of a row is told in the row's own words, the others by what they measure.
std::string figure_key(PlanRow const& row, std::size_t at, std::string_view part) {
    if (at == 0) return row_key(row, part);
    bool const own = row.figures[at].measure == Measure::recorded || row.figures[at].measure == Measure::attended;
    if (own) return row_key(row, std::to_string(at + 1) + "." + std::string(part));
    return "plan.more." + stored_word(row.figures[at].measure) + "." + std::string(part);
}

Phrase formula_of(PlanRow const& row, std::size_t at) {
    return phrase("plan.formula", {{"met", Word{figure_key(row, at, "met")}}, {"of", Word{figure_key(row, at, "of")}}});
}

Phrase units_of(PlanRow const& row) {
    std::string units;
    for (std::string const& unit : row.units) units += (units.empty() ? "" : "、") + unit;
    return phrase(row.units_inferred ? "plan.units_inferred" : "plan.units", {{"units", units}});
}

}  // namespace

PlanFacts plan_facts_of(Reader const& reader, Plan const& plan) {
    PlanFacts facts = plan_facts(reader.database, reader.today, reader.rules.policy);
    facts.ledgers = ledger_facts(reader.database, plan, reader.today);
    return facts;
}

PlanView read_plan(Reader const& reader, People const& people, ListState const& state) {
    PlanView view;
    PlanFacts const facts = plan_facts_of(reader, reader.rules.plan);
    Id<Village> const village = village_of(people, state);
    view.facets = facets_of(reader, people, state);
    view.empty = facts.children.empty();
    view.add = open_form("register_child", "register_child", 0, Tone::primary);
    auto const& rows = reader.rules.plan.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const begins = view.sections.empty() || view.sections.back().number != rows[i].section();
        if (begins) view.sections.push_back({rows[i].section(), {}});
        view.sections.back().lines.push_back(line_of(rows[i], i, first_figure(reader, rows[i], facts, village)));
        if (!rows[i].figures.empty()) ++view.counted;
    }
    return view;
}

std::optional<PlanRowView> read_plan_row(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state) {
    auto const& rows = reader.rules.plan.rows;
    if (number < 1 || number > static_cast<std::int64_t>(rows.size())) return std::nullopt;
    auto const at = static_cast<std::size_t>(number - 1);
    PlanRow const& row = rows[at];
    PlanFacts const facts = plan_facts_of(reader, reader.rules.plan);
    Id<Village> const village = village_of(people, state);
    PlanRowView view;
    view.line = line_of(row, at, first_figure(reader, row, facts, village));
    view.text = row.text;
    view.units = units_of(row);
    view.left_out = row.left_out;
    view.role = {"plan.role." + stored_word(row.role), {}};
    if (row.figures.empty()) view.formula = formula_of(row, 0);
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
        PlanFigureView figure;
        figure.title_key = figure_key(row, i, "title");
        figure.formula = formula_of(row, i);
        figure.figure = count(row.figures[i], facts, village, reader.rules.policy);
        figure.percent = percent_of(figure.figure);
        figure.missing = missing_items(reader, people, {row.figures[i], facts, figure.figure});
        view.figures.push_back(std::move(figure));
    }
    return view;
}

}  // namespace tongban
