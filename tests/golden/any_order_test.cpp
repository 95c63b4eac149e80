#include <doctest/doctest.h>

#include "app/read/plan_items.hpp"
#include "domain/plan/figures.hpp"
#include "golden/edits.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"

/// Whatever the order in which people enter, change and take back, the figures are those of the records that are left. Figures are
/// counted anew from facts that are kept and moved along (plan_book_test.cpp); what could grow old is the board on the screen.
using namespace tongban;
using namespace tongban::golden;

namespace {

/// Every figure of the list, in all and in each village, with who is missing; records by what they say, as their ids differ.
class Board {
public:
    explicit Board(Story& story) : m_database(story.database()) {
        Rules const rules = built_in_rules();
        PlanFacts facts = plan_facts(m_database, story.clock.today(), rules.policy);
        facts.ledgers = ledger_facts(m_database, rules.plan, story.clock.today());
        std::vector<Id<Village>> places{{}};
        for (Id<Village> const village : facts.villages) places.push_back(village);
        for (PlanRow const& row : rules.plan.rows) {
            for (PlanFigure const& figure : row.figures) {
                for (Id<Village> const place : places)
                    m_lines.push_back(row.id + " " + told(figure, count(figure, facts, place, rules.policy)));
            }
        }
    }
    bool operator==(Board const& other) const { return m_lines == other.m_lines; }
    /// The first line that differs, for a test's message.
    [[nodiscard]] std::string differs(Board const& other) const {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (m_lines[i] != other.m_lines[i]) return m_lines[i] + " | " + other.m_lines[i];
        return {};
    }
    /// "3 / 9" of the first figure of each row, as the board on the screen tells it.
    static std::vector<std::string> shown(Story& story) {
        story.go(Screen::plan);
        std::vector<std::string> lines;
        for (auto const& section : story.see<PlanView>().sections) {
            for (PlanLine const& line : section.lines) {
                std::string text = line.id;
                for (auto const& [name, value] : line.share.args)
                    text += " " + std::to_string(std::get<std::int64_t>(value));
                lines.push_back(text);
            }
        }
        return lines;
    }

private:
    std::string told(PlanFigure const& figure, Figure const& counted) {
        std::string text =
            std::to_string(counted.met) + "/" + std::to_string(counted.of) + "+" + std::to_string(counted.excused);
        std::vector<std::string> missing;
        for (std::int64_t const id : counted.missing) missing.push_back(called(figure, id));
        std::ranges::sort(missing);
        for (std::string const& one : missing) text += " " + one;
        return text;
    }
    std::string called(PlanFigure const& figure, std::int64_t id) {
        if (subject_of(figure) != PlanSubject::record) return std::to_string(id);
        auto const row = find_row(m_database, *find_shape(figure.of.record), id);
        std::string text;
        if (row)
            for (Value const& value : *row) text += text_of(value) + ",";
        return text;
    }

    Database& m_database;
    std::vector<std::string> m_lines;
};

std::int64_t last_made(Story& story, std::string const& record) {
    auto row = story.database().query("SELECT max(id) FROM " + record);
    return row.next() ? row.number(0) : 0;
}

}  // namespace

TEST_CASE("any order of independent edits gives the same figures") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        auto edits = Edits(seed).some(40);
        std::mt19937 first_people(seed), other_people(seed), order(seed);
        Story first, other;
        people(first, first_people);
        people(other, other_people);
        Board const untouched(first);
        perform_all(first, edits);
        std::ranges::shuffle(edits, order);
        perform_all(other, edits);
        CHECK(Board(first).differs(Board(other)) == "");
        CHECK_FALSE(Board(first) == untouched);
    }
}

TEST_CASE("taking back gives the figures from before, and so does opening the store again") {
    for (unsigned seed = 5; seed <= 7; ++seed) {
        CAPTURE(seed);
        Edits edits(seed);
        std::mt19937 random(seed);
        Story story;
        people(story, random);
        perform_all(story, edits.some(25));
        for (int i = 0; i < 12; ++i) {
            Board const before(story);
            Command const edit = edits.one();
            perform_all(story, {edit});
            auto const* const entered = std::get_if<EnterRecord>(&edit);
            if (!entered) continue;
            CAPTURE(entered->record);
            perform_all(story, {TakeBackRecord{entered->record, last_made(story, entered->record)}});
            CHECK(Board(story).differs(before) == "");
        }
        Board const before(story);
        auto const shown = Board::shown(story);
        story.settle();
        story.reload();
        CHECK(Board(story).differs(before) == "");
        CHECK(Board::shown(story) == shown);
    }
}

TEST_CASE("the board on the screen never grows old: after every edit it is the one of a program just opened") {
    std::mt19937 random(8);
    Edits edits(8);
    Story story;
    people(story, random);
    story.go(Screen::plan);
    for (int i = 0; i < 15; ++i) {
        perform_all(story, {edits.one()});
        auto const shown = Board::shown(story);
        story.settle();
        story.reload();
        CHECK(Board::shown(story) == shown);
    }
}

TEST_CASE("undoing any edit gives the figures from before") {
    Edits edits(9);
    std::mt19937 random(9);
    Story story;
    people(story, random);
    perform_all(story, edits.some(20));
    for (int i = 0; i < 15; ++i) {
        Board const before(story);
        Command const edit = edits.one();
        CAPTURE(command_word(edit));
        perform_all(story, {edit});
        story.say(UndoLast{});
        CHECK(Board(story).differs(before) == "");
    }
}
