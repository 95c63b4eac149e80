#include <doctest/doctest.h>

#include <random>

#include "app/read/plan_items.hpp"
#include "domain/catalog.hpp"
#include "domain/plan/figures.hpp"
#include "store/ledger_rows.hpp"
#include "store/plan_rows.hpp"
#include "support/story.hpp"

/// Whatever the order in which people enter, change and take back, the figures are those of the records that are left. There is no
/// figure that is kept and moved along: every board is counted anew, so what could grow old is the board on the screen.
using namespace tongban;
using build::day;

namespace {

constexpr int children_most = 12;

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

/// Twelve children in three villages, with ids that every story shares.
void people(Story& story, std::mt19937& random) {
    Writer writer(story.database(), {story.clock.now_ms(), "周晓岚", "found"});
    for (std::int64_t i = 0; i < 3; ++i)
        writer.add(village_shape, Id<Village>{11 + i}, Village{"村" + std::to_string(i), "石桥镇", "云溪县"});
    for (std::int64_t i = 0; i < children_most; ++i) {
        Child child = build::a_child();
        child.village = {11 + i % 3};
        child.born_on = day("2008-12-01") + static_cast<int>(random() % 6'500);
        child.id_number.clear();
        child.no_id_reason = "not_at_hand";
        child.categories = random() % 2 == 0 ? Words{"left_behind"} : Words{"severely_disabled", "orphan"};
        child.grade = random() % 3 == 0 ? "home_taught" : "primary_4";
        child.opened_on = day("2026-01-01") + static_cast<int>(random() % 320);
        writer.add(child_shape, Id<Child>{101 + i}, child);
    }
}

class Edits {
public:
    explicit Edits(unsigned seed) : m_random(seed) {}

    /// Edits that do not depend on each other.
    std::vector<Command> some(int count) {
        std::vector<Command> edits;
        for (int i = 0; i < count; ++i) edits.push_back(one());
        // Of one field of one child the later change would win.
        for (std::int64_t i = 0; i < children_most; ++i) edits.push_back(changed(101 + i));
        return edits;
    }
    Command one() {
        switch (m_random() % 9) {
            case 0: return visited();
            case 1:
                return entered(
                    survey_line_shape,
                    SurveyLine{
                        .child = a_child(),
                        .surveyed_on = a_day(),
                        .round = any({"first", "second"}),
                        .way = "home",
                        .result = "found"});
            case 2:
                return entered(
                    home_teaching_shape,
                    HomeTeaching{
                        .child = a_child(), .taught_on = a_day(), .lessons = 2, .place = "home", .teachers = "顾老师"});
            case 3:
                return entered(
                    family_contact_shape,
                    FamilyContact{
                        .child = a_child(),
                        .contacted_on = a_day(),
                        .relation = any({"mother", "paternal_aunt"}),
                        .mode = "phone"});
            case 4:
                return entered(
                    benefit_shape,
                    Benefit{.child = a_child(), .noticed_on = a_day(), .kind = any({"minimum_income", "school_aid"})});
            case 5:
                return entered(
                    referral_shape,
                    Referral{
                        .child = a_child(),
                        .sent_on = a_day(),
                        .receiver = any({"hospital", "employment"}),
                        .need = "请帮着看看"});
            case 6:
                return entered(
                    hazard_shape,
                    Hazard{
                        .village = a_village(), .found_on = a_day(), .kind = any({"road", "water"}), .place = "村口"});
            case 7:
                return entered(
                    exchange_batch_shape,
                    ExchangeBatch{.village = a_village(), .sent_on = a_day(), .sent = 9, .accepted = below(10)});
            default: return agreed();
        }
    }

private:
    std::int64_t below(unsigned limit) { return static_cast<std::int64_t>(m_random() % limit); }
    Id<Child> a_child() { return {101 + below(children_most)}; }
    Id<Village> a_village() { return {11 + below(3)}; }
    Date a_day() { return day("2026-11-23") - static_cast<int>(below(400)); }
    std::string any(std::initializer_list<char const*> words) {
        return words.begin()[below(static_cast<unsigned>(words.size()))];
    }

    template <typename Record, typename... T>
    static Command entered(RecordShape<Record, T...> const& shape, Record const& record) {
        return EnterRecord{std::string(shape.name), {row_of(shape, record)}};
    }
    Command visited() {
        HomeVisit visit;
        visit.child = a_child();
        visit.visited_on = a_day();
        visit.guardianship = visit.life = visit.health = visit.school = visit.mind = "good";
        visit.visitor = "周晓岚";
        return RecordVisit{visit};
    }
    Command agreed() {
        CareAgreement agreement{
            .child = a_child(),
            .signed_on = a_day(),
            .carer = "林有田",
            .exclusion_asked = true,
            .child_view = "愿意和爷爷住"};
        agreement.until = agreement.signed_on + static_cast<int>(below(500));
        return entered(care_agreement_shape, agreement);
    }
    Command changed(std::int64_t child) {
        Value const colour = any({"red", "yellow", "blue", "green"});
        return AmendRecord{"child", child, {{"colour", colour}, {"grade", any({"primary_4", "dropped_out"})}}};
    }

    std::mt19937 m_random;
};

void perform_all(Story& story, std::vector<Command> const& edits) {
    for (Command const& edit : edits) {
        auto const before = story.seen().frame.notices.size();
        story.say(Perform{edit});
        bool const refused = story.seen().frame.notices.size() > before &&
                             story.seen().frame.notices.back().text.key.starts_with("problem.");
        REQUIRE_FALSE(refused);
    }
}

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
