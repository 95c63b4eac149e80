// What the plan costs with a whole county in it: 10,000 children, 240,000 home visits, 96,000 records of ledgers; and what
// plain SQL on the same database takes for a few of the same lines, as a measure of how near the engine comes to it.
// Native; prints a table of medians of seven, in the same run.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>

#include "app/read/plan_items.hpp"
#include "app/read/screens.hpp"
#include "domain/plan/figures.hpp"
#include "domain/plan/reminder.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"
#include "support/many_records.hpp"

namespace {

using namespace tongban;
using namespace tongban::build;

constexpr int children_most = 10'000, visits_most = 240'000;
constexpr std::int64_t first_child = 10'000, first_visit = 6'000'000, first_entry = 7'000'000;

/// Processor time: the program waits for nothing, and other work on the machine must not be counted.
double ms_of(std::function<void()> const& work) {
    std::clock_t const start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

double median(std::function<void()> const& work) {
    std::array<double, 7> times{};
    work();
    for (double& time : times) time = ms_of(work);
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void report(char const* what, double ms) { std::printf("| %-62s | %9.2f |\n", what, ms); }

HomeVisit a_visit(std::int64_t child, Date on) {
    HomeVisit visit;
    visit.child = {child};
    visit.visited_on = on;
    visit.guardianship = visit.life = visit.health = visit.school = visit.mind = "good";
    visit.visitor = "周晓岚";
    return visit;
}

class Filling {
public:
    explicit Filling(Database& database) : m_database(database), m_writer(database, a_writing("import")) {}

    void everything() {
        Transaction transaction(m_database);
        CountyMaker maker(m_database, County{.notes = 40'000});
        maker.villages(), maker.children(), maker.volunteers(), maker.pairings(), maker.notes(), maker.wishes();
        maker.activities();
        visits();
        ledgers();
        check(!transaction.commit(), "the bench writes what the schema allows");
    }

private:
    std::int64_t a_child() { return first_child + static_cast<std::int64_t>(m_random() % children_most); }
    Date a_day() { return today - static_cast<int>(m_random() % 720); }

    void visits() {
        for (int i = 0; i < visits_most; ++i) {
            HomeVisit visit = a_visit(first_child + i % children_most, a_day());
            if (i % 17 == 0) visit.result = VisitResult::nobody_home;
            m_writer.add(home_visit_shape, Id<HomeVisit>{first_visit + i}, visit);
        }
    }
    template <typename Record, std::size_t N>
    void add(RecordShape<Record, N> const& shape, Record const& record) {
        m_writer.add(shape, Id<Record>{m_next++}, record);
    }
    void ledgers() {
        for (int i = 0; i < 40'000; ++i)
            add(survey_line_shape,
                SurveyLine{
                    .child = {first_child + i % children_most},
                    .surveyed_on = a_day(),
                    .round = i % 2 == 0 ? "first" : "second",
                    .way = "home",
                    .result = "found"});
        for (int i = 0; i < 8'000; ++i)
            add(care_agreement_shape,
                CareAgreement{
                    .child = {first_child + i},
                    .signed_on = a_day(),
                    .carer = "林有田",
                    .exclusion_asked = true,
                    .child_view = "愿意",
                    .until = a_day() + 365});
        for (int i = 0; i < 40'000; ++i)
            add(family_contact_shape,
                FamilyContact{.child = {a_child()}, .contacted_on = a_day(), .relation = "mother", .mode = "phone"});
        for (int i = 0; i < 8'000; ++i)
            add(benefit_shape, Benefit{.child = {a_child()}, .noticed_on = a_day(), .kind = "minimum_income"});
    }

    Database& m_database;
    Writer m_writer;
    std::mt19937 m_random{20261123};
    std::int64_t m_next = first_entry;
};

struct Counted {
    std::string line;
    int met = 0, of = 0;
};

Rules const& rules() {
    static Rules const all = built_in_rules();
    return all;
}

PlanFacts facts_of(Database& database) {
    PlanFacts facts = plan_facts(database, today, rules().policy);
    facts.ledgers = ledger_facts(database, rules().plan, today);
    return facts;
}

std::vector<Counted> board_of(PlanFacts const& facts) {
    std::vector<Counted> board;
    for (PlanRow const& row : rules().plan.rows) {
        for (PlanFigure const& figure : row.figures) {
            Figure const counted = count(figure, facts, {}, rules().policy);
            board.push_back({row.id, counted.met, counted.of});
        }
    }
    return board;
}

/// The same lines, asked of SQLite alone.
struct PlainLine {
    char const* line;
    char const* met;
};
constexpr std::array plain_lines{
    PlainLine{
        "J1.1b",
        "SELECT count(DISTINCT h.child) FROM home_visit h JOIN child c ON c.id = h.child WHERE h.mode = 'home'"
        " AND h.result = 'met' AND h.visited_on BETWEEN '2026-11-01' AND '2026-11-23'"},
    PlainLine{
        "J1.8",
        "SELECT count(DISTINCT h.child) FROM home_visit h JOIN child c ON c.id = h.child WHERE h.mode = 'home'"
        " AND h.result = 'met' AND h.visited_on BETWEEN '2026-01-01' AND '2026-11-23' AND c.closed_on IS NULL"},
    PlainLine{
        "J1.1e",
        "SELECT count(DISTINCT g.child) FROM grading g JOIN child c ON c.id = g.child WHERE c.closed_on IS NULL"},
    PlainLine{
        "J1.1a",
        "SELECT count(*) FROM (SELECT child FROM survey_line WHERE surveyed_on BETWEEN '2026-01-01' AND '2026-11-23'"
        " AND result IN ('found', 'found_family') GROUP BY child HAVING count(DISTINCT round) >= 2)"},
    PlainLine{
        "J1.1h",
        "SELECT count(*) FROM benefit WHERE kind = 'minimum_income' AND refused_on IS NULL AND granted_on IS NOT NULL"
        " AND noticed_on <= '2026-11-23' AND (until IS NULL OR until >= '2026-11-23')"}};

int asked(Database& database, char const* sql) {
    auto row = database.query(sql);
    return row.next() ? static_cast<int>(row.number(0)) : -1;
}

void compare(Database& database, std::vector<Counted> const& board) {
    for (PlainLine const& plain : plain_lines) {
        auto const found = std::ranges::find(board, plain.line, &Counted::line);
        int const met = asked(database, plain.met);
        std::printf(
            "| %-62s | %9s |\n",
            (std::string(plain.line) + ": engine " + std::to_string(found->met) + ", plain SQL " + std::to_string(met))
                .c_str(),
            found->met == met ? "same" : "DIFFERS");
        check(found->met == met, "the engine counts what plain SQL counts");
        report("  plain SQL alone", median([&] { check(asked(database, plain.met) == met, "sql"); }));
    }
}

void bench(Database& database) {
    auto const board = board_of(facts_of(database));
    report("facts: children, visits, pairs, wishes", median([&] {
               check(plan_facts(database, today, rules().policy).children.size() == children_most, "facts");
           }));
    report("facts: ledgers", median([&] { check(!ledger_facts(database, rules().plan, today).empty(), "ledgers"); }));
    report(
        "whole board: 65 lines, all figures", median([&] { check(!board_of(facts_of(database)).empty(), "board"); }));
    std::int64_t next = first_visit + visits_most;
    auto const enter_a_visit = [&] {
        Transaction transaction(database);
        ++next;
        HomeVisit const visit = a_visit(first_child + next % children_most, today);
        Writer(database, a_writing("record_visit")).add(home_visit_shape, Id<HomeVisit>{next}, visit);
        check(!transaction.commit(), "visit");
    };
    report("one visit entered and everything read and counted again", median([&] {
               enter_a_visit();
               check(!board_of(facts_of(database)).empty(), "board");
           }));
    PlanBook book;
    auto const kept = [&]() -> PlanFacts const& { return book.facts(database, rules().plan, rules().policy, today); };
    report("facts for the first time, months included", ms_of([&] { check(!kept().children.empty(), "facts"); }));
    report("one visit entered, facts moved along", median([&] {
               enter_a_visit();
               check(!kept().children.empty(), "facts");
           }));
    report("one visit entered, facts moved along, whole board counted", median([&] {
               enter_a_visit();
               check(!board_of(kept()).empty(), "board");
           }));
    check(book.whole_readings() == 1, "an edit does not read everything");
    Reader const reader{database, rules(), today, false, "周晓岚", book};
    report("today: due records of ledgers", median([&] { check(ledger_due_items(reader).size() < 100'000, "dues"); }));
    report(
        "today: lines of the plan that are near", median([&] { check(plan_due_items(reader).size() < 66, "near"); }));
    compare(database, board_of(kept()));
}

}  // namespace

int main() {
    Database database = an_empty_database();
    Filling(database).everything();
    std::printf("| %-62s | %9s |\n|---|---|\n", "native, processor time, median of seven", "ms");
    bench(database);
    check(is_fine(database), "the bench met no failure");
    return 0;
}
