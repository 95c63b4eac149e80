#include <algorithm>

#include "app/read/facets.hpp"
#include "app/read/plan_items.hpp"
#include "app/read/plan_lines.hpp"
#include "app/read/screens.hpp"
#include "domain/plan/period.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"

namespace tongban {
namespace {

constexpr int few_children = 5;

Phrase period_phrase(Period const& period) {
    std::vector<std::pair<std::string, Argument>> args{{"year", std::int64_t{period.year}}};
    if (period.quarter == 0) return phrase("report_page.year", std::move(args));
    args.emplace_back("quarter", Word{"report_page.quarter." + std::to_string(period.quarter)});
    return phrase("report_page.quarter", std::move(args));
}

std::vector<Facet::Option> periods_of(Reader const& reader) {
    std::vector<Facet::Option> options;
    for (Period const& period : periods_until(reader.today)) {
        std::string const year = period.year == reader.today.year() ? "this." : "last.";
        options.push_back({period.word(), {"report_page." + year + std::to_string(period.quarter), {}}, 0});
    }
    return options;
}

Facet villages_of(Reader const& reader, People const& people, ListState const& state) {
    FacetCounter counter({village_facet(reader)}, state);
    for (ChildLine const& line : people.children)
        if (line.state == ChildState::open) counter.admits({line.village_name});
    return counter.take().front();
}

/// The board's own facts while the period runs, so that the numbers are those of the board; else those of its last day, in
/// `own`.
PlanFacts const& facts_on(Reader const& reader, Date day, PlanFacts& own) {
    if (day == reader.today) return plan_facts_of(reader);
    own = plan_facts(reader.database, day, reader.rules.policy);
    own.ledgers = ledger_facts(reader.database, reader.rules.plan, day);
    return own;
}

ReportView::Line line_of(PlanRow const& row, std::size_t at, Figure const& figure, bool inside) {
    PlanLine const told = line_of(row, at, figure);
    ReportView::Line line{.number = told.number, .id = told.id, .title_key = told.title_key, .target = told.target};
    line.hidden = !inside && !row.figures.empty() && tells_of_few(row.figures.front(), figure);
    if (line.hidden) return line;
    line.light = told.light;
    line.share = told.share;
    if (figure.of > 0) line.percent = std::to_string(percent_of(figure)) + "%";
    return line;
}

/// What the first sentence is made of.
struct Sum {
    int judged = 0, met = 0;
    int most_missing = 0;
    std::string worst;  ///< key of its title
};

void add(Sum& sum, PlanRow const& row, ReportView::Line const& line, Figure const& figure) {
    bool const judged = line.light == Light::met || line.light == Light::near || line.light == Light::low;
    if (!judged) return;
    ++sum.judged;
    sum.met += line.light == Light::met ? 1 : 0;
    bool const of_times = row.figures.front().who == Counted::times;
    if (of_times || figure.of - figure.met <= sum.most_missing) return;
    sum.most_missing = figure.of - figure.met;
    sum.worst = line.title_key;
}

Phrase sentence_of(Sum const& sum, std::int64_t children, bool inside) {
    Argument const many =
        !inside && children > 0 && children < few_children ? Argument{Word{"report_page.few"}} : Argument{children};
    std::vector<std::pair<std::string, Argument>> args{
        {"children", many}, {"met", std::int64_t{sum.met}}, {"judged", std::int64_t{sum.judged}}};
    if (sum.worst.empty()) return phrase("report_page.sentence", std::move(args));
    args.emplace_back("row", Word{sum.worst});
    args.emplace_back("n", std::int64_t{sum.most_missing});
    return phrase("report_page.sentence_worst", std::move(args));
}

}  // namespace

ReportView read_report(Reader const& reader, People const& people, ListState const& state) {
    ReportView view;
    Period const period = Period::parse(state.value("period")).value_or(periods_until(reader.today).front());
    Date const day = std::min(period.last(), reader.today);
    Id<Village> const village = village_on_board(people, state);
    view.facets = {villages_of(reader, people, state)};
    view.periods = periods_of(reader);
    view.period = period.word();
    view.inside = state.value("inside") == "1";
    view.title = period_phrase(period);
    view.counted = phrase("report_page.counted", {{"day", day}});
    PlanFacts own;
    PlanFacts const& facts = facts_on(reader, day, own);
    Sum sum;
    auto const& rows = reader.rules.plan.rows;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Figure figure;
        if (!rows[at].figures.empty()) figure = count(rows[at].figures.front(), facts, village, reader.rules.policy);
        bool const begins = view.sections.empty() || view.sections.back().number != rows[at].section();
        if (begins) view.sections.push_back({rows[at].section(), {}});
        view.sections.back().lines.push_back(line_of(rows[at], at, figure, view.inside));
        add(sum, rows[at], view.sections.back().lines.back(), figure);
    }
    auto const is_here = [&](ChildFacts const& child) {
        return child.is_open(day) && (!village || child.village == village);
    };
    view.sentence = sentence_of(sum, std::ranges::count_if(facts.children, is_here), view.inside);
    return view;
}

}  // namespace tongban
