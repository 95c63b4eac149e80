#include <algorithm>

#include "app/read/facets.hpp"
#include "app/read/items.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/plan_lines.hpp"
#include "app/read/screens.hpp"
#include "base/order.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"

namespace tongban {
namespace {

constexpr std::size_t quick_on_board = 3;

std::string row_key(PlanRow const& row, std::string_view part) {
    return "plan.row." + row.id + "." + std::string(part);
}

std::vector<Facet> facets_of(Reader const& reader, People const& people, ListState const& state) {
    FacetCounter counter({village_facet(reader)}, state);
    for (ChildLine const& line : people.children) {
        if (line.state == ChildState::open) counter.admits({line.village_name});
    }
    return counter.take();
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

constexpr int trend_months = 12;

/// The records of the whole past are there, so any day can be counted; what is kept without its past (colour, categories) is
/// today's.
Figure figure_on(Reader const& reader, PlanRow const& row, Date day, Id<Village> village) {
    PlanFacts facts = plan_facts(reader.database, day, reader.rules.policy);
    Plan alone;
    alone.rows.push_back(row);
    // Whose a record is, another ledger may have to say: a check is its organisation's, and that is a village's.
    facts.ledgers = ledger_facts(reader.database, village ? reader.rules.plan : alone, day);
    return count(row.figures.front(), facts, village, reader.rules.policy);
}

void read_trend(PlanRowView& view, Reader const& reader, PlanRow const& row, Id<Village> village) {
    for (int back = trend_months; back >= 1; --back) {
        Date const day = last_of_month(add_months(first_of_month(reader.today), -back));
        Figure const figure = figure_on(reader, row, day, village);
        view.trend.push_back({day, figure.met, figure.of});
    }
}

void read_places(PlanRowView& view, Reader const& reader, PlanRow const& row, PlanFacts const& facts) {
    for (VillageFigure const& one : count_by_village(row.figures.front(), facts, reader.rules.policy)) {
        view.places.push_back({one.village.value, {}, one.met, one.of});
    }
    if (view.places.size() < 2) view.places.clear();  // of one village the row says it already
    put_in_order_of(view.places, [](PlanPlace const& place) { return place.met - place.of; });
    if (view.places.size() > PlanRowView::places_most) view.places.resize(PlanRowView::places_most);
    for (PlanPlace& place : view.places)
        place.name = text_label(reader.masked ? dots() : linked_name(reader, "village", place.village));
}

}  // namespace

Id<Village> village_on_board(People const& people, ListState const& board) {
    std::string_view const name = board.value("village");
    auto const found = std::ranges::find(people.children, name, &ChildLine::village_name);
    return name.empty() || found == people.children.end() ? Id<Village>{} : found->village;
}

Phrase share_of(Figure const& figure) {
    if (figure.of == 0) return {};
    return phrase("plan.share", {{"met", std::int64_t{figure.met}}, {"of", std::int64_t{figure.of}}});
}

Phrase target_of(PlanRow const& row) {
    if (!row.target) return {};
    if (row.target->percent) return phrase("plan.target.percent", {{"n", std::int64_t{*row.target->percent}}});
    return phrase("plan.target.count", {{"n", std::int64_t{row.target->count.value_or(0)}}});
}

PlanLine line_of(PlanRow const& row, std::size_t at, Figure const& figure) {
    PlanLine line;
    line.number = static_cast<std::int64_t>(at) + 1;
    line.id = row.id;
    line.title_key = row_key(row, "title");
    line.light = light_of(row, figure);
    line.target = target_of(row);
    line.share = share_of(figure);
    return line;
}

PlanFacts const& plan_facts_of(Reader const& reader) {
    return reader.book.facts(reader.database, reader.rules.plan, reader.rules.policy, reader.today);
}

PlanView read_plan(Reader const& reader, People const& people, ListState const& state) {
    PlanView view;
    PlanFacts const& facts = plan_facts_of(reader);
    Id<Village> const village = village_on_board(people, state);
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
    if (!view.empty) view.quick = quick_items(reader, village, quick_on_board);
    return view;
}

std::optional<PlanRowView> read_plan_row(
    Reader const& reader, People const& people, std::int64_t number, ListState const& state) {
    auto const& rows = reader.rules.plan.rows;
    if (number < 1 || number > static_cast<std::int64_t>(rows.size())) return std::nullopt;
    auto const at = static_cast<std::size_t>(number - 1);
    PlanRow const& row = rows[at];
    PlanFacts const& facts = plan_facts_of(reader);
    Id<Village> const village = village_on_board(people, state);
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
    if (row.figures.empty()) return view;
    if (!village) read_places(view, reader, row, facts);
    bool const asked = state.value("trend") == "1";
    view.trend_waits = !asked && facts.children.size() > PlanRowView::trend_at_once;
    if (!view.trend_waits && !facts.children.empty()) read_trend(view, reader, row, village);
    return view;
}

}  // namespace tongban
